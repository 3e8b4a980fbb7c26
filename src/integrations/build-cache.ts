/** Where Astro keeps what it has read of the content. */

/** Set by a build to a folder of its own, so that builds at the same time do not take away what another one has read. */
export const cacheVariable = 'BUILD_CACHE';

/** Else beside the other things that can be thrown away: clones which share their packages do not share it. */
export const buildCache = process.env[cacheVariable] ?? './.cache/astro';
