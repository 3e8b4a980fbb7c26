import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { atomFeed, atomMediaType } from '../../../domain/feeds/atom.ts';
import { topicFeed } from '../../../feeds.ts';
import { library } from '../../../library.ts';

export const getStaticPaths = (() =>
  library.taxonomy.nodes.map((node) => ({ params: { id: node.id }, props: { node } }))) satisfies GetStaticPaths;
type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) =>
  new Response(atomFeed(topicFeed(props.node)), { headers: { 'content-type': atomMediaType } });
