import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { referenceFormats } from '../../domain/citation/formats.ts';
import { library } from '../../library.ts';

/** The citations of a topic and all below it, each paper once: `/topics/ID.bib`, `.ris`, `.csl.json`. */
export const getStaticPaths = (() =>
  library.taxonomy.nodes.flatMap((node) =>
    referenceFormats.map((format) => ({ params: { id: node.id, extension: format.extension }, props: { node, format } })),
  )) satisfies GetStaticPaths;
type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { node, format } }) =>
  new Response(format.write(library.taxonomy.papers(node), library.papers), { headers: { 'content-type': format.mediaType } });
