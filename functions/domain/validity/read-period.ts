import type { PolicyDocument } from '../document/model.ts';
import { localDateSchema } from '../kernel/time.ts';
import type { StatedEnd, StatedPeriod, StatedStart } from './stated-period.ts';

const DIGITS = '〇零一二三四五六七八九';
const day = /(\d{4})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日/.source;
const startWords = new RegExp(
  `自\\s?(?:${day}|本?[\\u4e00-\\u9fff]{0,8}?(印发|下发|发文|公布|发布|公开|颁布)之?日)起` +
    '(?:(\\d{1,4})日后)?(?:正式)?(?:施行|实施|执行|生效|试行)',
  'u',
);
const termNoun = '(?:有效期|施行期|实施期|试行期)(?:限)?';
/** 有效期自…起至…止: start and end in one breath. */
const rangeWords = new RegExp(`${termNoun}自\\s?${day}起?至\\s?${day}`, 'u');
const endWords = new RegExp(
  `${termNoun}\\s?(?:至|到|截至|截止到?|为|是|：|:)?\\s?(?:${day}|` +
    '([\\d〇零一二三四五六七八九十两]{1,3})\\s?(年|个月))',
  'u',
);
/** A clause on validity is short; a longer run of text without an end is none. */
const LONGEST_SENTENCE = 500;

/**
 * What the document says of its validity. The last sentence that says it counts: such clauses stand
 * at the end (附则), and what is quoted from the document that is replaced stands before.
 *
 * @returns null where it says nothing; the time is linear in the length of the text
 */
export function readPeriod({ blocks }: Pick<PolicyDocument, 'blocks'>): StatedPeriod | null {
  let start: { readonly value: StatedStart; readonly sentence: string } | null = null;
  let end: { readonly value: StatedEnd; readonly sentence: string } | null = null;
  for (const { text, part } of blocks) {
    // What an annex says of itself is not said of the document.
    if (part === 'annex') continue;
    for (const sentence of sentencesOf(text)) {
      const from = startIn(sentence);
      const until = endIn(sentence);
      if (from !== null) start = { value: from, sentence };
      if (until !== null) end = { value: until, sentence };
    }
  }
  if (start === null && end === null) return null;
  const sentences = new Set([start?.sentence ?? '', end?.sentence ?? '']);
  const quotation = [...sentences].join('').slice(0, LONGEST_SENTENCE);
  return { start: start?.value ?? null, end: end?.value ?? null, quotation };
}

function sentencesOf(text: string): readonly string[] {
  if (!/期|起/u.test(text)) return [];
  return text
    .split(/(?<=[。；;\n])/u)
    .map((sentence) => sentence.trim())
    .filter(({ length }) => length <= LONGEST_SENTENCE);
}

function startIn(sentence: string): StatedStart | null {
  const [, ...first] = rangeWords.exec(sentence)?.slice(0, 4) ?? [];
  const ranged = dateOf(...first);
  if (ranged !== null) return { from: 'date', date: ranged };
  const found = startWords.exec(sentence);
  if (found === null) return null;
  const [, year, month, dayOfMonth, act, later = '0'] = found;
  const date = dateOf(year, month, dayOfMonth);
  if (date !== null) return { from: 'date', date };
  if (act === undefined) return null;
  const from = /印发|下发|发文/u.test(act) ? 'issue' : 'publication';
  const afterDays = Number(later);
  return afterDays > 3_660 ? null : { from, afterDays };
}

function endIn(sentence: string): StatedEnd | null {
  const ranged = dateOf(...(rangeWords.exec(sentence)?.slice(4) ?? []));
  if (ranged !== null) return { until: 'date', date: ranged };
  const found = endWords.exec(sentence);
  if (found === null) return null;
  const [, year, month, dayOfMonth, number = '', unit] = found;
  const date = dateOf(year, month, dayOfMonth);
  if (date !== null) return { until: 'date', date };
  const count = numberOf(number);
  const months = unit === '年' ? count * 12 : count;
  return months >= 1 && months <= 600 ? { until: 'term', months } : null;
}

/** Null for a day that no calendar has, such as 2月30日. */
function dateOf(...[year = '', month = '', dayOfMonth = '']: readonly (string | undefined)[]) {
  if (year === '') return null;
  const written = `${year}-${month.padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`;
  return localDateSchema.safeParse(written).data ?? null;
}

/** 5, 五, 十, 十五, 二十, 两: whole numbers up to 99; 0 for anything else. */
function numberOf(written: string): number {
  if (/^\d+$/.test(written)) return Number(written);
  const [tens, ones] = written.includes('十') ? written.split('十', 2) : ['0', written];
  const ten = written.includes('十') ? digitValue(tens === '' ? '一' : (tens ?? '')) * 10 : 0;
  return ten + (ones === undefined || ones === '' ? 0 : digitValue(ones));
}

function digitValue(character: string): number {
  if (character === '两') return 2;
  const place = DIGITS.indexOf(character);
  return character.length !== 1 || place < 0 ? 0 : Math.max(0, place - 1);
}
