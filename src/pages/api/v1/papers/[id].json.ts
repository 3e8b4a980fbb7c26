import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { publicPaper } from '../../../../api.ts';
import { library } from '../../../../library.ts';

export const getStaticPaths = (() =>
  library.papers.map((paper) => ({ params: { id: paper.id }, props: { paper } }))) satisfies GetStaticPaths;
type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) => Response.json(publicPaper(props.paper));
