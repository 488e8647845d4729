import {
  exceptionNames,
  exemptionExamples,
  exemptionFieldNames,
  personalDataNames,
} from '../../../../templates/words/personal-data.ts';
import {
  checksumWords,
  evidenceWords,
  keptReasonWords,
  operatorWords,
  personRoleWords,
  privacyContextWords,
  recogniserWords,
  ruleWords,
  wholeContext,
} from '../../../../templates/words/privacy-explanations.ts';
import {
  actWords,
  addWords,
  candidateWords,
  closeWords,
  decideWords,
  filterWords,
  frequentReasons,
  keyWords,
  reviewShowWords,
  reviewStateWords,
  reviewWords,
  sendingWords,
  warningFieldWords,
  warningKindWords,
  warningWords,
} from '../../../../templates/words/privacy-review.ts';
import { inWords } from '../../../../templates/words/vocabularies.ts';
import type { Words } from '../../../../templates/words/words.ts';
import { neverExempt } from '../../../domain/privacy/decisions.ts';

type Told<Group> = { readonly [Name in keyof Group]: string };

/**
 * All that the review page says, in one language. The page carries it, so that what scripts draw
 * speaks the same words as what the server draws.
 *
 * @param tell says one thing in the reader's language
 */
export function pageWords(tell: (words: Words) => string) {
  const told = <Group extends Readonly<Record<string, Words>>>(group: Group) =>
    Object.fromEntries(
      Object.entries(group).map(([name, words]) => [name, tell(words)]),
    ) as Told<Group>;
  return {
    review: told(reviewWords),
    states: told(reviewStateWords),
    show: told(reviewShowWords),
    candidate: told({ ...candidateWords, wholeContext }),
    decide: told(decideWords),
    filter: told(filterWords),
    add: told(addWords),
    warnings: told(warningWords),
    warningKinds: told(warningKindWords),
    warningFields: told(warningFieldWords),
    close: told(closeWords),
    sending: told(sendingWords),
    keys: told(keyWords),
    acts: told(actWords) as Readonly<Record<string, string>>,
    /** Parts that every package has; materials are called by their titles. */
    parts: {
      document: tell(inWords('part', 'document')),
      plan: tell(inWords('part', 'plan')),
    } as Readonly<Record<string, string>>,
    types: told(personalDataNames),
    exceptions: told(exceptionNames),
    exemptionFields: told(exemptionFieldNames),
    exemptionExamples: told(exemptionExamples),
    evidence: told(evidenceWords),
    kept: told(keptReasonWords),
    operators: told(operatorWords),
    roles: told(personRoleWords),
    contexts: told(privacyContextWords),
    checksum: told(checksumWords),
    recognisers: told(recogniserWords),
    rules: told(ruleWords),
    /** What is recorded is Chinese; what is read is the reader's language. */
    frequentReasons: frequentReasons.map((words) => ({ value: words.zh, label: tell(words) })),
    neverExempt: [...neverExempt],
  };
}
export type PageWords = ReturnType<typeof pageWords>;
