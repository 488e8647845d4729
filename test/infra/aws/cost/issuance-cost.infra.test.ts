import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { fileObjectDigests } from '../../../../functions/adapters/files/object-inventory.ts';
import { countEvents } from '../../../../functions/adapters/sqlite/event-count.ts';
import { openSqliteLedger } from '../../../../functions/adapters/sqlite/ledger.ts';
import { billOf, storageOf, totalOf } from '../../../../infra/aws/cost/bill.ts';
import { estimate } from '../../../../infra/aws/cost/estimate.ts';
import { fixedPerMonth } from '../../../../infra/aws/cost/fixed-costs.ts';
import { measureForgottenGate } from '../../../../infra/aws/cost/forgotten-gate.ts';
import {
  type MeasuredIssuance,
  measureIssuance,
} from '../../../../infra/aws/cost/measured-issuance.ts';
import { withoutRendering } from '../../../../infra/aws/cost/no-rendering.ts';
import { prices } from '../../../../infra/aws/cost/prices.ts';
import { scaleTable } from '../../../../infra/aws/cost/scale-table.ts';
import { makeFolder } from './folders.ts';

let folder: string;
let measured: MeasuredIssuance;

beforeAll(async () => {
  folder = makeFolder();
  measured = await measureIssuance(folder, () => withoutRendering);
}, 60_000);

describe('what is counted is what the issuance did', () => {
  test('every event of the ledger was archived, and so was nothing else', () => {
    expect(measured.issuance.counts.archivePuts).toBe(countEvents(join(folder, 'ledger.sqlite')));
  });

  test('the relay and the witness ran once for each command', async () => {
    const ledger = openSqliteLedger({ file: join(folder, 'ledger.sqlite'), readOnly: true });
    const events = await ledger.read(`dossier/${measured.dossier}`, { limit: 10_000 });
    ledger.close();
    const commands = new Set(events.map(({ commandId }) => commandId)).size;
    expect(measured.issuance.runs.get('relay')?.count).toBe(commands);
    expect(measured.issuance.runs.get('witness')?.count).toBe(commands);
  });

  test('no object was stored without being counted', async () => {
    const stored: string[] = [];
    for await (const digest of fileObjectDigests(join(folder, 'objects'))) stored.push(digest);
    expect(measured.issuance.counts.objectPuts).toBeGreaterThanOrEqual(stored.length);
  });

  test('the transitions are those of the executions, and each gate settled once', () => {
    const { counts, runs } = measured.issuance;
    const entered = measured.executions.reduce((sum, { transitions }) => sum + transitions, 0);
    expect(counts.stateTransitions).toBe(entered);
    expect(counts.executions).toBe(measured.executions.length);
    const gates = measured.executions.filter(({ workflow }) => workflow === 'gate');
    expect(runs.get('steps/settle-gate')?.count).toBe(gates.length);
    expect(measured.executions.every(({ status }) => status === 'succeeded')).toBe(true);
  });

  test('a second run counts the same, apart from the time that it took', async () => {
    const again = await measureIssuance(makeFolder(), () => withoutRendering);
    expect(again.issuance.counts).toEqual(measured.issuance.counts);
  }, 60_000);
});

describe('the bill', () => {
  test('of one issuance without rendering is a cent at most', () => {
    expect(totalOf(billOf(measured.issuance))).toBeLessThanOrEqual(0.01);
    expect(totalOf(billOf(measured.issuance))).toBeGreaterThan(0.0026);
  });

  test('has the dearest line first and every line at its list price', () => {
    const bill = billOf(measured.issuance);
    expect(bill.map(({ usd }) => usd)).toEqual(
      bill.map(({ usd }) => usd).toSorted((a, b) => b - a),
    );
    for (const { price, quantity, usd } of bill) {
      expect(usd).toBeCloseTo((quantity / prices[price].per) * prices[price].usd, 12);
    }
  });

  test('of a year grows with dossiers and readers, and stands at the fixed costs without them', () => {
    const of = (dossiers: number, readers: number) =>
      estimate(measured, measured, { dossiers, readers }).yearTotal;
    expect(of(0, 0)).toBeCloseTo(12 * totalOf(fixedPerMonth()), 9);
    const perDossier =
      totalOf(billOf(measured.issuance)) + 12 * totalOf(storageOf(measured.issuance, 1));
    expect(of(1_000, 0) - of(0, 0)).toBeCloseTo(1_000 * perDossier, 6);
    expect(of(0, 1_000) - of(0, 0)).toBeCloseTo(1_000 * totalOf(billOf(measured.visit)), 6);
  });
});

test('the page about scale has the table that the counts give', async () => {
  const page = readFileSync(new URL('../../../../docs/scale.md', import.meta.url), 'utf8');
  const gate = await measureForgottenGate(makeFolder());
  const table = scaleTable(measured, gate);
  for (const line of table) expect(page).toContain(line);
}, 60_000);
