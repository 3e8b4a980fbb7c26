import type { APIRoute } from 'astro';
import { citationFormats } from '../domain/citation/formats.ts';
import { markdownText } from '../domain/markdown-text.ts';
import { recordUrls } from '../domain/paper-links.ts';
import { library } from '../library.ts';
import { site, survey } from '../site.ts';
import { absoluteUrl, urls } from '../urls.ts';

const link = (label: string, path: string, about: string) => `- [${markdownText(label)}](${absoluteUrl(path)}): ${markdownText(about)}`;

/** A guide for language models (https://llmstxt.org). */
export const GET: APIRoute = () => {
  const { papers, taxonomy } = library;
  const lines = [
    `# ${site.name}`,
    '',
    `> ${site.description}`,
    '',
    `The list holds ${papers.length} papers in ${taxonomy.leaves.length} topics. Cite the survey as: ${survey.authors.join(', ')} (${survey.year}). ${survey.title}. ${recordUrls.arxiv(survey.arxiv)}`,
    `The content is under ${site.licence.content.name} (${site.licence.content.url}).`,
    '',
    '## Data',
    '',
    link('Papers as JSON', urls.apiPapers, 'records, summaries, topics and corrections'),
    link('Topics as JSON', urls.apiTopics, 'the taxonomy, with the papers of each topic'),
    ...citationFormats.map(({ extension, label, description }) => link(`Papers as ${label}`, urls.papersExport(extension), description)),
    link('API', urls.api, 'what the files hold, and their JSON Schemas'),
    link('Feed', urls.feed, 'papers that joined the list, and corrections'),
    '',
    '## Pages',
    '',
    link('The problem', urls.problem, 'definitions, notation, glossary'),
    link('All papers', urls.papers, 'newest first'),
    link('Benchmark tasks', urls.tasks, 'design spaces, datasets, objectives'),
    link('Reported results', urls.results, 'figures as printed, with their sources'),
    link('About', urls.about, 'scope, licence, corrections'),
    '',
    '## Topics',
    '',
    ...taxonomy.nodes.map(({ id, title, description }) => link(title, urls.topic(id), description)),
    '',
  ];
  return new Response(lines.join('\n'), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
};
