import type { MethodEntry } from '../../schemas/method.ts';
import type { Entry } from '../entry.ts';
import { compareText } from '../order.ts';
import type { Paper } from '../papers.ts';
import { type Introduction, linkIntroduction } from './introduction.ts';

/** A method of the results tables with its links resolved. */
export interface Method extends Omit<MethodEntry, 'introducedBy' | 'variantOf'> {
  readonly id: string;
  readonly introducedBy?: Introduction | undefined;
  readonly variantOf?: { readonly id: string; readonly name: string } | undefined;
}

/**
 * Methods by name.
 * @throws Error that names the method and the missing paper or method.
 */
export function linkMethods(entries: readonly Entry<'methods'>[], papers: readonly Paper[]): Method[] {
  const nameById = new Map(entries.map(({ id, data }) => [id, data.name]));
  return entries
    .map(({ id, data: { introducedBy, variantOf, ...data } }): Method => {
      const file = `content/methods/${id}.md`;
      const name = variantOf === undefined ? undefined : nameById.get(variantOf);
      if (variantOf !== undefined && name === undefined)
        throw new Error(`${file} is a variant of "${variantOf}", which has no file in content/methods.`);
      return {
        ...data,
        id,
        introducedBy: introducedBy && linkIntroduction(introducedBy, papers, file),
        variantOf: variantOf === undefined || name === undefined ? undefined : { id: variantOf, name },
      };
    })
    .toSorted((a, b) => compareText(a.name, b.name));
}
