import type { HeadingLevel } from './model.ts';

const numeral = '[一二三四五六七八九十百零〇]{1,5}';
const anyNumber = '[一二三四五六七八九十百零〇\\d０-９]{1,5}';
const digits = '[\\d０-９]{1,3}';

/** A numbered line may go on as a sentence about that number: 第三条规定的…… is no article. */
const notCited = '(?![的规所中和至、及，,款第])';

interface Pattern {
  readonly level: HeadingLevel;
  readonly style: 'chapter' | 'article' | 'number';
  readonly numbering: RegExp;
}

const patterns: readonly Pattern[] = [
  {
    level: 1,
    style: 'chapter',
    numbering: new RegExp(`^第\\s*${anyNumber}\\s*(?:[章编篇]|部分)${notCited}`),
  },
  { level: 2, style: 'chapter', numbering: new RegExp(`^第\\s*${anyNumber}\\s*节${notCited}`) },
  {
    level: 3,
    style: 'article',
    numbering: new RegExp(`^第\\s*${anyNumber}\\s*条(?:之${numeral})?${notCited}`),
  },
  { level: 1, style: 'number', numbering: new RegExp(`^${numeral}\\s*[、．.]`) },
  { level: 2, style: 'number', numbering: new RegExp(`^[（(]\\s*${numeral}\\s*[）)]、?`) },
  { level: 3, style: 'number', numbering: new RegExp(`^${digits}\\s*[.．、](?![\\d０-９])`) },
  { level: 4, style: 'number', numbering: new RegExp(`^[（(]\\s*${digits}\\s*[）)]、?`) },
];

/** How far into a numbered line a heading may reach before it is a sentence of the body. */
const longestHeading = 40;
const longestLabel = 20;

export interface Numbered {
  readonly level: HeadingLevel;
  readonly style: Pattern['style'];
  readonly numbering: string;
  /** Length of the heading proper, numbering included; the rest runs in as body text. */
  readonly headingLength: number;
  /** An entry of an enumeration, （一）…… ；, not a heading. */
  readonly isItem: boolean;
}

/**
 * Reads the numbering at the start of a line (GB/T 9704-2012 7.3.3, and 章, 节, 条 of rules);
 * null when the line is not numbered.
 */
export function readNumbering(text: string): Numbered | null {
  for (const { level, style, numbering } of patterns) {
    const match = numbering.exec(text)?.[0];
    if (match === undefined) continue;
    const headingLength = style === 'article' ? match.length : headingEnd(text, match.length);
    const isItem = style === 'number' && /[；;](?:以及|及|和|或者|或)?$/.test(text.slice(-5));
    return { level, style, numbering: match, headingLength, isItem };
  }
  return null;
}

function headingEnd(text: string, start: number): number {
  const reach = text.slice(start, start + longestHeading + 1);
  const label = /[：:]/.exec(reach)?.index ?? Number.POSITIVE_INFINITY;
  const stop = /[。！？!?]/.exec(reach)?.index ?? Number.POSITIVE_INFINITY;
  if (label <= longestLabel && label < stop && start + label + 1 < text.length) {
    return start + label + 1;
  }
  if (stop <= longestHeading) return start + stop + 1;
  return text.length - start <= longestHeading ? text.length : start;
}
