import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { tableLatex } from '../../domain/benchmarks/table-latex.ts';
import { layOutTable } from '../../domain/benchmarks/table-view.ts';
import { library } from '../../library.ts';

export const getStaticPaths = (() =>
  library.benchmarks.sources.map((source) => ({ params: { source: source.id }, props: { source } }))) satisfies GetStaticPaths;
type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) =>
  new Response(props.source.tables.map((table) => tableLatex(layOutTable(table))).join('\n'), {
    headers: { 'content-type': 'application/x-tex; charset=utf-8' },
  });
