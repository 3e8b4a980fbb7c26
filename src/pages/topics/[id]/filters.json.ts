/** The values of the filters of the papers of a topic. */
import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { facetsOf, facetValues } from '../../../domain/query/facets.ts';
import { library } from '../../../library.ts';

export const getStaticPaths = (() =>
  library.taxonomy.nodes.map((node) => ({ params: { id: node.id }, props: { node } }))) satisfies GetStaticPaths;
type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { node } }) =>
  Response.json(facetValues(facetsOf(library.taxonomy.papers(node), library, node)));
