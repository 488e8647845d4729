import { checkDocumentNumber } from '../document-number.ts';
import { formerRules, layout } from './clauses.ts';
import type { Examined } from './examined.ts';
import { advice, breach, type FormatRules, type Remark } from './finding.ts';

const order = formerRules('第二十五条（五）', '引用公文应当先引标题，后引发文字号');

export const citingRules = {
  citedNumber: breach(layout('7.2.5', '年份应标全称，用六角括号“〔〕”括入')),
  citedNumberFirst: advice(order),
  citedNumberBare: advice(order),
  citedWithoutTitle: advice(order),
  repealedWithoutNumber: advice(order),
} satisfies FormatRules;

type CitingRemark = Remark<keyof typeof citingRules>;

/** A number as it is cited; the character before the bracket tells it from years and amounts. */
const number =
  '[\\u4e00-\\u9fff]{1,7}?[发函规字办令政][〔[(（【﹝［](?:\\d{2}|(?:19|20)\\d{2})[〕\\])）】﹞］]第?\\d{1,5}号';
const anyNumber = new RegExp(number, 'gu');
const numberFirst = new RegExp(
  `(?<=^|[，。；：、（据照按和与])(${number})(?:文)?(《[^《》]{4,80}》)`,
  'gu',
);
const numberBare = new RegExp(`(《[^《》]{4,80}》)(${number})`, 'gu');
const numberAlone = new RegExp(
  `(?<=根据|按照|依据|依照|落实|贯彻)(${number})(?:文件|文)(?!《)`,
  'gu',
);
const leadingWords =
  /^.*?(?:根据|按照|依据|依照|贯彻|落实|和|与|及|据|照|按|见)(?=[\u4e00-\u9fff]{2})/u;

export function checkCitations({ blocks }: Examined): readonly CitingRemark[] {
  return blocks.flatMap(({ at, block }) => {
    const { kind, text } = block;
    if (kind !== 'paragraph' && kind !== 'heading' && kind !== 'footnote') return [];
    return [...spelling(text, at), ...places(text, at), ...repealed(text, at)];
  });
}

function spelling(text: string, at: number): CitingRemark[] {
  return [...text.matchAll(anyNumber)].flatMap(([whole]): CitingRemark[] => {
    const found = whole.replace(leadingWords, '');
    const { suggestion } = checkDocumentNumber(found);
    if (suggestion === null) return [];
    return [{ rule: 'citedNumber', block: at, found, suggestion }];
  });
}

/** 《标题》（文号）: the title first, the number after it in brackets. */
function places(text: string, at: number): CitingRemark[] {
  const first = [...text.matchAll(numberFirst)].map(
    ([found, cited = '', title]): CitingRemark => ({
      rule: 'citedNumberFirst',
      block: at,
      found: found.replace(leadingWords, ''),
      suggestion: `${title}（${cited.replace(leadingWords, '')}）`,
    }),
  );
  const bare = [...text.matchAll(numberBare)].map(
    ([found, title, cited]): CitingRemark => ({
      rule: 'citedNumberBare',
      block: at,
      found,
      suggestion: `${title}（${cited}）`,
    }),
  );
  const alone = [...text.matchAll(numberAlone)].map(
    ([found]): CitingRemark => ({ rule: 'citedWithoutTitle', block: at, found, suggestion: null }),
  );
  return [...first, ...bare, ...alone];
}

const repealing = /(?:同时|即行|予以)废止/gu;
const titleAlone = /《[^《》]{4,80}》(?![（(])/gu;
const LONGEST_SENTENCE = 400;

/** What is repealed has to be found again: by its number, or by the day of its proclamation. */
function repealed(text: string, at: number): CitingRemark[] {
  return [...text.matchAll(repealing)].flatMap(({ index }) => {
    const before = text.slice(Math.max(0, index - LONGEST_SENTENCE), index);
    const sentence = before.slice(Math.max(before.lastIndexOf('。'), before.lastIndexOf('；')) + 1);
    return [...sentence.matchAll(titleAlone)].map(
      ([found]): CitingRemark => ({
        rule: 'repealedWithoutNumber',
        block: at,
        found,
        suggestion: null,
      }),
    );
  });
}
