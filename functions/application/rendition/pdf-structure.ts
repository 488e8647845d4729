import { isDictionary, isNamed, type PdfFile, resolved } from './pdf-file.ts';
import { type PdfDictionary, PdfName, PdfReference, type PdfValue } from './pdf-syntax.ts';

/** Roles that stand within a line of text; all others begin a piece of their own. */
const INLINE: ReadonlySet<string> = new Set(['Link', 'Span', 'Reference', 'Lbl', 'Em', 'Strong']);
/** Deeper than any document is built; a tree that runs in circles ends here. */
const DEEPEST = 100;

/** Takes the text that stands under a number on a page; '' where it was taken or never stood. */
export type TakeMarked = (page: number, mark: number) => string;

/**
 * The text of a document in reading order, a piece for each paragraph and each cell: what a line
 * or a page breaks is whole again.
 */
export function structuredText(file: PdfFile, take: TakeMarked): readonly string[] {
  const pieces: string[] = [];
  let piece = '';
  const flush = (): void => {
    if (piece !== '') pieces.push(piece);
    piece = '';
  };
  const visit = (value: PdfValue | undefined, page: number, depth: number): void => {
    const kid = resolved(file, value);
    if (depth > DEEPEST) return;
    if (typeof kid === 'number') piece += take(page, kid);
    else if (Array.isArray(kid)) for (const one of kid) visit(one, page, depth + 1);
    else if (isDictionary(kid)) visitDictionary(kid, page, depth);
  };
  const visitDictionary = (kid: PdfDictionary, page: number, depth: number): void => {
    const own = numberOf(kid.get('Pg')) ?? page;
    if (isNamed(kid.get('Type'), 'OBJR')) return;
    if (isNamed(kid.get('Type'), 'MCR')) {
      visit(kid.get('MCID'), own, depth + 1);
      return;
    }
    const role = kid.get('S');
    const isInline = role instanceof PdfName && INLINE.has(role.name);
    if (!isInline) flush();
    visit(kid.get('K'), own, depth + 1);
    if (!isInline) flush();
  };
  for (const { value } of file.byNumber.values()) {
    if (isDictionary(value) && isNamed(value.get('Type'), 'StructTreeRoot')) {
      visit(value.get('K'), -1, 0);
    }
  }
  flush();
  return pieces;
}

function numberOf(value: PdfValue | undefined): number | null {
  return value instanceof PdfReference ? value.number : null;
}
