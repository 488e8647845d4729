import { Refusal, type RefusalDetails } from '../domain/kernel/refusal.ts';

/** Why a submitted file is not read. */
export const intakeRefusals = [
  'fileEmpty',
  'fileTooLarge',
  'fileBinary',
  'fileUndecodable',
  'fileTypeUnsupported',
  'fileForeign',
  'fileEncrypted',
  'fileDamaged',
  'fileOverLimit',
  'fileHostile',
] as const;
export type IntakeRefusal = (typeof intakeRefusals)[number];

/** Every refusal names the file, so that a batch tells which one to mend. */
export function intakeRefusal(
  reason: IntakeRefusal,
  fileName: string,
  details: RefusalDetails = {},
): Refusal {
  return new Refusal(reason, { fileName, ...details });
}
