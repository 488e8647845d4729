import { readFileSync } from 'node:fs';

/** The modules of the review page, which browsers run as they stand. */
export const reviewModules = [
  'acts',
  'alerts',
  'decide',
  'dom',
  'drafts',
  'explained',
  'foresight',
  'guess',
  'inspector',
  'keys',
  'lists',
  'main',
  'model',
  'node',
  'page',
  'panels',
  'screen',
  'selection',
  'selection-menu',
  'sending',
  'text',
] as const;

const texts = new Map<string, string>();

/** A module by its name, or null. It lies beside this file, and on AWS beside the function. */
export function reviewModule(name: string): string | null {
  const known = reviewModules.find((module) => `${module}.mjs` === name);
  if (known === undefined) return null;
  const text = texts.get(known) ?? readFileSync(new URL(`./${known}.mjs`, import.meta.url), 'utf8');
  texts.set(known, text);
  return text;
}
