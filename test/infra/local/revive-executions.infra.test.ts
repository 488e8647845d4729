import { describe, expect, it } from 'vitest';
import { reviveExecutions } from '../../../functions/application/workflow/revive-executions.ts';
import { temporaryFolder } from '../../functions/ports/temporary-folder.ts';
import { actUntil, hostAt } from './host-house.ts';

describe('An execution that ended before its dossier did', () => {
  it('is replaced by one that runs through the settled gates and goes on', async () => {
    const { host } = await hostAt(temporaryFolder());
    await actUntil(host, 'stuck', 'decideDisclosure');
    await host.settle();
    await host.engine.stop('issuance', 'dossier.stuck', 'a version was deployed wrongly');

    expect(await reviveExecutions(host.environment)).toEqual(['dossier.stuck.2']);
    await host.settle();
    await actUntil(host, 'stuck', 'signOff');
    await host.settle();

    expect((await host.environment.ledger.head('dossier/stuck'))?.status).toBe('published');
    const revived = await host.engine.describe('issuance', 'dossier.stuck.2');
    expect(revived?.status).toBe('succeeded');
  });

  it('is left alone while it runs, and none is started for what has ended', async () => {
    const { host } = await hostAt(temporaryFolder());
    await actUntil(host, 'under-way', 'submitPackage');
    await actUntil(host, 'done', 'signOff');
    await host.settle();
    expect(await reviveExecutions(host.environment)).toEqual([]);
  });
});
