import { comparisonBlocks } from '../../../templates/interpretation/policy-comparison.ts';
import { deltaWords } from '../../../templates/words/delta.ts';
import { refuseSecretDocument } from '../../domain/document/format/secrecy.ts';
import type { PolicyDocument } from '../../domain/document/model.ts';
import type { PolicyDelta } from '../../domain/interpretation/delta/model.ts';
import { policyDelta } from '../../domain/interpretation/delta/policy-delta.ts';
import { Refusal } from '../../domain/kernel/refusal.ts';
import { type LocalDate, localDateSchema, shanghaiTime } from '../../domain/kernel/time.ts';
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

/**
 * Typesets a comparison as an interpretation material; the clock has no part in it, so that the same
 * files give the same bytes. Null where there is nothing to print.
 *
 * @param date of the file; null for the date of the new document
 * @throws {Refusal} `fileFactMissing`, or of the renderers
 */
export async function renderComparison(
  host: RenderingHost,
  { new: fresh, delta }: ComparedFiles,
  { format, date }: { readonly format: FileFormat; readonly date: LocalDate | null },
): Promise<Uint8Array | null> {
  const [, ...blocks] = comparisonBlocks(delta);
  if (blocks.length === 0) return null;
  const { documentNumber, issuingOrgan } = fresh;
  const dated = date ?? localDateSchema.nullable().parse(fresh.dateOfDocument);
  const policy = delta.new.title ?? documentNumber;
  const missing = [
    ...(dated === null ? ['date'] : []),
    ...(policy === null ? ['policyTitle'] : []),
  ];
  if (dated === null || policy === null) {
    throw new Refusal('fileFactMissing', { fileName: policy ?? '', facts: missing });
  }
  const renderers = await host.renderers(() =>
    Promise.reject(new TypeError('a comparison shows no pictures')),
  );
  const title = deltaWords.table.zh;
  const printed = {
    title,
    department: issuingOrgan ?? '—',
    form: 'text' as const,
    document: { ...fresh, title, blocks: [...blocks] },
    policy: { title: policy, number: documentNumber },
    verification: null,
    generatedFor: shanghaiTime(dated, 0),
  };
  return renderers.interpretation(printed, format);
}
