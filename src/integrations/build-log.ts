/** What a build says, and to whom. */
import type { AstroUserConfig } from 'astro';

/** Set by `npm run build`, which reads the log and tells people what concerns them. */
export const readLogVariable = 'BUILD_LOG';

/** Option of Astro; undefined for a person who starts Astro, who reads the log as it is. */
export const buildLog: AstroUserConfig['logger'] = process.env[readLogVariable]
  ? { entrypoint: new URL('../../scripts/build-log.mjs', import.meta.url) }
  : undefined;
