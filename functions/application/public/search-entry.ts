import type { PolicyDocument } from '../../domain/document/model.ts';
import type { StreamHead } from '../../ports/ledger.ts';
import { ObjectDamaged, ObjectMissing } from '../../ports/objects.ts';
import type { SearchChange, SearchEntry } from '../../ports/search.ts';
import { loadModel } from '../dossier/intake-file.ts';
import type { Environment } from '../environment.ts';
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
  const parts = [
    { part: 'document', file: policy.document },
    ...policy.interpretations.map(({ key, file }) => ({ part: key as string, file })),
  ];
  const texts = await Promise.all(
    parts.map(async ({ part, file }) => ({
      part,
      text: searchedText(await loadModel(environment, file.model)),
    })),
  );
  return {
    publishedAt: policy.publishedAt,
    department: policy.department.id,
    marks: policy.marks.map(({ validity, effectiveOn }) => ({ validity, effectiveOn })),
    keys: [
      ...parts.flatMap(({ file }) => digestsOfFile(file)),
      policy.verificationCode,
      ...(replaced === null ? [] : [replacesKey(replaced)]),
    ],
    title: [policy.title ?? '', policy.documentNumber ?? ''].join('\n'),
    texts,
    card: cardOf(policy),
  };
}

/** A line for each block and for each cell of a table, so that no word runs from one into another. */
function searchedText({ blocks }: PolicyDocument): string {
  return blocks
    .map((block) =>
      // Lines of a title are one sentence.
      block.kind === 'title' ? block.text.replaceAll(/\s*\n\s*/gu, '') : block.text,
    )
    .join('\n');
}
