/** Starts the offline copy a moment after the page is there: reading comes first. */

// Without https, and in some private windows, there are no workers.
if (navigator.serviceWorker) addEventListener('load', () => setTimeout(() => import('./offline-copy.ts').catch(() => undefined), 1000));
