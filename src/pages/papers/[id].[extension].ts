import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { referenceFormats } from '../../domain/citation/formats.ts';
import { library } from '../../library.ts';

/** The citation of one paper: `/papers/ID.bib`, `.ris`, `.csl.json`. */
export const getStaticPaths = (() =>
  library.papers.flatMap((paper) =>
    referenceFormats.map((format) => ({ params: { id: paper.id, extension: format.extension }, props: { paper, format } })),
  )) satisfies GetStaticPaths;
type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { paper, format } }) =>
  new Response(format.write([paper], library.papers), { headers: { 'content-type': format.mediaType } });
