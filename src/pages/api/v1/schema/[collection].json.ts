import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { type ApiCollection, apiJsonSchema, apiSchemas } from '../../../../schemas/api.ts';
import { absoluteUrl, urls } from '../../../../urls.ts';

const isApiCollection = (name: string): name is ApiCollection => Object.hasOwn(apiSchemas, name);
const collections = Object.keys(apiSchemas).filter(isApiCollection);

export const getStaticPaths = (() =>
  collections.map((collection) => ({ params: { collection }, props: { collection } }))) satisfies GetStaticPaths;
type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { collection } }) =>
  Response.json(apiJsonSchema(collection, absoluteUrl(urls.apiSchema(collection))));
