import { expect, test } from 'vitest';
import { queries } from '../../../functions/application/catalogue.ts';
import { ask } from '../../../functions/application/use-case.ts';
import { localDateOf } from '../../../functions/domain/kernel/time.ts';
import { verifyChain } from '../../../functions/ports/ledger/verify-chain.ts';
import { systemClock } from '../../../infra/local/clocks.ts';
import { castOf } from '../../../infra/local/demo/cast.ts';
import { issueGazette } from '../../../infra/local/demo/issue-gazette.ts';
import { issuePackage } from '../../../infra/local/demo/issue-package.ts';
import { samplePackage } from '../../bench/sample-package.ts';
import { useDynamoDbLocal } from '../../dynamodb-local/start.ts';
import { cityOnAws } from './cloud/city-on-aws.ts';

const dynamo = useDynamoDbLocal();
const cast = castOf('housing');

test.skipIf(dynamo === null)(
  'a package goes from lodging to gazette by the deployed functions, on DynamoDB and S3',
  { timeout: 180_000 },
  async () => {
    if (dynamo === null) return;
    const city = await cityOnAws(dynamo);
    const { environment } = city;
    for await (const _act of issuePackage(environment, cast, samplePackage('elevators'))) {
      await city.settle();
    }
    const view = await ask(environment, queries.viewDossier, cast.drafter, {
      dossier: 'elevators',
    });
    expect(view.status).toBe('published');
    expect(view.publication?.renditions.map(({ part }) => part).sort()).toEqual(['document', 'qa']);
    for (const { digest } of view.publication?.renditions ?? []) {
      const { bytes } = await environment.objects.get(digest);
      expect(Buffer.from(bytes.slice(0, 5)).toString()).toBe('%PDF-');
    }

    const today = localDateOf(systemClock.now());
    const entries = [{ dossier: 'elevators', column: 'officeDocuments' as const }];
    for await (const _act of issueGazette(environment, cast, 'first', today, entries)) {
      await city.settle();
    }
    const after = await ask(environment, queries.viewDossier, cast.drafter, {
      dossier: 'elevators',
    });
    expect(after.publication?.gazetted).not.toBeNull();

    // Everything was delivered twice, and recorded once.
    const types = (await environment.ledger.read('dossier/elevators')).map(({ type }) => type);
    for (const once of ['DossierOpened', 'PackageSignedOff', 'Published', 'Gazetted']) {
      expect(types.filter((type) => type === once)).toHaveLength(1);
    }
    // The archive holds what the ledger holds, event for event.
    const kept = await city.archived();
    for (const stream of await environment.ledger.streams({ limit: 100 })) {
      const events = await environment.ledger.read(stream);
      expect(verifyChain(events)).toBeNull();
      expect(kept.filter((key) => key.startsWith(`events/${stream}/`))).toHaveLength(events.length);
    }
    // What is still owed, the further interpretation, has its appointment.
    expect(city.services.appointments.size).toBeGreaterThan(0);
    // So has the destruction of the raw personal data, which is not due yet.
    const destruction = { dossier: 'elevators', kind: 'destruction', gate: 'deidentification' };
    const named = [...city.services.appointments.keys()];
    expect(named).toContainEqual(expect.stringMatching(/^elevators\.destruction\./));
    expect(await city.keepAppointment(destruction)).toEqual({ outcome: 'postponed' });
  },
);
