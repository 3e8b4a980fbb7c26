import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { figuresCsv } from '../../domain/benchmarks/table-csv.ts';
import { library } from '../../library.ts';

export const getStaticPaths = (() =>
  library.benchmarks.sources.map((source) => ({ params: { source: source.id }, props: { source } }))) satisfies GetStaticPaths;
type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) =>
  new Response(figuresCsv(props.source.figures), { headers: { 'content-type': 'text/csv; charset=utf-8; header=present' } });
