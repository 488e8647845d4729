import { comparisonBlocks } from '../../../templates/interpretation/policy-comparison.ts';
import { deltaWords } from '../../../templates/words/delta.ts';
import { refuseSecretDocument } from '../../domain/document/format/secrecy.ts';
import type { PolicyDocument } from '../../domain/document/model.ts';
import type { PolicyDelta } from '../../domain/interpretation/delta/model.ts';
import { policyDelta } from '../../domain/interpretation/delta/policy-delta.ts';
import { type Instant, localDateSchema, shanghaiTime } from '../../domain/kernel/time.ts';
import type { FileFormat } from '../../ports/renderers.ts';
import { type NamedFile, type ReadingHost, readFile } from '../documents/read-file.ts';
import type { RenderingHost } from '../documents/render-file.ts';

export interface ComparedFiles {
  readonly old: PolicyDocument;
  readonly new: PolicyDocument;
  readonly delta: PolicyDelta;
}

/**
 * Sets two files beside each other, the old one first.
 *
 * @throws {Refusal} of the intake, or `documentSecret`
 */
export async function compareFiles(
  host: ReadingHost,
  old: NamedFile,
  fresh: NamedFile,
): Promise<ComparedFiles> {
  const [before, after] = await Promise.all([readFile(host, old), readFile(host, fresh)]);
  for (const { document } of [before, after]) refuseSecretDocument(document);
  return {
    old: before.document,
    new: after.document,
    delta: policyDelta(before.document, after.document),
  };
}

/** The file is dated like the new document, so that the same two files give the same bytes. */
const undated: Instant = shanghaiTime(localDateSchema.parse('2000-01-01'), 0);

/**
 * Typesets a comparison as an interpretation material; null where there is nothing to print.
 *
 * @throws {Refusal} of the renderers
 */
export async function renderComparison(
  host: RenderingHost,
  { new: fresh, delta }: ComparedFiles,
  format: FileFormat,
): Promise<Uint8Array | null> {
  const [, ...blocks] = comparisonBlocks(delta);
  if (blocks.length === 0) return null;
  const { dateOfDocument, documentNumber, issuingOrgan } = fresh;
  const policy = delta.new.title ?? documentNumber ?? deltaWords.table.zh;
  const renderers = await host.renderers(() =>
    Promise.reject(new TypeError('a comparison shows no pictures')),
  );
  const printed = {
    title: deltaWords.table.zh,
    department: issuingOrgan ?? '—',
    form: 'text' as const,
    document: { ...fresh, title: deltaWords.table.zh, blocks: [...blocks] },
    policy: { title: policy, number: documentNumber },
    verification: null,
    generatedFor:
      dateOfDocument === null ? undated : shanghaiTime(localDateSchema.parse(dateOfDocument), 0),
  };
  return renderers.interpretation(printed, format);
}
