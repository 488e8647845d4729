import { endsWithKind } from '../document-kind.ts';
import { readNumbering } from '../heading.ts';
import { looksLikeSignature } from '../organ.ts';
import { isPrintedDate, startOfFinalDate } from '../printed-date.ts';
import { endsSentence } from '../sentence.ts';
import { widthOf } from '../white-space.ts';
import { couldBeTitle, isAnnexMark, isBracketed, isCopyMark, startsImprint } from './marks.ts';
import { lineAt, type Source } from './source.ts';

/** A signature block with its date: 发文机关署名 and 成文日期. */
export interface Closing {
  /** First line of the block. */
  readonly start: number;
  /** The line with the date, the last of the block. */
  readonly dateLine: number;
  /** Where the date begins in that line; what stands before it is a signature. */
  readonly dateStart: number;
}

/** Jointly issued documents carry several signatures; more than these are no signature block. */
const mostSignatures = 12;

/** All closings of the text by their first line. */
export function findClosings(source: Source): Map<number, Closing> {
  const closings = new Map<number, Closing>();
  for (let at = 0; at < source.items.length; at += 1) {
    const closing = closingAt(source, at);
    if (closing !== null) closings.set(closing.start, closing);
  }
  return closings;
}

function closingAt(source: Source, at: number): Closing | null {
  const text = lineAt(source, at)?.text ?? '';
  const dateStart = text.length <= 120 ? startOfFinalDate(text) : null;
  if (dateStart === null) return null;
  const before = text.slice(0, dateStart).trim();
  if (before !== '' && !(looksLikeSignature(before) && /\s$/.test(text.slice(0, dateStart)))) {
    return null;
  }
  let start = at;
  while (at - start < mostSignatures && isSignatureLine(source, start - 1)) start -= 1;
  if (start < at || before !== '') return { start, dateLine: at, dateStart };
  if (isUnknownSignature(source, at - 1)) return { start: at - 1, dateLine: at, dateStart };
  return isLoneClosingDate(source, at) ? { start: at, dateLine: at, dateStart } : null;
}

function isSignatureLine(source: Source, at: number): boolean {
  const item = lineAt(source, at);
  return item !== null && item.mark === null && looksLikeSignature(item.text);
}

/** A signature whose organ ends in no known word: short, free of punctuation, after a sentence. */
function isUnknownSignature(source: Source, at: number): boolean {
  const line = lineAt(source, at);
  const before = lineAt(source, at - 1);
  if (line === null || before === null || line.mark !== null) return false;
  if (widthOf(line.text, 31) > 30 || !/^[\p{L}·\s]+$/u.test(line.text)) return false;
  return endsSentence(before.text) && !endsWithKind(line.text);
}

/** A date without a signature closes a text only where the text ends or something new begins. */
function isLoneClosingDate(source: Source, at: number): boolean {
  if (at === 0 || !isPrintedDate(lineAt(source, at)?.text ?? '')) return false;
  const before = source.items[at - 1];
  if (before?.kind === 'line' && !endsSentence(before.text) && !readNumbering(before.text)) {
    return false;
  }
  if (at + 1 >= source.items.length) return true;
  const next = lineAt(source, at + 1);
  if (next === null) return false;
  if (isAnnexMark(next.text) || isCopyMark(next.text) || isBracketed(next.text)) return true;
  return startsImprint(source, at + 1) || (couldBeTitle(next.text) && endsWithKind(next.text));
}
