import type { Block, PolicyDocument } from '../../domain/document/model.ts';
import { wordsOf } from '../../domain/interpretation/answers/answer.ts';
import { readAnswers } from '../../domain/interpretation/answers/read-answers.ts';
import type { Form } from '../../domain/interpretation/plan.ts';
import type { StreamHead } from '../../ports/ledger.ts';
import { ObjectDamaged, ObjectMissing } from '../../ports/objects.ts';
import type { SearchChange, SearchEntry, SearchedText } from '../../ports/search.ts';
import { loadModel } from '../dossier/intake-file.ts';
import type { Environment } from '../environment.ts';
import { answerPart } from './answers/answer-part.ts';
import { cardOf } from './policy-card.ts';
import { digestsOfFile, type PolicyEntry } from './policy-entry.ts';
import { readPolicy } from './read-policy.ts';
import { replacesKey } from './view-comparison.ts';

/**
 * How a stream stands in the index. A policy whose text is lost or damaged is not found by its
 * words, so that it does not keep all others from being indexed. Everything in an entry comes from the public models, from
 * which personal data was taken out and which the public pages show; nothing else is read.
 */
export async function searchChangeOf(
  environment: Environment,
  { stream, version, hash, status }: StreamHead,
): Promise<SearchChange> {
  const place = { stream, version, hash };
  try {
    const policy = status === 'published' ? await readPolicy(environment, stream) : null;
    return { ...place, entry: policy === null ? null : await entryOf(environment, policy) };
  } catch (error) {
    if (!(error instanceof ObjectMissing || error instanceof ObjectDamaged)) throw error;
    return { ...place, entry: null };
  }
}

async function entryOf(environment: Environment, policy: PolicyEntry): Promise<SearchEntry> {
  const replaced = policy.replaces?.dossier ?? null;
  const [document, ...interpretations] = await Promise.all([
    loadModel(environment, policy.document.model),
    ...policy.interpretations.map(({ file }) => loadModel(environment, file.model)),
  ]);
  const files = [policy.document, ...policy.interpretations.map(({ file }) => file)];
  return {
    publishedAt: policy.publishedAt,
    department: policy.department.id,
    marks: policy.marks.map(({ validity, effectiveOn }) => ({ validity, effectiveOn })),
    keys: [
      ...files.flatMap(digestsOfFile),
      policy.verificationCode,
      ...(replaced === null ? [] : [replacesKey(replaced)]),
    ],
    title: [policy.title ?? '', policy.documentNumber ?? ''].join('\n'),
    texts: [
      { part: 'document', text: searchedText(document.blocks) },
      ...policy.interpretations.flatMap(({ key, form }, at) =>
        textsOfInterpretation(key, form, interpretations[at]),
      ),
    ],
    card: cardOf(policy),
  };
}

/** Each answer by itself, so that a hit leads to it, and what is left as the text around them. */
function textsOfInterpretation(
  key: string,
  form: Form,
  document: PolicyDocument | undefined,
): readonly SearchedText[] {
  if (document === undefined) return [];
  const answers = readAnswers(document, form);
  const inAnswers = new Set(answers.flatMap(({ parts }) => parts.flatMap(({ blocks }) => blocks)));
  const places = answers.map(({ place }) => place);
  const around = document.blocks.filter((block, at) => {
    const isTaken = places.some(({ start, end }) => start <= at && at < end);
    return block.kind === 'title' || !(isTaken || inAnswers.has(block));
  });
  return [
    { part: key, text: searchedText(around) },
    ...answers.map((answer) => ({
      part: answerPart(key, answer.anchor),
      text: wordsOf(answer),
      isAnswer: true,
    })),
  ];
}

/** A line for each block and for each cell of a table, so that no word runs from one into another. */
function searchedText(blocks: readonly Block[]): string {
  return blocks
    .map((block) =>
      // Lines of a title are one sentence.
      block.kind === 'title' ? block.text.replaceAll(/\s*\n\s*/gu, '') : block.text,
    )
    .join('\n');
}
