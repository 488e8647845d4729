import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { EffectsPump } from '../../../infra/local/effects-pump.ts';
import { House } from '../../functions/adapters/asl/house.ts';

let folder: string;
let house: House;
let pump: EffectsPump;
/** What was recorded and waits for its effects, and what had them. */
let waiting: string[];
let done: string[];
let relayBreaks: Error | null;

const record = (what: string) => {
  waiting.push(what);
  pump.poke();
};

/** Begins an issuance whose first functions run until they are let go; then one of them records. */
async function renderUntilLetGo(recorded: string): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const left = [recorded];
  house.overrides.PlanWakeUp = async () => {
    await promise;
    for (const what of left.splice(0)) record(what);
    return { settled: false, timeoutSeconds: 60 };
  };
  await house.engine.start('issuance', 'one', { subject: 'dossier/one' });
  return resolve;
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pump-'));
  house = new House(join(folder, 'workflows.sqlite'));
  waiting = [];
  done = [];
  relayBreaks = null;
  const relay = async () => {
    if (relayBreaks !== null) throw relayBreaks;
    const taken = waiting.splice(0);
    done.push(...taken);
    return taken.length;
  };
  pump = new EffectsPump(house.engine, {
    relay,
    appointments: () => Promise.resolve(0),
    index: () => Promise.resolve(0),
  });
});
afterEach(() => {
  house.engine.close();
  rmSync(folder, { recursive: true });
});

describe('what is recorded while a function runs', () => {
  test('has its effects before that function has ended', async () => {
    const letGo = await renderUntilLetGo('rendered');
    const settled = pump.settle();
    record('opened');
    await expect.poll(() => done).toEqual(['opened']);
    letGo();
    await settled;
    expect(done).toEqual(['opened', 'rendered']);
  });

  test('has them before all is called settled, however late it comes', async () => {
    const letGo = await renderUntilLetGo('in its last moment');
    letGo();
    await pump.settle();
    expect(done).toEqual(['in its last moment']);
  });
});

describe('a relay that breaks', () => {
  test('is told to whoever waits, and tried again by the next', async () => {
    const letGo = await renderUntilLetGo('rendered');
    relayBreaks = new Error('the mail folder is full');
    record('opened');
    await expect(pump.settle()).rejects.toThrow('the mail folder is full');
    relayBreaks = null;
    letGo();
    await pump.settle();
    expect(done).toEqual(['opened', 'rendered']);
  });

  test('is told while the pump runs, and ends nothing', async () => {
    const told: unknown[] = [];
    relayBreaks = new Error('the mail folder is full');
    pump.run((error) => told.push(error));
    record('opened');
    await expect.poll(() => told).toContain(relayBreaks);
    relayBreaks = null;
    record('submitted');
    await expect.poll(() => done).toEqual(['opened', 'submitted']);
    await pump.stop();
  });
});
