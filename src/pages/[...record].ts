/** The files beside the pages of papers, while the site is worked on. A build writes them by itself: record-files.json.ts. */
import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { recordFiles } from '../record-files.ts';

export const getStaticPaths = (() =>
  import.meta.env.DEV
    ? recordFiles().map(({ path, ...file }) => ({ params: { record: path }, props: { file } }))
    : []) satisfies GetStaticPaths;
type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { file } }) => new Response(file.text, { headers: { 'Content-Type': file.mediaType } });
