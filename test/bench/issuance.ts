import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { npmFontSource } from '../../functions/adapters/npm-fonts/font-source.ts';
import type { Environment } from '../../functions/application/environment.ts';
import { digestOfText } from '../../functions/domain/kernel/digest.ts';
import { commandIdSchema } from '../../functions/domain/kernel/identifiers.ts';
import type { LedgerEvent } from '../../functions/ports/ledger.ts';
import type { Renderers } from '../../functions/ports/renderers.ts';
import { jiangzhou } from '../../infra/local/city.ts';
import { systemClock } from '../../infra/local/clocks.ts';
import { castOf } from '../../infra/local/demo/cast.ts';
import { issuePackage } from '../../infra/local/demo/issue-package.ts';
import { type Host, openHost } from '../../infra/local/open-host.ts';
import { createRenderers } from '../../templates/renderers.ts';
import { samplePackage } from './sample-package.ts';
import { percentile, type Row, row } from './table.ts';

const cast = castOf('housing');
/**
 * The issue asks for the machine time without rendering; everything else is the real thing. So the
 * files of the first package are made once and given out again for every other: to read them back
 * before they are recorded belongs to what is measured.
 */
function renderedOnce(own: Promise<Renderers>): Renderers {
  const made = new Map<string, Promise<Uint8Array>>();
  const once = (name: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> => {
    const file = made.get(name) ?? make();
    made.set(name, file);
    return file;
  };
  return {
    officialDocument: (model, format) =>
      once(`document.${format}`, async () => (await own).officialDocument(model, format)),
    interpretation: (model, format) =>
      once(`${model.title}.${format}`, async () => (await own).interpretation(model, format)),
    withValidityMark: async (model) => (await own).withValidityMark(model),
    gazetteIssue: async (model) => (await own).gazetteIssue(model),
  };
}

const noPictures = () => Promise.reject(new Error('the sample package shows no pictures'));
const ownRenderers = async () => createRenderers(await npmFontSource(), noPictures);

const RUNS = 200;
const AT_ONCE = 8;

/** Complete issuances with durable commits, alone and beside more and more finished ones. */
export async function issuanceRows(sizes: readonly number[]): Promise<readonly Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'tongbu-bench-'));
  const city = jiangzhou('http://localhost:3000', 'nanjing-2020');
  const host = await openHost({
    folder,
    city,
    clock: systemClock,
    renderers: () => renderedOnce(ownRenderers()),
    seal: null,
  });
  try {
    const rows: Row[] = [];
    let filled = 0;
    let first = Number.NaN;
    await issueMany(host, 'warm', 50, 1);
    for (const size of sizes) {
      await fill(host, filled, size);
      filled = size;
      const times = await issueMany(host, `alone-${size}`, RUNS, 1);
      const started = performance.now();
      await issueMany(host, `beside-${size}`, RUNS, AT_ONCE);
      const perSecond = (RUNS * 1_000) / (performance.now() - started);
      const median = percentile(times, 0.5);
      if (Number.isNaN(first)) first = median;
      const beside = `beside ${size} dossiers`;
      rows.push(
        row(`one issuance, median, ${beside}`, median, 'ms'),
        row(`one issuance, p95, ${beside}`, percentile(times, 0.95), 'ms', { most: 60 }),
        row(`issuances per second, ${beside}`, perSecond, '/s', { least: 30 }),
        row(`median against the empty ledger, ${beside}`, median / first, '×', { most: 1.5 }),
      );
    }
    rows.push(row('RSS of the measuring process', process.memoryUsage().rss / 1e6, 'MB'));
    return rows;
  } finally {
    await host.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @returns milliseconds from opening to publication of each */
async function issueMany(
  host: Host,
  name: string,
  count: number,
  atOnce: number,
): Promise<readonly number[]> {
  const times: number[] = [];
  let next = 0;
  const worker = async () => {
    while (next < count) {
      const dossier = `${name}-${next}`;
      next += 1;
      const started = performance.now();
      for await (const _act of issuePackage(host.environment, cast, samplePackage(dossier))) {
        await host.settle();
      }
      await untilPublished(host, dossier);
      times.push(performance.now() - started);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  // Search follows by itself; what it takes belongs to the time of all of them.
  await host.index();
  return times;
}

async function untilPublished(host: Host, dossier: string): Promise<void> {
  await host.settle();
  const head = await host.environment.ledger.head(`dossier/${dossier}`);
  if (head?.status !== 'published') throw new Error(`${dossier} is ${head?.status}`);
}

/**
 * Fills the ledger with copies of one finished dossier under other ids. The relay sees each as
 * opened, so each gets its own execution, which runs through all settled gates to its end.
 */
async function fill(host: Host, from: number, to: number): Promise<void> {
  if (to <= from) return;
  const { ledger } = host.environment;
  if (from === 0) await issueMany(host, 'model', 1, 1);
  const events = await ledger.read('dossier/model-0');
  const head = await ledger.head('dossier/model-0');
  if (head === null) throw new Error('there is no model dossier');
  const batch = 500;
  for (let start = from; start < to; start += batch) {
    const ids = Array.from({ length: Math.min(batch, to - start) }, (_, i) => `fill-${start + i}`);
    await Promise.all(ids.map((id) => copy(host.environment, events, head.summary, id)));
    await host.settle();
    await host.index();
  }
}

async function copy(
  { ledger }: Environment,
  events: readonly LedgerEvent[],
  summary: NonNullable<Awaited<ReturnType<Environment['ledger']['head']>>>['summary'],
  dossier: string,
): Promise<void> {
  const commandId = commandIdSchema.parse(`fill:${dossier}`);
  await ledger.append(
    `dossier/${dossier}`,
    0,
    events.map(({ type, at, actor, data, cause }) => ({
      type,
      at,
      actor,
      cause,
      data: type === 'DossierOpened' ? { ...data, dossier } : data,
    })),
    {
      commandId,
      commandDigest: digestOfText(dossier),
      head: { status: 'published', department: 'housing', summary: { ...summary, dossier } },
    },
  );
}
