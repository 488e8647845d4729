import { asciiDigits, closeUp, withoutWhiteSpace } from './white-space.ts';

/** 发文字号 in its parts: organ code, full year, running number (GB/T 9704-2012 7.2.5). */
export interface DocumentNumber {
  readonly organCode: string;
  readonly year: number;
  readonly sequence: number;
}

/** What is wrong with a document number as written. */
export const documentNumberProblems = [
  'wrongBrackets',
  'shortYear',
  'impossibleYear',
  'paddedSequence',
  'ordinalPrefix',
  'characterWord',
  'missingHao',
  'whiteSpace',
  'fullWidthDigits',
  'yearDiffersFromDate',
  'notADocumentNumber',
] as const;
export type DocumentNumberProblem = (typeof documentNumberProblems)[number];

export interface DocumentNumberCheck {
  /** The parts, when the text is well formed as it stands. */
  readonly number: DocumentNumber | null;
  readonly problems: readonly DocumentNumberProblem[];
  /** The form to write instead; null when there is nothing to mend or no way to tell. */
  readonly suggestion: string | null;
}

const wellFormed = /^([\u4e00-\u9fff]{2,10})〔((?:19|20)\d{2})〕([1-9]\d{0,4})号$/u;
const loose =
  /^([\u4e00-\u9fff]{2,11})([〔[(（【﹝［])(\d{2}|\d{4})([〕\])）】﹞］])(第?)(\d{1,6})(号?)$/u;
const orderNumber =
  /^[（(]?((?:(?:19|20)\d{2}年)?第(?:\d{1,5}|[一二三四五六七八九十百零〇]{1,7})号)[）)]?$/u;
const longest = 60;

/** Reads a well-formed 发文字号, for example 济政办发〔2017〕27号; null for anything else. */
export function parseDocumentNumber(text: string): DocumentNumber | null {
  const match = wellFormed.exec(text);
  if (match === null) return null;
  const [, organCode = '', year, sequence] = match;
  if (organCode.endsWith('字')) return null;
  return { organCode, year: Number(year), sequence: Number(sequence) };
}

/** The one correct spelling. */
export function printDocumentNumber(number: DocumentNumber): string {
  return `${number.organCode}〔${number.year}〕${number.sequence}号`;
}

/** The number of an order or announcement (第12号, 2018年第3号), brackets dropped; else null. */
export function readOrderNumber(text: string): string | null {
  if (text.length > longest) return null;
  return orderNumber.exec(asciiDigits(withoutWhiteSpace(text)))?.[1] ?? null;
}

/** Whether a line is meant as a document number, well formed or not. */
export function looksLikeDocumentNumber(text: string): boolean {
  return text.length <= longest && loose.test(asciiDigits(withoutWhiteSpace(text)));
}

/**
 * Judges a document number as typed and says how to mend it. With the date of the document, ISO,
 * the year of the number is held against it: both must name the same year.
 */
export function checkDocumentNumber(
  text: string,
  dateOfDocument: string | null = null,
): DocumentNumberCheck {
  const bare = asciiDigits(withoutWhiteSpace(text));
  const match = text.length <= longest ? loose.exec(bare) : null;
  if (match === null) return { number: null, problems: ['notADocumentNumber'], suggestion: null };
  const mended = mend(match);
  const problems = [...spellingProblems(text, match)];
  const impossible = mended.year < 1949 || mended.year > 2099;
  if (impossible) problems.push('impossibleYear');
  if (dateOfDocument !== null && Number(dateOfDocument.slice(0, 4)) !== mended.year) {
    problems.push('yearDiffersFromDate');
  }
  const spelling = printDocumentNumber(mended);
  const mendable = !impossible && mended.sequence > 0 && spelling !== text;
  return {
    number: parseDocumentNumber(text),
    problems,
    suggestion: mendable && wellFormed.test(spelling) ? spelling : null,
  };
}

function mend(match: RegExpExecArray): DocumentNumber {
  const [, organCode = '', , year = '', , , sequence] = match;
  return {
    organCode: organCode.length > 2 ? organCode.replace(/字$/, '') : organCode,
    year: year.length === 2 ? 2000 + Number(year) : Number(year),
    sequence: Number(sequence),
  };
}

function spellingProblems(text: string, match: RegExpExecArray): DocumentNumberProblem[] {
  const [, organCode = '', open, year = '', close, ordinal, sequence = '', hao] = match;
  const found: [DocumentNumberProblem, boolean][] = [
    ['wrongBrackets', open !== '〔' || close !== '〕'],
    ['shortYear', year.length === 2],
    ['paddedSequence', sequence.startsWith('0')],
    ['ordinalPrefix', ordinal !== ''],
    ['characterWord', organCode.endsWith('字')],
    ['missingHao', hao === ''],
    ['whiteSpace', withoutWhiteSpace(text) !== text],
    ['fullWidthDigits', asciiDigits(text) !== text],
  ];
  return found.filter(([, present]) => present).map(([problem]) => problem);
}

/** A document number or order number as it enters the document's own field. */
export function printedNumberOf(text: string): string {
  return readOrderNumber(text) ?? closeUp(text).replace(/\s/g, '');
}
