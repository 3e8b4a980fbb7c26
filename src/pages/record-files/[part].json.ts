/**
 * The files beside the pages of papers, many in one, which the build takes apart (src/integrations/finished-pages.ts): a
 * route for each, four for a paper, took a fifth of the time of a build of a long list.
 */
import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { recordFileParts } from '../../record-files.ts';

export const getStaticPaths = (() =>
  // Someone who works on the site asks for the files themselves, see [...record].ts.
  import.meta.env.DEV
    ? []
    : recordFileParts().map((files, part) => ({ params: { part: `${part}` }, props: { files } }))) satisfies GetStaticPaths;
type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { files } }) => Response.json(files().map(({ path, text }) => [path, text]));
