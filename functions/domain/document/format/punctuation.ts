import type { Block } from '../model.ts';
import { layout, marks } from './clauses.ts';
import type { Examined } from './examined.ts';
import { breach, type FormatRules, habit, type Remark } from './finding.ts';

/** GB/T 9704-2012 chapter 9 sends punctuation to GB/T 15834. */
const points = marks('5.1.1', '句号、逗号、顿号、分号、冒号均置于相应文字之后，占一个字位置');
const pairs = marks('5.1.3');

export const punctuationRules = {
  halfWidthPoint: habit(breach(points)),
  halfWidthBracket: habit(breach(pairs)),
  straightQuote: habit(breach(pairs)),
  dashOfHyphens: habit(breach(marks('5.1.4'))),
  ellipsisOfPoints: habit(breach(marks('5.1.5'))),
  pointTwice: breach(layout('9')),
} satisfies FormatRules;

type PunctuationRule = keyof typeof punctuationRules;
type PunctuationRemark = Remark<PunctuationRule>;

const fullWidth: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
};
const han = '[\\u4e00-\\u9fff〇》”’）」』]';
const opening = '[\\u4e00-\\u9fff〇《“‘（「『]';

interface Pattern {
  readonly rule: PunctuationRule;
  readonly sign: RegExp;
  /** What stands there instead; `nth` counts the signs of this pattern in the text from 0. */
  readonly mend: (sign: string, nth: number) => string;
}

const wide = (sign: string) => fullWidth[sign] ?? sign;
const halfWidthBracket = new RegExp(
  `\\((?=${opening})|(?<=${han}|。)[()]|\\)(?=${opening}|[，。、；：])`,
  'gu',
);
const patterns: readonly Pattern[] = [
  {
    rule: 'halfWidthPoint',
    // Between two Chinese characters, or after one at the end or before a space or a number.
    sign: new RegExp(
      `(?<=${han})[,;:?!](?=${opening}|\\s|$|[\\dA-Za-z])|(?<=[\\dA-Za-z%])[,;](?=${opening})`,
      'gu',
    ),
    mend: wide,
  },
  {
    rule: 'halfWidthPoint',
    sign: new RegExp(`(?<=${han})\\.(?=${opening}|\\s|$)`, 'gu'),
    mend: () => '。',
  },
  {
    rule: 'halfWidthBracket',
    sign: new RegExp(`\\((?=${opening})|(?<=${han}|。)[()]|\\)(?=${opening}|[，。、；：])`, 'gu'),
    mend: wide,
  },
  {
    rule: 'straightQuote',
    sign: new RegExp(`"(?=${opening})|(?<=${han}|[，。、；：！？])"`, 'gu'),
    mend: (_sign, nth) => (nth % 2 === 0 ? '“' : '”'),
  },
  {
    rule: 'straightQuote',
    sign: new RegExp(`'(?=${opening})|(?<=${han}|[，。、；：！？])'`, 'gu'),
    mend: (_sign, nth) => (nth % 2 === 0 ? '‘' : '’'),
  },
  {
    rule: 'dashOfHyphens',
    sign: new RegExp(`(?<=${han})--+(?=${opening})`, 'gu'),
    mend: () => '——',
  },
  {
    rule: 'ellipsisOfPoints',
    sign: new RegExp(`(?<=${han}|[，。、])(?:\\.{3,6}|。{3,6})`, 'gu'),
    mend: () => '……',
  },
  {
    rule: 'pointTwice',
    sign: /([，、；：])\1|(?<!。)。。(?!。)|[，、；：](?=。)/gu,
    mend: (sign) => (sign.length === 1 ? '' : sign.slice(-1)),
  },
];

const AROUND = 8;

/**
 * Punctuation of Latin width in Chinese text. Times, thousands, addresses and Latin phrases keep
 * theirs; numberings, numbers and annotations have rules of their own.
 */
export function checkPunctuation({ blocks }: Examined): readonly PunctuationRemark[] {
  return blocks.flatMap(({ at, block }) => bodiesOf(block).flatMap((text) => remarksOn(text, at)));
}

/** What is text of a block; marks with rules of their own are left to them. */
function bodiesOf(block: Block): readonly string[] {
  if (block.kind === 'table') return block.rows.flatMap((row) => row.map(({ text }) => text));
  if (block.kind === 'heading') return [block.text.slice(block.numbering.length)];
  const own = ['documentNumber', 'annotation', 'annexMark', 'annexList', 'date', 'figure'];
  if (own.includes(block.kind)) return [];
  if (block.kind === 'addressees') return [block.text.replace(/:$/, '')];
  if (block.kind === 'copyRecipients')
    return [block.text.replaceAll(/^(..?.?送|抄\s*报)\s*:/gmu, '$1：')];
  return [block.text];
}

/** Whether a bracket of Latin width stands among Chinese characters. */
export function isHalfWidthBracket(text: string, index: number): boolean {
  const from = Math.max(0, index - 1);
  const around = text.slice(from, index + 2);
  return [...around.matchAll(halfWidthBracket)].some((match) => from + match.index === index);
}

/** One remark for each habit of the text, at the first place where it shows. */
function remarksOn(text: string, at: number): PunctuationRemark[] {
  const masked = withoutLatinRuns(text);
  return patterns.flatMap(({ rule, sign }): PunctuationRemark[] => {
    const first = masked.search(sign);
    if (first === -1) return [];
    const start = Math.max(0, first - AROUND);
    const end = first + AROUND + 1;
    const places = masked.match(sign)?.length ?? 1;
    const found = oneLine(text.slice(start, end));
    return [
      { rule, block: at, found, suggestion: oneLine(mended(text, masked, start, end)), places },
    ];
  });
}

interface Edit {
  readonly index: number;
  readonly length: number;
  readonly text: string;
}

/** A stretch of the text with all its signs put right. */
function mended(text: string, masked: string, start: number, end: number): string {
  // The sign after the stretch tells whether the last one inside it stands before Chinese text.
  const reach = masked.slice(0, end + 1);
  const edits = patterns.flatMap(({ sign, mend }) =>
    [...reach.matchAll(sign)].map(
      (match, nth): Edit => ({
        index: match.index,
        length: match[0].length,
        text: mend(match[0], nth),
      }),
    ),
  );
  let whole = '';
  let from = start;
  for (const edit of edits.toSorted((one, other) => one.index - other.index)) {
    if (edit.index < from || edit.index + edit.length > end) continue;
    whole += text.slice(from, edit.index) + edit.text;
    from = edit.index + edit.length;
  }
  return whole + text.slice(from, end);
}

function oneLine(text: string): string {
  return text.replaceAll('\n', ' ');
}

const latinRun =
  /[a-z]{2,10}:\/\/[^\s\u4e00-\u9fff，。；）]+|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{1,64}|[〔[(（]\d{2,4}[〕\])）]第?\d+号/giu;

/** Addresses and document numbers, blanked out at their length. */
function withoutLatinRuns(text: string): string {
  return text.replaceAll(latinRun, (run) => '\u0001'.repeat(run.length));
}
