import { readFileSync } from 'node:fs';
import { coverageSchema, glyphsOf } from '../../../../functions/adapters/glyphs/glyphs.ts';
import { part } from '../part.ts';

/** What the city's fonts show lies beside the code: the fonts themselves are fifty megabytes. */
export const glyphs = part([], () =>
  glyphsOf(() => {
    const file = new URL('./glyphs.json', import.meta.url);
    return coverageSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  }),
);
