import type { Answer } from '../../../domain/interpretation/answers/answer.ts';
import { readAnswers } from '../../../domain/interpretation/answers/read-answers.ts';
import type { DossierId } from '../../../domain/kernel/identifiers.ts';
import { loadModel } from '../../dossier/intake-file.ts';
import type { PublicCatalogue } from '../catalogue.ts';
import type { PolicyEntry, PublicInterpretation } from '../policy-entry.ts';

/** One question or case with its policy, and its neighbours in the same interpretation. */
export interface FoundAnswer {
  readonly policy: PolicyEntry;
  readonly interpretation: PublicInterpretation;
  readonly answer: Answer;
}

/**
 * A question or case out of a published interpretation, from its public text. Null for one that
 * does not exist and for one that is not public: the two cannot be told apart from outside.
 */
export async function findAnswer(
  catalogue: PublicCatalogue,
  dossier: DossierId,
  key: string,
  anchor: string,
): Promise<FoundAnswer | null> {
  const policy = await catalogue.policy(dossier);
  const interpretation = policy?.interpretations.find((one) => one.key === key);
  if (policy === null || interpretation === undefined) return null;
  const answers = await answersOf(catalogue, interpretation);
  const answer = answers.find((one) => one.anchor === anchor);
  return answer === undefined ? null : { policy, interpretation, answer };
}

/** All questions and cases of a published interpretation. */
export async function answersOf(
  { environment }: PublicCatalogue,
  { file, form }: PublicInterpretation,
): Promise<readonly Answer[]> {
  return readAnswers(await loadModel(environment, file.model), form);
}
