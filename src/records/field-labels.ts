import type { FieldName } from './form-fields.ts';

/** Names of the fields as the form shows them. */
export const fieldLabels: Readonly<Record<FieldName, string>> = {
  title: 'Title',
  acronym: 'Short name',
  authors: 'Authors',
  venue: 'Venue',
  year: 'Year',
  volume: 'Volume',
  number: 'Number',
  pages: 'Pages',
  publisher: 'Publisher',
  paper: 'Link to the paper',
  arxiv: 'arXiv id',
  doi: 'DOI',
  openreview: 'OpenReview id',
  pdf: 'PDF',
  code: 'Code',
  project: 'Project page',
  summary: 'Summary',
  id: 'File name',
  designSpace: 'Design space',
  objectives: 'Objectives',
  topics: 'Topics',
};
