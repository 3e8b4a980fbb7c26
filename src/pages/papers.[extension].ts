import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { citationFormats } from '../domain/citation/formats.ts';
import { library } from '../library.ts';

/** The citations of all papers: `/papers.bib`, `.ris`, `.csl.json`, `.csv`. */
export const getStaticPaths = (() =>
  citationFormats.map((format) => ({ params: { extension: format.extension }, props: { format } }))) satisfies GetStaticPaths;
type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { format } }) =>
  new Response(format.write(library.papers), { headers: { 'content-type': format.mediaType } });
