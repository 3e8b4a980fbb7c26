import type { APIRoute } from 'astro';
import { absoluteUrl, urls } from '../urls.ts';

/** Crawlers read it only at the root of a host; under a base path it does no harm. */
export const GET: APIRoute = () =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${absoluteUrl(urls.sitemap)}\n`, {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
