import type { APIRoute } from 'astro';
import { atomFeed, atomMediaType } from '../domain/feeds/atom.ts';
import { siteFeed } from '../feeds.ts';
import { urls } from '../urls.ts';

export const GET: APIRoute = () => new Response(atomFeed(siteFeed(urls.feed)), { headers: { 'content-type': atomMediaType } });
