import type { AuditSeverity } from '../../domain/document/audit.ts';
import type { Glyphs } from '../../ports/glyphs.ts';
import type { Intake, Intaken } from '../../ports/intake.ts';
import { auditOfPrint } from '../dossier/audit-of-print.ts';

/** What reading a file needs of the machine. */
export interface ReadingHost {
  readonly intake: Intake;
  readonly glyphs: Glyphs;
}

/** A file with its name, of which only the ending matters. */
export interface NamedFile {
  readonly bytes: Uint8Array;
  readonly name: string;
}

const severities: readonly AuditSeverity[] = ['blocks', 'confirms', 'notes'];

/**
 * Reads a file into the document model as a lodging would, with everything that its audit has to
 * say, worst first; nothing is kept and nothing is judged.
 *
 * @throws {Refusal} of the intake
 */
export async function readFile(host: ReadingHost, { bytes, name }: NamedFile): Promise<Intaken> {
  const { document, audit, pictures } = await host.intake.read(bytes, name);
  const print = await auditOfPrint(host.glyphs, document);
  const worst = [...print, ...audit].toSorted(
    (one, other) => severities.indexOf(one.severity) - severities.indexOf(other.severity),
  );
  return { document, audit: worst, pictures };
}
