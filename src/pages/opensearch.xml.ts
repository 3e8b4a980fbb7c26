import type { APIRoute } from 'astro';
import { openSearchDescription, openSearchMediaType } from '../domain/feeds/open-search.ts';
import { site } from '../site.ts';
import { absoluteUrl, sitePath, urls } from '../urls.ts';

export const GET: APIRoute = () => {
  const text = openSearchDescription({
    shortName: site.shortName,
    description: `Search the papers on ${site.name.toLowerCase()}`,
    template: `${absoluteUrl(urls.papers)}?q={searchTerms}`,
    self: absoluteUrl(urls.openSearch),
    icon: absoluteUrl(sitePath('/favicon.svg')),
  });
  return new Response(text, { headers: { 'content-type': openSearchMediaType } });
};
