/**
 * The title of a paper with the acronym it is known by, which some titles begin with.
 * @example namedTitle('COMs', 'Conservative Objective Models') // 'COMs: Conservative Objective Models'
 */
export function namedTitle(acronym: string | undefined, title: string): string {
  return acronym === undefined || title.startsWith(`${acronym}:`) ? title : `${acronym}: ${title}`;
}
