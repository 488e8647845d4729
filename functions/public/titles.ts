import { interpretationOf, policyWords } from '../../templates/words/public-policy.ts';
import type { PolicyEntry, PublicInterpretation } from '../application/public/policy-entry.ts';

/** What a policy is called: its title, else its number, else that it has neither. */
export function policyTitle(policy: PolicyEntry): string {
  return onOneLine(policy.title) ?? policy.documentNumber ?? policyWords.untitled.zh;
}

/** Titles of interpretations are Chinese, as their texts are. */
export function interpretationTitle(
  policy: PolicyEntry,
  interpretation: PublicInterpretation,
): string {
  return onOneLine(interpretation.title) ?? interpretationOf(policyTitle(policy)).zh;
}

/** A title that was printed on several lines reads on without a gap, as Chinese does. */
function onOneLine(title: string | null): string | null {
  return title === null ? null : title.replaceAll(/\s*\n\s*/gu, '');
}
