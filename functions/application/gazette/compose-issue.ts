import { z } from 'zod';
import { documentColumnSchema } from '../../domain/gazette/columns.ts';
import type { Entry } from '../../domain/gazette/events.ts';
import type { Digest } from '../../domain/kernel/digest.ts';
import { dossierIdSchema } from '../../domain/kernel/identifiers.ts';
import { Refusal } from '../../domain/kernel/refusal.ts';
import { command } from '../use-case.ts';
import { publishedDossier } from './gazettable.ts';
import { dossiersInOtherIssues } from './issues-under-way.ts';
import { issueReceiptOf, issueReceiptSchema, namesIssue } from './receipt.ts';

const input = z.strictObject({
  ...namesIssue,
  entries: z
    .array(z.strictObject({ dossier: dossierIdSchema, column: documentColumnSchema }))
    .min(1)
    .max(500),
});

export const composeIssue = command({
  name: 'composeIssue',
  summary: 'Place published documents in the columns of an issue and hand in the final proof.',
  roles: ['gazetteEditor'],
  input,
  output: issueReceiptSchema,
  run: async (environment, identity, person, { issue, entries }) => {
    const elsewhere = await dossiersInOtherIssues(environment, issue);
    const placed: Entry[] = [];
    const eligible: Digest[] = [];
    for (const { dossier, column } of entries) {
      const published = await publishedDossier(environment, dossier);
      if (published === null) throw new Refusal('entryNotEligible', { dossiers: [dossier] });
      const { packageDigest } = published.signOff;
      placed.push({ dossier, column, packageDigest });
      if (published.gazetted === null && !elsewhere.has(dossier)) eligible.push(packageDigest);
    }
    return issueReceiptOf(environment, identity, issue, {
      type: 'composeIssue',
      by: person,
      at: environment.clock.now(),
      entries: placed,
      eligible,
    });
  },
});
