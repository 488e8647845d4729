import type { PolicyDocument } from '../../document/model.ts';
import { documentPublicTitle } from '../../document/public-title.ts';
import { normalise } from '../reading/normalise.ts';

/**
 * What may be printed: the public models as the privacy gate let them through, where each value
 * that still stands is one that somebody decided to show, and the house's own words.
 */
export interface AcceptedWords {
  /** Whether a whole paragraph, line or cell stands so in a public model. */
  isPiece(text: string): boolean;
  /** Whether a value stands somewhere in the public models, however it is spaced there. */
  stands(value: string): boolean;
  /** The public models as one text in the plain spelling. */
  readonly plain: string;
  /** A text without what the house itself prints: addresses for verification, codes. */
  withoutOwn(text: string): string;
}

/**
 * @param documents the public models of all parts that are printed together
 * @param own what the house prints of itself, such as addresses and codes
 */
export function acceptedWords(
  documents: readonly PolicyDocument[],
  own: readonly string[],
): AcceptedWords {
  const texts = documents.flatMap(textsOf);
  const pieces = new Set(texts.map(squeezed));
  const ownWords = [...own].filter((words) => words !== '').sort((a, b) => b.length - a.length);
  let plain: string | null = null;
  const plainOnce = (): string => {
    plain ??= texts.map(plainSpelling).join('\n');
    return plain;
  };
  return {
    isPiece: (text) => pieces.has(squeezed(text)),
    stands: (value) => standsWhole(plainSpelling(value), plainOnce()),
    get plain() {
      return plainOnce();
    },
    withoutOwn: (text) => ownWords.reduce((left, words) => left.replaceAll(words, '\n'), text),
  };
}

/** Every text of a model as a file can print it: whole, by its lines, a heading by its halves. */
function textsOf(document: PolicyDocument): readonly string[] {
  const facts = [
    document.title,
    documentPublicTitle(document),
    document.documentNumber,
    document.issuingOrgan,
    document.annotation,
    ...document.addressees,
  ].filter((fact) => fact !== null);
  const blocks = document.blocks.flatMap((block): readonly string[] => {
    switch (block.kind) {
      case 'table':
        return [block.text, ...block.rows.flatMap((row) => row.map(({ text }) => text))];
      case 'heading': {
        const { text, headingLength } = block;
        return [text, text.slice(0, headingLength), text.slice(headingLength)];
      }
      default:
        return [block.text];
    }
  });
  return [...facts, ...blocks].flatMap((text) =>
    text.includes('\n') ? [text, ...text.split('\n')] : [text],
  );
}

function squeezed(text: string): string {
  return /\s/.test(text) ? text.replaceAll(/\s/g, '') : text;
}

/** One spelling for all spellings: as a number reads without the signs that group it. */
export function plainSpelling(text: string): string {
  return normalise(text)
    .text.replaceAll(/[\s·-]/g, '')
    .toUpperCase();
}

const LETTER_OR_DIGIT = /[0-9A-Z]/;

/** A number is found whole and never as the middle of a longer one. */
export function standsWhole(words: string, text: string): boolean {
  if (words === '') return false;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (isWholeAt(text, at, at + words.length)) return true;
  }
  return false;
}

export function isWholeAt(text: string, start: number, end: number): boolean {
  return !isJoined(text, start) && !isJoined(text, end);
}

/** Whether the units on both sides of an offset belong to one number or one Latin word. */
function isJoined(text: string, at: number): boolean {
  return LETTER_OR_DIGIT.test(text.charAt(at - 1)) && LETTER_OR_DIGIT.test(text.charAt(at));
}
