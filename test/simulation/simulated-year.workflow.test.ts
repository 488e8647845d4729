import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { obligationKinds } from '../../functions/domain/deadlines/obligation.ts';
import { matterEventTypes } from '../../functions/domain/matter/events.ts';
import { Browser } from '../infra/local/identity-provider/browser.ts';
import { type Accounts, closeYear } from './end/close-year.ts';
import { endStates } from './end/obligations.ts';
import { killedRun } from './killed-run.ts';
import type { SimulationOptions } from './options.ts';
import { differences } from './recount/compare.ts';
import { readExport } from './recount/read-export.ts';
import { recount } from './recount/recount.ts';
import { viewYear } from './view.ts';
import { endOfYear, tellYear } from './year.ts';

const options: SimulationOptions = {
  seed: 7,
  documents: 16,
  departments: 4,
  year: 2025,
  folder: null,
  recount: null,
  view: null,
  port: 0,
};

const matterEvents: ReadonlySet<string> = new Set(matterEventTypes);

/** Takes up what the folder holds, or begins anew. */
async function wholeYear(folder: string): Promise<Accounts> {
  const data = join(folder, 'data');
  const { world } = await tellYear(options, data);
  try {
    return await closeYear(world, data, folder);
  } finally {
    await world.host.close();
  }
}

describe('a simulated year', () => {
  const folders = ['whole', 'killed'].map((name) =>
    mkdtempSync(join(tmpdir(), `tongbu-year-${name}-`)),
  );
  const [whole = '', killed = ''] = folders;
  let accounts: Accounts;

  beforeAll(async () => {
    // Two processes beside each other: one tells the year, one tells half of it and is killed.
    const halfTold = killedRun(options, killed, '2025-07');
    accounts = await wholeYear(whole);
    await halfTold;
  }, 240_000);

  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  });

  test('adds up: one end for every duty, no reminder twice, no execution left over', () => {
    expect(accounts.findings).toEqual([]);
  });

  test('has people who are in time, late or never do it', () => {
    const states = new Set(accounts.obligations.map(({ state }) => state));
    expect(states).toEqual(new Set(endStates));
    expect(accounts.reminded.escalations).toBeGreaterThan(0);
  });

  test('has duties of every kind, and clocks that are stopped, extended and begun anew', () => {
    const kinds = new Set(accounts.obligations.map(({ kind }) => kind));
    expect([...kinds].toSorted()).toEqual(obligationKinds.toSorted());
    expect(accounts.missing.filter((one) => matterEvents.has(one))).toEqual([]);
  });

  test('gives the same ledger, to the last hash, when it is killed and taken up again', async () => {
    const { exported } = await wholeYear(killed);
    expect(exported.lastLine).toBe(accounts.exported.lastLine);
  }, 120_000);

  test('is recounted from the export alone, and one event less shows', async () => {
    const exported = await readExport(accounts.exported.file);
    const at = endOfYear(options.year);
    const claimed = recount(exported, options.year, at);
    const result = JSON.parse(readFileSync(join(whole, 'result.json'), 'utf8'));
    const figures = new Map<string, number>(result.figures);
    expect(differences({ owed: result.obligations, figures }, claimed)).toEqual([]);
    const stream = [...exported.keys()].find((name) =>
      exported.get(name)?.some(({ type }) => type === 'ReleaseRecorded'),
    );
    const short = new Map(exported);
    const kept = exported.get(stream ?? '')?.filter(({ type }) => type !== 'ReleaseRecorded');
    short.set(stream ?? '', kept ?? []);
    const found = differences(claimed, recount(short, options.year, at));
    expect(found.join('\n')).toContain(`${stream}|interpretation|website`);
  });

  test('can be looked at afterwards, by the people who worked in it', async () => {
    const { url, close } = await viewYear(whole, 0);
    try {
      const browser = new Browser();
      const { url: chooser } = await browser.open(`${url}/portal/obligations?show=all`);
      const { response } = await browser.submit(chooser, { person: 'supervisor-1' });
      const board = await response.text();
      expect(response.status).toBe(200);
      const tiles = { met: '按时完成', metLate: '逾期完成', overdue: '已逾期', ceased: '已终止' };
      for (const [state, name] of Object.entries(tiles)) {
        const count = accounts.obligations.filter((one) => one.state === state).length;
        expect(board).toContain(`<b>${count}</b> ${name}`);
      }
      expect((await fetch(`${url}/policies`)).status).toBe(200);
      const taken = Number(new URL(url).port);
      await expect(viewYear(whole, taken)).rejects.toThrow('--port');
    } finally {
      await close();
    }
  });

  test('is not to be seen in a folder where none has ended', async () => {
    await expect(viewYear(tmpdir(), 0)).rejects.toThrow('result.json');
  });

  test('is not to be seen where only its figures were kept, rather than as an empty city', async () => {
    const figures = join(whole, 'figures');
    mkdirSync(figures);
    copyFileSync(join(whole, 'result.json'), join(figures, 'result.json'));
    await expect(viewYear(figures, 0)).rejects.toThrow('ledger.sqlite');
    expect(readdirSync(figures)).toEqual(['result.json']);
  });
});
