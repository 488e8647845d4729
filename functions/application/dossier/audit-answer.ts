import { z } from 'zod';
import { digestOfAudit, type FileAudit } from '../../domain/document/acceptance.ts';
import { auditFindingSchema, auditKindSchema } from '../../domain/document/audit.ts';
import { digestSchema } from '../../domain/kernel/digest.ts';

/** The audit of a file that is not taken in yet, as every answer that reads one gives it. */
export const auditAnswer = {
  /** Names this audit; a lodging that confirms something says so by it. */
  audit: digestSchema,
  /** Worst first. What blocks has to be mended in the file. */
  findings: z.array(auditFindingSchema),
  /** Whether the file may be lodged, once everything to confirm is confirmed. */
  acceptable: z.boolean(),
  toConfirm: z.array(auditKindSchema),
};
const auditAnswerSchema = z.strictObject(auditAnswer);
export type AuditAnswer = z.infer<typeof auditAnswerSchema>;

export function answerOf(audit: FileAudit): AuditAnswer {
  const { findings } = audit;
  const confirms = findings.filter(({ severity }) => severity === 'confirms');
  return {
    audit: digestOfAudit(audit),
    findings,
    acceptable: findings.every(({ severity }) => severity !== 'blocks'),
    toConfirm: confirms.map(({ kind }) => kind),
  };
}
