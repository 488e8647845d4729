import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openSqliteLedger } from '../../../functions/adapters/sqlite/ledger.ts';
import { temporaryFolder } from '../../functions/ports/temporary-folder.ts';
import { checkedTypes, onceEach, writtenPackage } from './demo-house.ts';
import { TongbuProcess } from './tongbu-process.ts';

/** The process is killed as soon as it has told of these acts, each in a run of its own. */
const killedAt = [
  /lodge the interpretation plan/,
  /pass the screening/,
  /sign off document/,
  /approve the later interpretation/,
  /compose the issue/,
];

test('a demo killed at one act after the other finishes the same dossier, nothing lost or doubled', async () => {
  const folder = temporaryFolder();
  const dataFolder = join(folder, 'data');
  const { document, plan, qa, chart } = writtenPackage();
  const files = ['--document', document, '--plan', plan, '--material', qa, '--material', chart];
  const args = ['demo', ...files, '--out', join(folder, 'out')];
  const dossiers: (string | undefined)[] = [];
  for (const act of killedAt) {
    const run = new TongbuProcess([...args, '--slow', '300'], { dataFolder });
    dossiers.push((await run.said(/dossier (\S+)/))[1]);
    await run.said(act);
    await run.kill();
  }
  const last = new TongbuProcess(args, { dataFolder });
  expect([await last.ended(), last.err]).toEqual([0, '']);
  dossiers.push(/dossier (\S+)/.exec(last.out)?.[1]);
  const [dossier = ''] = dossiers;
  expect(dossier).toMatch(/^demo-[0-9a-f]{12}-1$/);
  expect(new Set(dossiers).size).toBe(1);
  expect(last.out).toContain('（此前已办 done before）');
  const ledger = openSqliteLedger({ file: join(dataFolder, 'ledger.sqlite'), readOnly: true });
  const types = await checkedTypes(ledger, dossier);
  ledger.close();
  expect(types.filter((type) => onceEach.some((once) => once === type))).toEqual(onceEach);
  for (const once of [...onceEach, 'MaterialLodged', 'FollowUpApproved', 'FollowUpReleased']) {
    expect(types.filter((type) => type === once)).toEqual([once]);
  }
}, 60_000);
