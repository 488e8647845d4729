import { addresseeRules, checkAddressees } from './addressees.ts';
import { annexListRules, checkAnnexLists } from './annex-list.ts';
import { annexRules, checkAnnexes } from './annexes.ts';
import { annotationRules, checkAnnotation } from './annotation.ts';
import { bracketRules, checkBrackets } from './brackets.ts';
import { checkCitations, citingRules } from './citing.ts';
import { checkDates, dateRules } from './date.ts';
import type { Examined } from './examined.ts';
import type { FormatRule, Remark } from './finding.ts';
import { checkHeadMarks, headMarkRules } from './head-marks.ts';
import { checkHeadingForm, headingFormRules } from './heading-form.ts';
import { checkHeadingOrder, headingOrderRules } from './heading-order.ts';
import { checkImprint, imprintRules } from './imprint.ts';
import { checkNumber, numberRules } from './number.ts';
import { checkPunctuation, punctuationRules } from './punctuation.ts';
import type { FormatRuleName } from './rule-names.ts';
import { checkSecrecy, secrecyRules } from './secrecy.ts';
import { checkSignature, signatureRules } from './signature.ts';
import { checkTitle, titleRules } from './title.ts';

/** Every rule of the format, with its severity and the clause that it rests on. */
export const formatRules = {
  ...secrecyRules,
  ...titleRules,
  ...numberRules,
  ...headMarkRules,
  ...addresseeRules,
  ...headingFormRules,
  ...headingOrderRules,
  ...punctuationRules,
  ...bracketRules,
  ...citingRules,
  ...annexListRules,
  ...annexRules,
  ...signatureRules,
  ...dateRules,
  ...annotationRules,
  ...imprintRules,
} as const satisfies Readonly<Record<FormatRuleName, FormatRule>>;

export function formatRule(name: FormatRuleName): FormatRule {
  return formatRules[name];
}

type Check = (examined: Examined) => readonly Remark<FormatRuleName>[];

/** In the order in which a proofreader goes through a document. */
export const formatChecks: readonly Check[] = [
  checkSecrecy,
  checkTitle,
  checkNumber,
  checkHeadMarks,
  checkAddressees,
  checkHeadingForm,
  checkHeadingOrder,
  checkPunctuation,
  checkBrackets,
  checkCitations,
  checkAnnexLists,
  checkAnnexes,
  checkSignature,
  checkDates,
  checkAnnotation,
  checkImprint,
];
