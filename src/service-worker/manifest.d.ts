/** The build writes its manifest in the place of this name, see `src/integrations/offline.ts`. */
declare const __OFFLINE_MANIFEST__: import('../domain/offline/manifest.ts').OfflineManifest;
