/** The fields of the contribute form. */

/** Fields with one text each; "authors" has one author a line. */
export const textFields = [
  'title',
  'acronym',
  'authors',
  'venue',
  'year',
  'volume',
  'number',
  'pages',
  'publisher',
  'paper',
  'arxiv',
  'doi',
  'openreview',
  'pdf',
  'code',
  'project',
  'summary',
  'id',
] as const;
export type TextField = (typeof textFields)[number];

/** Fields in which several of the choices offered can be ticked. */
export const choiceFields = ['designSpace', 'objectives', 'topics'] as const;
export type ChoiceField = (typeof choiceFields)[number];

export type FieldName = TextField | ChoiceField;

export type FormValues = Readonly<Record<TextField, string>> & Readonly<Record<ChoiceField, readonly string[]>>;
