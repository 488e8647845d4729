import { z } from 'zod';
import type { DisclosureDecision } from '../../domain/disclosure/decision.ts';
import type { InterpretationPlan } from '../../domain/interpretation/plan.ts';
import { unreachable } from '../../domain/kernel/decider.ts';
import { findCandidates } from '../../domain/privacy/candidates.ts';
import type { PrivacyDecision } from '../../domain/privacy/decisions.ts';
import { redactText } from '../../domain/privacy/redact.ts';

/**
 * Words as the ledger and the lists may hold them: whatever the recognisers would mask is masked,
 * before anybody has decided, because nothing can be taken out of the ledger again. The texts
 * themselves lie outside it, whole, for the reviewers.
 *
 * @param most characters that the event has room for; a mask may be longer than the name under it
 */
export function maskedWords(words: string, most: number): string {
  const masked = redactText(words, findCandidates(words, { context: 'ordinary' }), []);
  return masked.slice(0, most).toWellFormed();
}

/** What somebody types about a dossier: a note, a reason, a reference. */
export function wordsToRecord({ least = 0, most }: { least?: number; most: number }) {
  const typed = z.string().trim().min(least).max(most);
  return typed.transform((words) => maskedWords(words, most));
}

export function maskedPlan(plan: InterpretationPlan): InterpretationPlan {
  return {
    outline: plan.outline.map((line) => maskedWords(line, 500)),
    audience: plan.audience === null ? null : maskedWords(plan.audience, 500),
    materials: plan.materials.map((material) => ({
      ...material,
      title: maskedWords(material.title, 200),
    })),
  };
}

export function maskedDisclosure(decision: DisclosureDecision): DisclosureDecision {
  const { reasons, partialDisclosure, assessment } = decision;
  const noted = <T extends { readonly note: string }>(verdict: T): T => ({
    ...verdict,
    note: maskedWords(verdict.note, 2_000),
  });
  return {
    ...decision,
    reasons: maskedWords(reasons, 2_000),
    partialDisclosure: {
      ...partialDisclosure,
      explanation: maskedWords(partialDisclosure.explanation, 2_000),
    },
    assessment: {
      wording: noted(assessment.wording),
      timing: noted(assessment.timing),
      method: noted(assessment.method),
    },
  };
}

export function maskedPrivacyDecision(decision: PrivacyDecision): PrivacyDecision {
  switch (decision.decision) {
    case 'mask':
      return decision;
    case 'keep':
      return { ...decision, reason: maskedWords(decision.reason, 1_000) };
    case 'exempt':
      return {
        ...decision,
        legalBasis: maskedWords(decision.legalBasis, 1_000),
        decidedBy: maskedWords(decision.decidedBy, 1_000),
        scope: maskedWords(decision.scope, 1_000),
        method: maskedWords(decision.method, 1_000),
      };
    default:
      return unreachable(decision);
  }
}
