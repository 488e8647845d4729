import { z } from 'zod';
import { acceptedAuditSchema, fileAuditSchema } from '../../domain/document/acceptance.ts';
import { auditFindingSchema } from '../../domain/document/audit.ts';
import { readingOf } from '../../domain/dossier/reading.ts';
import type { ExistingDossier } from '../../domain/dossier/state.ts';
import type { Digest } from '../../domain/kernel/digest.ts';
import { roles } from '../../domain/kernel/people.ts';
import { Refusal } from '../../domain/kernel/refusal.ts';
import { localDateOf } from '../../domain/kernel/time.ts';
import type { Environment } from '../environment.ts';
import { query } from '../use-case.ts';
import { loadDossier } from './dossier-store.ts';
import { formatFindingSchema } from './examine-file.ts';
import { loadModel } from './intake-file.ts';
import { lodgedFile } from './lodged-files.ts';
import { namesDossier } from './receipt.ts';

export const viewAudit = query({
  name: 'viewAudit',
  summary:
    'What was found in a lodged file, what its drafter confirmed, and how its format stands.',
  roles,
  input: z.strictObject({
    ...namesDossier,
    /** `document`, `plan` or the key of a material. */
    part: z.string().min(1).max(64),
  }),
  output: z.strictObject({
    findings: z.array(auditFindingSchema),
    confirmed: acceptedAuditSchema.shape.confirmed,
    /** Of the document only, by the rules and the day of today. */
    format: z.array(formatFindingSchema),
  }),
  run: async (environment, person, { dossier, part }) => {
    const { state } = await loadDossier(environment, dossier);
    if (!readingOf(person, state).lodged) throw new Refusal('readingNotOpen', { part });
    const { audit, model } = lodgedFile(state, part);
    const [findings, format] = await Promise.all([
      audit === undefined ? [] : loadFindings(environment, audit.findings),
      part === 'document' ? formatNow(environment, state, model) : [],
    ]);
    return { findings, confirmed: audit?.confirmed ?? [], format };
  },
});

/** @throws ZodError when the stored audit is not what this version writes */
async function loadFindings(environment: Environment, digest: Digest) {
  const { bytes } = await environment.objects.get(digest);
  return fileAuditSchema.parse(JSON.parse(new TextDecoder().decode(bytes))).findings;
}

async function formatNow(environment: Environment, state: ExistingDossier, model: Digest) {
  const decided = 'disclosure' in state ? state.disclosure.attribute : null;
  const attribute = decided ?? state.document?.proposal.attribute ?? null;
  const today = localDateOf(environment.clock.now());
  const [{ checkFormat }, document] = await Promise.all([
    import('../../domain/document/format/check-format.ts'),
    loadModel(environment, model),
  ]);
  return checkFormat(document, { today, attribute }).map((finding) => ({ ...finding }));
}
