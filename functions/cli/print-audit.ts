import { auditWords, placeWords } from '../../templates/words/audit-findings.ts';
import type { AuditFinding, AuditSeverity } from '../domain/document/audit.ts';
import { visibleText } from './visible-text.ts';

const signs: Readonly<Record<AuditSeverity, string>> = { blocks: '✗', confirms: '?', notes: '·' };

/** Prints what a file carries besides its visible text: kind, number, what to do, and each place. */
export function printAudit(audit: readonly AuditFinding[], print: (line: string) => void): void {
  for (const { kind, severity, count, places } of audit) {
    const { found, advice } = auditWords[kind];
    print(`${signs[severity]} ${found.zh} ${found.en} [${kind}] × ${count}`);
    print(`  ${advice.zh}`);
    print(`  ${advice.en}`);
    for (const place of places) {
      const { zh, en } = placeWords(place);
      const excerpt = place.excerpt === '' ? '' : `：${visibleText(place.excerpt)}`;
      print(`  - ${zh} ${en}${excerpt}`);
    }
    const rest = count - places.length;
    if (rest > 0) print(`  - 另有${rest}处 / ${rest} more`);
  }
}
