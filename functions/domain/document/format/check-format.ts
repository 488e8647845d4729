import type { Citation } from '../../kernel/refusal.ts';
import type { PolicyDocument } from '../model.ts';
import { examine } from './examined.ts';
import type { FormatContext, FormatSeverity, Remark } from './finding.ts';
import { formatChecks, formatRule } from './format-rules.ts';
import type { FormatRuleName } from './rule-names.ts';

export interface FormatFinding extends Remark<FormatRuleName> {
  readonly severity: FormatSeverity;
  /** The clause, or the custom, that the rule rests on. */
  readonly citation: Citation;
  /** How many places this finding speaks for, its own included. */
  readonly places: number;
}

/** More findings of one rule than these say nothing new; the last one counts those left out. */
export const MOST_OF_A_RULE = 20;

/**
 * Holds a document against the rules for official documents: kind and title, number, addressees,
 * headings, punctuation, citations, annexes, signature, date, annotation, imprint.
 *
 * @returns errors first, each group in the order of the text; empty for a faultless document
 */
export function checkFormat(
  document: PolicyDocument,
  context: FormatContext,
): readonly FormatFinding[] {
  const examined = examine(document, context);
  const byRule = new Map<FormatRuleName, Remark<FormatRuleName>[]>();
  for (const remark of formatChecks.flatMap((check) => check(examined))) {
    const told = byRule.get(remark.rule) ?? [];
    told.push(remark);
    byRule.set(remark.rule, told);
  }
  return [...byRule].flatMap(([rule, remarks]) => bounded(rule, remarks)).toSorted(worstFirst);
}

function bounded(rule: FormatRuleName, remarks: readonly Remark<FormatRuleName>[]) {
  const { severity, citation, habit } = formatRule(rule);
  const most = habit === true ? 1 : MOST_OF_A_RULE;
  return remarks.slice(0, most).map((remark, index): FormatFinding => {
    const told = index === most - 1 ? remarks.slice(index) : [remark];
    const places = told.reduce((sum, one) => sum + (one.places ?? 1), 0);
    return { ...remark, severity, citation, places };
  });
}

function worstFirst(a: FormatFinding, b: FormatFinding): number {
  if (a.severity !== b.severity) return a.severity === 'error' ? -1 : 1;
  return (a.block ?? -1) - (b.block ?? -1);
}
