import type { FormatRuleName } from '../../functions/domain/document/format/rule-names.ts';
import { headRuleWords } from './format-rules-head.ts';
import { textRuleWords } from './format-rules-text.ts';
import type { Words } from './words.ts';

/** What each rule of the format has to say: what is wrong, and what is right. */
export const formatRuleWords: Readonly<Record<FormatRuleName, Words>> = {
  ...headRuleWords,
  ...textRuleWords,
};
