import { findDate, readDate } from '../printed-date.ts';
import { asciiDigits, withoutWhiteSpace } from '../white-space.ts';
import { layout, regulation } from './clauses.ts';
import { type Examined, ofKind, type Placed } from './examined.ts';
import { advice, breach, type FormatRules, quoted, type Remark } from './finding.ts';
import { isMeetingNote, strayDates } from './stray-date.ts';

const figures = layout(
  '7.3.5.4',
  '用阿拉伯数字将年、月、日标全，年份应标全称，月、日不编虚位（即1不编为01）',
);
const meaning = regulation('第九条（十三）', '成文日期。署会议通过或者发文机关负责人签发的日期');

export const dateRules = {
  dateMissing: breach(meaning),
  dateUnfinished: breach(figures),
  dateImpossible: breach(figures),
  dateShortYear: breach(figures),
  dateForm: breach(figures),
  datePadded: breach(figures),
  dateChineseNumerals: breach(figures),
  dateSpaced: advice(figures),
  dateInFuture: breach(meaning),
  issuedBeforeDate: breach(
    regulation('第九条（十八）', '印发机关和印发日期。公文的送印机关和送印日期'),
  ),
} satisfies FormatRules;

type DateRule = keyof typeof dateRules;
type DateRemark = Remark<DateRule>;

export function checkDates(examined: Examined): readonly DateRemark[] {
  const { document, blocks, context } = examined;
  const dates = ofKind(blocks, 'date').filter(({ block }) => block.part !== 'annex');
  const stray = strayDates(examined);
  const remarks = [
    ...dates.flatMap(spelling),
    ...stray.map(({ placed, problem, suggestion }): DateRemark => {
      const found = quoted(placed.block.text);
      return { rule: problem, block: placed.at, found, suggestion };
    }),
  ];
  // Minutes name the day of the meeting in their text (GB/T 9704-2012, 10.3).
  const isDated = examined.kind === 'minutes' || examined.carrier.some(isMeetingNote);
  if (dates.length + stray.length === 0 && !isDated) {
    remarks.push({ rule: 'dateMissing', block: null, found: '', suggestion: null });
  }
  const { dateOfDocument, issueDate } = document;
  const ofDocument = dates.find(({ block }) => findDate(block.text) === dateOfDocument);
  if (dateOfDocument !== null && dateOfDocument > context.today) {
    remarks.push(told('dateInFuture', ofDocument));
  }
  if (dateOfDocument !== null && issueDate !== null && issueDate < dateOfDocument) {
    const imprint = ofKind(blocks, 'imprint').findLast(
      ({ block }) => findDate(block.text) !== null,
    );
    remarks.push(told('issuedBeforeDate', imprint));
  }
  return remarks;
}

function told(rule: DateRule, placed: Placed | undefined): DateRemark {
  const found = quoted(placed?.block.text ?? '');
  return { rule, block: placed?.at ?? null, found, suggestion: null };
}

/** How a date that can be read is spelled; brackets around one under a title are no part of it. */
function spelling({ at, block }: Placed): DateRemark[] {
  const printed = block.text.replace(/^[（(]|[）)]$/g, '').trim();
  const problem = spellingProblem(printed);
  if (problem === null) return [];
  return [{ rule: problem.rule, block: at, found: quoted(printed), suggestion: problem.mended }];
}

export function spellingProblem(printed: string): {
  readonly rule: 'datePadded' | 'dateChineseNumerals' | 'dateSpaced';
  readonly mended: string;
} | null {
  const iso = readDate(printed);
  if (iso === null) return null;
  const mended = printDate(iso);
  if (printed === mended) return null;
  const bare = asciiDigits(withoutWhiteSpace(printed));
  if (/[年月]0/.test(bare)) return { rule: 'datePadded', mended };
  if (!/^\d/.test(bare) || /[年月][^\d]/.test(bare)) return { rule: 'dateChineseNumerals', mended };
  return { rule: 'dateSpaced', mended };
}

/** 2026-08-05 as 2026年8月5日. */
export function printDate(iso: string): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  return `${year}年${Number(month)}月${Number(day)}日`;
}
