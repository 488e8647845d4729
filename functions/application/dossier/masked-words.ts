import type { InterpretationPlan } from '../../domain/interpretation/plan.ts';
import { findCandidates } from '../../domain/privacy/candidates.ts';
import { redactText } from '../../domain/privacy/redact.ts';

/**
 * Words as the ledger and the lists may hold them: whatever the recognisers would mask is masked,
 * before anybody has decided, because nothing can be taken out of the ledger again. The texts
 * themselves lie outside it, whole, for the reviewers.
 */
export function maskedWords(words: string): string {
  return redactText(words, findCandidates(words, { context: 'ordinary' }), []);
}

export function maskedPlan(plan: InterpretationPlan): InterpretationPlan {
  return {
    outline: plan.outline.map(maskedWords),
    audience: plan.audience === null ? null : maskedWords(plan.audience),
    materials: plan.materials.map((material) => ({
      ...material,
      title: maskedWords(material.title),
    })),
  };
}
