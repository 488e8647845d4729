import type { DisclosureAttribute } from '../../domain/disclosure/attributes.ts';
import { checkFormat, type FormatFinding } from '../../domain/document/format/check-format.ts';
import type { PolicyDocument } from '../../domain/document/model.ts';
import { localDateOf } from '../../domain/kernel/time.ts';
import type { Clock } from '../../ports/clock.ts';
import { type NamedFile, type ReadingHost, readFile } from './read-file.ts';

export interface CheckedFile {
  readonly document: PolicyDocument;
  /** Errors first. */
  readonly findings: readonly FormatFinding[];
}

/**
 * Holds a file against the rules for official documents, on the present day.
 *
 * @param attribute 公开属性 that its annotation has to agree with; null where none is decided
 * @throws {Refusal} of the intake
 */
export async function checkFile(
  host: ReadingHost & { readonly clock: Clock },
  file: NamedFile,
  attribute: DisclosureAttribute | null,
): Promise<CheckedFile> {
  const { document } = await readFile(host, file);
  const today = localDateOf(host.clock.now());
  return { document, findings: checkFormat(document, { today, attribute }) };
}
