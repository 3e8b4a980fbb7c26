/** Exports under the old addresses of papers and topics that have moved. */
import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { exportsOfMoved } from '../moved.ts';

export const getStaticPaths = (() =>
  exportsOfMoved.map(({ path, ...file }) => ({ params: { export: path }, props: { file } }))) satisfies GetStaticPaths;
type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { file } }) => new Response(file.text, { headers: { 'Content-Type': file.mediaType } });
