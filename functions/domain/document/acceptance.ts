import { z } from 'zod';
import { canonicalJson } from '../kernel/canonical-json.ts';
import { type Digest, digestOfBytes, digestSchema } from '../kernel/digest.ts';
import { Refusal } from '../kernel/refusal.ts';
import { type AuditFinding, auditFindingSchema, auditKindSchema } from './audit.ts';

/** What was found in one file, as it is shown and, once accepted, kept beside the file. */
export const fileAuditSchema = z.strictObject({
  /** Digest of the file's bytes, so that the audit of one file is never that of another. */
  source: digestSchema,
  findings: z.array(auditFindingSchema),
});
export type FileAudit = z.infer<typeof fileAuditSchema>;

/**
 * A person's word that findings were looked at and are right. It names the audit that was shown:
 * a file that holds anything else, or is read otherwise by a newer version, has another digest,
 * so nothing is ever confirmed that was not seen.
 */
export const confirmationSchema = z.strictObject({
  /** Digest of the audit, as `examineFile` answers it. */
  audit: digestSchema,
  kinds: z.array(auditKindSchema).max(50),
});
export type Confirmation = z.infer<typeof confirmationSchema>;

/** What the ledger keeps of an accepted audit; never the words concerned. */
export const acceptedAuditSchema = z.strictObject({
  /** The audit with its places, kept beside the file. */
  findings: digestSchema,
  /** What was confirmed, and how often it was found. */
  confirmed: z.array(z.strictObject({ kind: auditKindSchema, count: z.int().min(1) })).max(50),
});
export type AcceptedAudit = z.infer<typeof acceptedAuditSchema>;

/** The bytes under which an audit is stored and by which it is named. */
export function bytesOfAudit(audit: FileAudit): Uint8Array {
  return new TextEncoder().encode(canonicalJson(audit));
}

export function digestOfAudit(audit: FileAudit): Digest {
  return digestOfBytes(bytesOfAudit(audit));
}

/**
 * Judges whether a file may be taken in. Notes never stop it.
 *
 * @returns what to record; null where nothing was found
 * @throws {Refusal} `fileNotAcceptable`, or `fileNeedsConfirmation` with what is still open
 */
export function acceptAudit(
  fileName: string,
  audit: FileAudit,
  confirmation: Confirmation | null,
): AcceptedAudit | null {
  if (audit.findings.length === 0) return null;
  const found = (severity: AuditFinding['severity']) =>
    audit.findings.filter((finding) => finding.severity === severity);
  const blocking = found('blocks').map(codeOfFinding);
  if (blocking.length > 0) {
    throw new Refusal('fileNotAcceptable', { fileName, findings: blocking });
  }
  const findings = digestOfAudit(audit);
  const seen = confirmation?.audit === findings ? confirmation.kinds : [];
  const asking = found('confirms');
  const open = asking.filter(({ kind }) => !seen.includes(kind)).map(codeOfFinding);
  if (open.length > 0) throw new Refusal('fileNeedsConfirmation', { fileName, findings: open });
  return { findings, confirmed: asking.map(({ kind, count }) => ({ kind, count })) };
}

/** What, how often and where first, as `kind:count:where:paragraph`; never the words concerned. */
export function codeOfFinding({ kind, count, places: [first] }: AuditFinding): string {
  return [kind, count, first?.where ?? 'package', first?.paragraph ?? ''].join(':');
}
