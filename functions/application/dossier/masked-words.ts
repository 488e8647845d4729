import { z } from 'zod';
import type { DisclosureDecision } from '../../domain/disclosure/decision.ts';
import type { InterpretationPlan } from '../../domain/interpretation/plan.ts';
import { unreachable } from '../../domain/kernel/decider.ts';
import { type Candidate, findCandidates } from '../../domain/privacy/candidates.ts';
import type { Ruling } from '../../domain/privacy/decisions.ts';
import { redactText } from '../../domain/privacy/masking/redact.ts';

/**
 * Words as the ledger and the lists may hold them: whatever the recognisers would mask is masked,
 * before anybody has decided, because nothing can be taken out of the ledger again. The texts
 * themselves lie outside it, whole, for the reviewers.
 *
 * @param most characters that the event has room for; a mask may be longer than the name under it
 */
export function maskedWords(words: string, most: number): string {
  const found = findCandidates(words, { context: 'ordinary' });
  const masked = words.length > FEW_WORDS ? found : found.filter((one) => !isDoubtful(one));
  return redactText(words, masked, []).slice(0, most).toWellFormed();
}

/** Longest text of a few words, in characters: a topic, a festival, a day. A clause may name somebody. */
const FEW_WORDS = 6;

/**
 * A name that too little speaks for. In a sentence it is masked, to be sure; in a few words, such as
 * 封控管理 or 清明假期, there is so little of anything that most of them are no names.
 */
function isDoubtful({ rule, explanation }: Candidate): boolean {
  return explanation.kept === 'weak' && rule === 'person.surroundings';
}

/**
 * What somebody types about a dossier: a title, a note, a reason, a reference. It is masked when the
 * command is read, so that the command's digest, which is kept too, tells nothing about it either.
 */
export function wordsToRecord({ least = 0, most }: { least?: number; most: number }) {
  const typed = z.string().overwrite(writtenWords).trim().min(least).max(most);
  return typed.transform((words) => maskedWords(words, most));
}

/** The braille blank is drawn as nothing, though it counts as a symbol. */
const SEEN = /[^\p{Z}\p{C}\p{Default_Ignorable_Code_Point}\u2800]/u;

/** All but tabs and ends of lines: pages, feeds and files of text have no place for them. */
const CONTROL = /[^\P{Cc}\t\n\r]/gu;

/**
 * What a person wrote. Word ends a line with a vertical tab, which comes along when it is pasted.
 * Characters that nobody sees are no reason, and whoever sends them alone has given none.
 */
function writtenWords(words: string): string {
  const written = words.replaceAll(/[\v\f]/g, '\n').replaceAll(CONTROL, '');
  return SEEN.test(written) ? written : '';
}

export function maskedPlan(plan: InterpretationPlan): InterpretationPlan {
  return {
    outline: plan.outline.map((line) => maskedWords(line, 500)),
    audience: plan.audience === null ? null : maskedWords(plan.audience, 500),
    materials: plan.materials.map((material) => ({
      ...material,
      title: maskedWords(material.title, 200),
    })),
    ...(plan.exemption === undefined
      ? {}
      : { exemption: { reason: maskedWords(plan.exemption.reason, 2_000) } }),
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

/** Masks rulings; the words of one that was given for many candidates are read only once. */
export function maskedRuling(): (ruling: Ruling) => Ruling {
  const read = new Map<string, string>();
  const mask = (words: string): string => {
    const masked = read.get(words) ?? maskedWords(words, 1_000);
    read.set(words, masked);
    return masked;
  };
  return (ruling) => {
    switch (ruling.decision) {
      case 'mask':
        return ruling;
      case 'keep':
        return { ...ruling, reason: mask(ruling.reason) };
      case 'exempt':
        return {
          ...ruling,
          legalBasis: mask(ruling.legalBasis),
          decidedBy: mask(ruling.decidedBy),
          scope: mask(ruling.scope),
          method: mask(ruling.method),
        };
      default:
        return unreachable(ruling);
    }
  };
}
