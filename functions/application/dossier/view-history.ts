import { z } from 'zod';
import { digestSchema } from '../../domain/kernel/digest.ts';
import { actorSchema, roles } from '../../domain/kernel/people.ts';
import { instantSchema } from '../../domain/kernel/time.ts';
import { query } from '../use-case.ts';
import { dossierStream, loadDossier } from './dossier-store.ts';
import { namesDossier } from './receipt.ts';

const PAGE = 1_000;

export const viewHistory = query({
  name: 'viewHistory',
  summary: 'The audit trail of a dossier: every event with its hash.',
  roles,
  input: z.strictObject({
    ...namesDossier,
    fromVersion: z.coerce.number().int().min(1).default(1),
  }),
  output: z.strictObject({
    events: z.array(
      z.strictObject({
        version: z.int(),
        type: z.string(),
        at: instantSchema,
        actor: actorSchema,
        data: z.record(z.string(), z.json()),
        previousHash: digestSchema,
        hash: digestSchema,
      }),
    ),
  }),
  run: async (environment, _person, { dossier, fromVersion }) => {
    const range = { fromVersion, limit: PAGE };
    await loadDossier(environment, dossier);
    const events = await environment.ledger.read(dossierStream(dossier), range);
    return {
      events: events.map(({ version, type, at, actor, data, previousHash, hash }) => ({
        version,
        type,
        at,
        actor,
        data: z.record(z.string(), z.json()).parse(data),
        previousHash,
        hash,
      })),
    };
  },
});
