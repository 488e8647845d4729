import type { ArchiveFinding } from '../../../functions/application/relay/archive.ts';
import { UnusableEvent } from '../../../functions/application/relay/unusable-event.ts';
import { count, logError } from './log.ts';

/** Tells of what no retry heals, under the figure that its alarm listens to. */
export function reportFinding(finding: ArchiveFinding): void {
  logError(finding);
  if (finding instanceof UnusableEvent) {
    count('Tampering', 1, { stream: finding.stream, version: String(finding.version) });
  } else {
    count('ArchiveContradicted', 1, { entry: finding.entry });
  }
}
