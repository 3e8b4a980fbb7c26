/** The forms and notes that GitHub shows: readable, complete, and pointing at what is there. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { survey } from '../../src/site.ts';
import { readYaml, root, yamlPaths } from './yaml-files.ts';

const formFolder = '.github/ISSUE_TEMPLATE';

/** https://docs.github.com/en/communities/using-templates-to-encourage-useful-issues-and-pull-requests/syntax-for-githubs-form-schema */
const field = z.strictObject({
  type: z.enum(['input', 'textarea', 'checkboxes', 'dropdown']),
  id: z.string().regex(/^[A-Za-z][\w-]*$/),
  attributes: z.strictObject({
    label: z.string().min(1),
    description: z.string().optional(),
    placeholder: z.string().optional(),
    render: z.string().optional(),
    options: z.array(z.union([z.string(), z.strictObject({ label: z.string(), required: z.boolean().optional() })])).optional(),
  }),
  validations: z.strictObject({ required: z.boolean() }).optional(),
});
const issueForm = z.strictObject({
  name: z.string().min(1),
  description: z.string().min(1),
  title: z.string(),
  labels: z.array(z.string()),
  body: z.array(field).min(1),
});

describe.each(yamlPaths(formFolder).filter((path) => !path.endsWith('/config.yml')))('%s', (path) => {
  test('is an issue form, each field once', () => {
    const ids = readYaml(path, issueForm).data.body.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
  });
});

test('the forms that the site fills in have the fields that it fills', () => {
  const idsOf = (name: string) => readYaml(`${formFolder}/${name}.yml`, issueForm).data.body.map(({ id }) => id);
  expect(idsOf('correct-entry')).toContain('entry');
  expect(idsOf('add-paper')).toEqual(expect.arrayContaining(['link', 'topics', 'summary', 'entry']));
});

test('the chooser and the updates of dependencies are configured', () => {
  const contact = z.strictObject({ name: z.string(), url: z.url(), about: z.string() });
  readYaml(`${formFolder}/config.yml`, z.strictObject({ blank_issues_enabled: z.boolean(), contact_links: z.array(contact) }));
  const update = z.looseObject({ 'package-ecosystem': z.string(), groups: z.record(z.string(), z.unknown()) });
  const { updates } = readYaml('.github/dependabot.yml', z.strictObject({ version: z.literal(2), updates: z.array(update) })).data;
  expect(updates.map((entry) => entry['package-ecosystem'])).toEqual(['npm', 'github-actions']);
});

test('CITATION.cff cites the survey as the site does', () => {
  const person = z.strictObject({ 'given-names': z.string(), 'family-names': z.string() });
  const shape = z.looseObject({
    'cff-version': z.literal('1.2.0'),
    'preferred-citation': z.looseObject({ title: z.string(), authors: z.array(person), year: z.number(), url: z.string() }),
  });
  const cited = readYaml('CITATION.cff', shape).data['preferred-citation'];
  expect(cited.title).toBe(survey.title);
  expect(cited.authors.map((author) => `${author['given-names']} ${author['family-names']}`)).toEqual(survey.authors);
  expect(cited.year).toBe(survey.year);
  expect(cited.url).toBe(`https://arxiv.org/abs/${survey.arxiv}`);
});

test.each([
  '.github/CONTRIBUTING.md',
  '.github/CODE_OF_CONDUCT.md',
  '.github/SECURITY.md',
  '.github/pull_request_template.md',
  'README.md',
])('%s links to files that are there', (path) => {
  const text = readFileSync(join(root, path), 'utf8');
  const links = [...text.matchAll(/\]\((?!https?:|#)([^)\s#]+)/g)].map((match) => match[1] ?? '');
  expect(links.filter((link) => !existsSync(join(root, path, '..', link)))).toEqual([]);
});
