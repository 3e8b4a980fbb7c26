import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { tableMarkdown } from '../../domain/benchmarks/table-markdown.ts';
import { layOutTable } from '../../domain/benchmarks/table-view.ts';
import { library } from '../../library.ts';

export const getStaticPaths = (() =>
  library.benchmarks.sources.map((source) => ({ params: { source: source.id }, props: { source } }))) satisfies GetStaticPaths;
type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) =>
  new Response(props.source.tables.map((table) => tableMarkdown(layOutTable(table))).join('\n'), {
    headers: { 'content-type': 'text/markdown; charset=utf-8' },
  });
