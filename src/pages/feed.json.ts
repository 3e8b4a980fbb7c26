import type { APIRoute } from 'astro';
import { jsonFeed, jsonFeedMediaType } from '../domain/feeds/json-feed.ts';
import { siteFeed } from '../feeds.ts';
import { urls } from '../urls.ts';

export const GET: APIRoute = () => new Response(jsonFeed(siteFeed(urls.jsonFeed)), { headers: { 'content-type': jsonFeedMediaType } });
