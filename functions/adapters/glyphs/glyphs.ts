import { z } from 'zod';
import type { Glyphs } from '../../ports/glyphs.ts';
import { type CodePoints, has } from './code-points.ts';

/** A coverage as it lies in a file beside a function. */
export const coverageSchema = z.array(z.int().min(0).max(0x10ffff)).min(2);

/** Answers from a coverage that is worked out when it is first asked for, and kept. */
export function glyphsOf(coverage: () => CodePoints): Glyphs {
  let known: CodePoints | null = null;
  return {
    missing: async (text) => {
      known ??= coverage();
      const shown = known;
      const wanted = [...new Set(text)].map((character) => character.codePointAt(0) ?? 0);
      return wanted
        .filter((codePoint) => !has(shown, codePoint))
        .toSorted((a, b) => a - b)
        .map((codePoint) => String.fromCodePoint(codePoint));
    },
  };
}
