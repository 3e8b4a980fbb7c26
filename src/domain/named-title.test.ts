import { expect, test } from 'vitest';
import { namedTitle } from './named-title.ts';

test.each([
  ['COMs', 'Conservative Objective Models', 'COMs: Conservative Objective Models'],
  ['RoMA', 'RoMA: Robust Model Adaptation', 'RoMA: Robust Model Adaptation'],
  ['DiBO', 'DiBOSS: Diffusion', 'DiBO: DiBOSS: Diffusion'],
  [undefined, 'Flow Matching', 'Flow Matching'],
])('%s and "%s"', (acronym, title, expected) => expect(namedTitle(acronym, title)).toBe(expected));
