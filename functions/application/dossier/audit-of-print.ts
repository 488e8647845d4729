import {
  type AuditFinding,
  type AuditPlace,
  LONGEST_EXCERPT,
  MOST_PLACES,
} from '../../domain/document/audit.ts';
import type { PolicyDocument } from '../../domain/document/model.ts';
import type { Glyphs } from '../../ports/glyphs.ts';

/** Spaces and signs without ink are not looked for in any font, and private use is told apart. */
const notSet = /[\p{Cc}\p{Cf}\p{Z}\p{Co}]/gu;
/** How much of the text stands before and after a character that cannot be printed. */
const AROUND = 12;

/**
 * The part of the audit that only this house can tell: characters that its fonts do not show. A
 * document that was accepted with one could be signed, and then not be printed.
 */
export async function auditOfPrint(
  glyphs: Glyphs,
  document: PolicyDocument,
): Promise<readonly AuditFinding[]> {
  // What describes a picture is read aloud and never printed.
  const texts = document.blocks.map(({ kind, text }) =>
    kind === 'figure' ? '' : text.replaceAll(notSet, ''),
  );
  const missing = new Set(await glyphs.missing(texts.join('')));
  if (missing.size === 0) return [];
  const places = texts.flatMap((text, index) => placesIn(text, index + 1, missing));
  return [
    {
      kind: 'missingGlyphs',
      severity: 'blocks',
      count: places.length,
      places: places.slice(0, MOST_PLACES),
    },
  ];
}

function placesIn(text: string, paragraph: number, missing: ReadonlySet<string>): AuditPlace[] {
  const characters = [...text];
  return characters.flatMap((character, at): AuditPlace[] => {
    if (!missing.has(character)) return [];
    const excerpt = characters.slice(Math.max(0, at - AROUND), at + AROUND + 1).join('');
    return [{ where: 'body', paragraph, excerpt: excerpt.slice(0, LONGEST_EXCERPT) }];
  });
}
