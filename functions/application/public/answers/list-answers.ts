import type { Passage } from '../../../ports/search.ts';
import type { PublicCatalogue } from '../catalogue.ts';
import { listPolicies, type PolicyFilter, type PolicyList } from '../list-policies.ts';
import type { PolicyEntry, PublicAnswer, PublicInterpretation } from '../policy-entry.ts';
import { partNamed } from './answer-part.ts';

/** A question or case in a list, with the words around what was searched for. */
export interface ListedAnswer {
  readonly interpretation: PublicInterpretation;
  readonly answer: PublicAnswer;
  readonly passage: Passage | null;
}

/** The topic of answers: a policy, with those of its answers that were asked for. */
export interface AnsweredPolicy {
  readonly policy: PolicyEntry;
  readonly answers: readonly ListedAnswer[];
}

export interface AnswerList extends Omit<PolicyList, 'policies'> {
  readonly policies: readonly AnsweredPolicy[];
}

/**
 * Questions and cases by policy. Where words are searched for, only answers are searched, and of a
 * policy those are listed that have them, the best first.
 */
export async function listAnswers(
  catalogue: PublicCatalogue,
  filter: PolicyFilter,
): Promise<AnswerList> {
  const { policies, ...list } = await listPolicies(catalogue, { ...filter, answersOnly: true });
  return {
    ...list,
    policies: policies.map(({ policy, passages }) => ({
      policy,
      answers: filter.text === '' ? everyAnswer(policy) : answersWith(policy, passages),
    })),
  };
}

/** In the order of the interpretations and of their texts. */
export function everyAnswer({ interpretations }: PolicyEntry): readonly ListedAnswer[] {
  return interpretations.flatMap((interpretation) =>
    interpretation.questionsAndCases.map((answer) => ({ interpretation, answer, passage: null })),
  );
}

function answersWith(policy: PolicyEntry, passages: readonly Passage[]): readonly ListedAnswer[] {
  return passages.flatMap((passage) => {
    const { key, anchor } = partNamed(passage.part);
    const interpretation = policy.interpretations.find((one) => one.key === key);
    const answer = interpretation?.questionsAndCases.find((one) => one.anchor === anchor);
    if (interpretation === undefined || answer === undefined) return [];
    return [{ interpretation, answer, passage }];
  });
}
