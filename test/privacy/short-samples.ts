import { readFileSync } from 'node:fs';
import { withoutMarks } from './markup.ts';
import type { Sample } from './samples.ts';

/**
 * Reads short words that stand alone, one a line: `# SECTION`, then what a clerk types into a field of
 * a few characters, with the names in it marked. What is not marked must stay readable, all of it.
 *
 * @throws {Error} for a mark that is not closed or an unknown type
 */
export function shortSamples(file: string, split: string): readonly Sample[] {
  const samples: Sample[] = [];
  let register = '';
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line.startsWith('# ')) register = line.slice(2);
    if (line === '' || line.startsWith('#')) continue;
    const id = `${split}-${samples.length + 1}`;
    const { text, spans, optional } = withoutMarks(line, id);
    const stays = spans.length > 0 ? [] : [{ start: 0, end: text.length, why: 'word' }];
    const template = id;
    const context = 'ordinary' as const;
    samples.push({ id, register, template, context, text, spans, optional, notMasked: stays });
  }
  return samples;
}
