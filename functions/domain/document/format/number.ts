import type { DocumentKind } from '../document-kind.ts';
import {
  checkDocumentNumber,
  type DocumentNumberProblem,
  readOrderNumber,
} from '../document-number.ts';
import { custom, layout, regulation } from './clauses.ts';
import { type Examined, ofKind, type Placed } from './examined.ts';
import { advice, breach, type FormatRules, quoted, type Remark } from './finding.ts';
import { marksOf } from './organ-agreement.ts';
import { isMeetingNote } from './stray-date.ts';

const spelling = (quotation: string) => breach(layout('7.2.5', quotation));
const brackets = spelling('年份应标全称，用六角括号“〔〕”括入');
const sequence = '发文顺序号不加“第”字，不编虚位（即1不编为01），在阿拉伯数字后加“号”字';
const parts = regulation('第九条（六）', '发文字号。由发文机关代字、年份、发文顺序号组成');

export const numberRules = {
  numberMissing: advice(parts),
  numberUnfinished: breach(parts),
  numberUnreadable: breach(parts),
  numberBrackets: brackets,
  numberShortYear: brackets,
  numberImpossibleYear: brackets,
  numberPadded: spelling(sequence),
  numberOrdinal: spelling(sequence),
  numberWithoutHao: spelling(sequence),
  numberCharacterWord: breach(parts),
  numberSpaced: advice(layout('7.2.5')),
  numberFullWidthDigits: advice(layout('7.2.5', '年份、发文顺序号用阿拉伯数字标注')),
  numberYearDiffers: advice(custom('发文字号的年份与成文日期的年份一致')),
  numberOrgan: advice(parts),
  numberTwice: breach(regulation('第九条（六）', '联合行文时，使用主办机关的发文字号')),
  orderNumberMissing: breach(layout('10.2')),
  orderNumberElsewhere: breach(layout('10.2')),
} satisfies FormatRules;

type NumberRule = keyof typeof numberRules;
type NumberRemark = Remark<NumberRule>;

const ruleOf: Readonly<Record<DocumentNumberProblem, NumberRule>> = {
  wrongBrackets: 'numberBrackets',
  shortYear: 'numberShortYear',
  impossibleYear: 'numberImpossibleYear',
  paddedSequence: 'numberPadded',
  ordinalPrefix: 'numberOrdinal',
  characterWord: 'numberCharacterWord',
  missingHao: 'numberWithoutHao',
  whiteSpace: 'numberSpaced',
  fullWidthDigits: 'numberFullWidthDigits',
  yearDiffersFromDate: 'numberYearDiffers',
  notADocumentNumber: 'numberUnreadable',
};

/** Kinds that bear 第N号, or no number at all, besides 令 itself. */
const numberedInSeries: ReadonlySet<DocumentKind> = new Set([
  'announcement',
  'publicNotice',
  'communique',
  'minutes',
]);

export function checkNumber(examined: Examined): readonly NumberRemark[] {
  const { document, kind, carrier } = examined;
  const [first, ...others] = ofKind(carrier, 'documentNumber');
  const printed = first?.block.text ?? document.documentNumber;
  if (printed === null) return missing(examined);
  const at = first?.at ?? null;
  const twice = others.map(
    (other): NumberRemark => ({
      rule: 'numberTwice',
      block: other.at,
      found: quoted(other.block.text),
      suggestion: '',
    }),
  );
  const found = quoted(printed);
  const isOrderNumber = readOrderNumber(printed) !== null;
  if (kind === 'order' && !isOrderNumber) {
    return [{ rule: 'orderNumberMissing', block: at, found, suggestion: null }, ...twice];
  }
  if (!isOrderNumber) return [...grammar(examined, printed, at), ...twice];
  if (kind === null || kind === 'order' || numberedInSeries.has(kind)) return twice;
  return [{ rule: 'orderNumberElsewhere', block: at, found, suggestion: null }, ...twice];
}

const blank = '[\\s_＿×xX*＊○□…·-]*';
const unfinished = new RegExp(
  `^[\\u4e00-\\u9fff]{2,10}[〔[(（【]\\s*(?:\\d{2,4}|${blank})\\s*[〕\\])）】]第?${blank}号$`,
  'u',
);
const HEAD_BLOCKS = 15;

/** A number whose sequence is still to be filled in is none, and has to be before it is issued. */
function missing({ kind, carrier }: Examined): NumberRemark[] {
  const open = carrier
    .slice(0, HEAD_BLOCKS)
    .find(({ block }) => block.text.length <= 40 && unfinished.test(block.text));
  if (open !== undefined) {
    const found = quoted(open.block.text);
    return [{ rule: 'numberUnfinished', block: open.at, found, suggestion: null }];
  }
  if (kind === 'order') {
    return [{ rule: 'orderNumberMissing', block: null, found: '', suggestion: null }];
  }
  const isPassed = carrier.some(isMeetingNote);
  if (isPassed || (kind !== null && numberedInSeries.has(kind))) return [];
  return [{ rule: 'numberMissing', block: null, found: '', suggestion: null }];
}

function grammar(examined: Examined, text: string, at: Placed['at'] | null): NumberRemark[] {
  const { document } = examined;
  const { number, problems, suggestion } = checkDocumentNumber(text, document.dateOfDocument);
  const remarks = problems.map(
    (problem): NumberRemark => ({
      rule: ruleOf[problem],
      block: at,
      found: quoted(text),
      suggestion: problem === 'yearDiffersFromDate' ? null : suggestion,
    }),
  );
  const organ = marksOf(examined)[0] ?? document.issuingOrgan;
  if (number !== null && organ !== null && isOfOther(number.organCode, organ)) {
    remarks.push({ rule: 'numberOrgan', block: at, found: quoted(text), suggestion: null });
  }
  return remarks;
}

/** 江政办发 is the office's code and 江政发 the government's; other codes say less. */
function isOfOther(organCode: string, organ: string): boolean {
  const ofOffice = /政办[发函规字]*$/.test(organCode);
  const ofGovernment = /政[发函规]+$/.test(organCode);
  if (ofOffice) return /人民政府$/.test(organ);
  return ofGovernment && /人民政府办公[室厅]$/.test(organ);
}
