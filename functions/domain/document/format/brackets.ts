import { marks } from './clauses.ts';
import { type Examined, type Placed, textsOf } from './examined.ts';
import { advice, breach, type FormatRules, type Remark } from './finding.ts';
import { isHalfWidthBracket } from './punctuation.ts';

export const bracketRules = {
  bracketsMixed: breach(marks('4.9')),
  bracketUnpaired: breach(marks('5.1.3')),
  titleMarksNested: advice(marks('4.15')),
} satisfies FormatRules;

type BracketRemark = Remark<keyof typeof bracketRules>;

const closingOf: Readonly<Record<string, string>> = {
  '（': '）',
  '(': ')',
  '《': '》',
  '〈': '〉',
  '〔': '〕',
  '【': '】',
  '“': '”',
  '「': '」',
  '『': '』',
};
const closings = new Set(Object.values(closingOf));
const widths: Readonly<Record<string, string>> = { '（': ')', '(': '）' };

/** A bracket in its place. */
interface Bracket {
  readonly sign: string;
  readonly at: number;
  readonly around: string;
  /** Of Latin width among Chinese characters, which punctuation has a rule for. */
  readonly halfWidth: boolean;
}

const AROUND = 10;
/** Brackets deeper than this are no text; the rest of it is not followed. */
const DEEPEST = 12;

/** Pairs may span paragraphs that a page end broke, so they are followed through a whole text. */
export function checkBrackets(examined: Examined): readonly BracketRemark[] {
  return textsOf(examined).flatMap((text) => {
    const open: Bracket[] = [];
    const remarks = text.flatMap(signsOf).flatMap((sign) => follow(open, sign));
    return [...remarks, ...open.map(unpaired)];
  });
}

const anySign = new RegExp(`[${[...Object.keys(closingOf), ...closings].join('')}]`, 'gu');

/** The brackets of a block in their order; 1） and a) begin entries and close nothing. */
function signsOf({ at, block }: Placed): readonly Bracket[] {
  if (block.kind === 'table' || block.kind === 'figure') return [];
  const { text } = block;
  return [...text.matchAll(anySign)]
    .filter(({ index }) => !isListMark(text, index))
    .map(({ 0: sign, index }) => ({
      sign,
      at,
      around: text.slice(Math.max(0, index - AROUND), index + AROUND).replaceAll('\n', ' '),
      halfWidth: (sign === '(' || sign === ')') && isHalfWidthBracket(text, index),
    }));
}

function follow(open: Bracket[], sign: Bracket): readonly BracketRemark[] {
  if (closings.has(sign.sign)) return close(open, sign);
  const inside = open.at(-1)?.sign;
  if (open.length < DEEPEST) open.push(sign);
  if (sign.sign !== '《' || inside !== '《') return [];
  return [{ rule: 'titleMarksNested', block: sign.at, found: sign.around, suggestion: null }];
}

/** Closes the innermost pair that fits; what was left open inside it is unpaired. */
function close(open: Bracket[], closing: Bracket): readonly BracketRemark[] {
  const last = open.at(-1);
  if (last !== undefined && widths[last.sign] === closing.sign) {
    open.pop();
    return last.halfWidth || closing.halfWidth ? [] : [mixed(closing)];
  }
  const fits = open.findLastIndex(({ sign }) => closingOf[sign] === closing.sign);
  if (fits === -1) return [unpaired(closing)];
  return open.splice(fits).slice(1).map(unpaired);
}

function unpaired({ at, around }: Bracket): BracketRemark {
  return { rule: 'bracketUnpaired', block: at, found: around, suggestion: null };
}

function mixed({ at, around }: Bracket): BracketRemark {
  const suggestion = around.replaceAll('(', '（').replaceAll(')', '）');
  return { rule: 'bracketsMixed', block: at, found: around, suggestion };
}

function isListMark(text: string, index: number): boolean {
  const before = text.slice(Math.max(0, index - 4), index);
  return /[）)]/u.test(text.charAt(index)) && /(?:^|[\s；;，。：])[\da-zA-Z]{1,2}$/u.test(before);
}
