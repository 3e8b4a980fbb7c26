import { z } from 'zod';
import { plainText } from './fields.ts';

/** The address of a page below the site's own, such as "/papers/trabucco-2021-coms/". */
const pageAddress = z
  .string()
  .max(200, 'must have at most 200 characters')
  .regex(/^\/(?:[a-z0-9]+(?:-[a-z0-9]+)*\/)*$/, 'must be the address of a page, such as "/papers/trabucco-2021-coms/"');

/** An address that was published and has moved. */
const redirect = z.strictObject({
  /** Where the page was. */
  from: pageAddress,
  /** Where a reader is sent: a page that is there now. */
  to: pageAddress,
  /** Why it moved, in one sentence that the old address shows. */
  why: plainText,
});

/** The file `content/redirects.yaml`. */
export const redirectsSchema = z.strictObject({ redirects: z.array(redirect) });

export type Redirect = z.output<typeof redirect>;
