import type { APIRoute } from 'astro';
import { library } from '../../../library.ts';

/** All benchmark tasks; a fact that is not confirmed is left out. */
export const GET: APIRoute = () => {
  const tasks = library.benchmarks.tasks.map(({ topic, introducedBy, reportedBy, aliases: _aliases, ...task }) => ({
    ...task,
    topic: topic.id,
    introducedBy: 'paper' in introducedBy ? { paper: introducedBy.paper.id } : introducedBy,
    reportedBy: reportedBy.map(({ id }) => id),
  }));
  return Response.json({ tasks });
};
