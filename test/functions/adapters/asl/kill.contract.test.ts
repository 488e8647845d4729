import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { issuanceGates } from './house.ts';

const DOSSIERS = 6;
const KILLS = 14;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kill-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test.each([1, 2])(
  'executions killed again and again go on where they were (seed %i)',
  async (seed) => {
    const random = generator(seed);
    let done: string | null = null;
    for (let kill = 0; kill < KILLS && done === null; kill += 1)
      done = await runWorker(1 + Math.floor(random() * 30));
    done ??= await runWorker(Number.POSITIVE_INFINITY);

    const names = Array.from({ length: DOSSIERS }, (_, index) => `d${DOSSIERS - index}`);
    expect(JSON.parse(done ?? '[]')).toEqual(names.map((name) => ({ name, status: 'succeeded' })));
    const notes = new DatabaseSync(join(folder, 'notes.sqlite'), { readOnly: true });
    for (let length = 1; length <= DOSSIERS; length += 1)
      checkDossier(notes, `dossier/${'d'.repeat(length)}`);
    notes.close();
  },
  120_000,
);

/** Runs the worker, kills it after so many lines, and returns what it said when it was done. */
async function runWorker(killAfter: number): Promise<string | null> {
  const script = join(import.meta.dirname, 'kill-worker.ts');
  const args = ['--import', 'tsx', script, folder, String(DOSSIERS)];
  const worker = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const exited = exitOf(worker);
  let lines = 0;
  let done: string | null = null;
  for await (const line of createInterface({ input: worker.stdout })) {
    lines += 1;
    if (line.startsWith('done ')) done = line.slice('done '.length);
    if (lines === killAfter) worker.kill('SIGKILL');
  }
  const { code, signal } = await exited;
  expect({ code, signal }).toEqual(
    signal === null ? { code: 0, signal: null } : { code: null, signal: 'SIGKILL' },
  );
  return done;
}

function exitOf(worker: ChildProcess): Promise<{ code: number | null; signal: string | null }> {
  return new Promise((resolve) => {
    worker.on('close', (code, signal) => resolve({ code, signal }));
  });
}

function checkDossier(notes: DatabaseSync, subject: string): void {
  const attempts = notes
    .prepare('SELECT n, step, gate FROM attempts WHERE subject = ? ORDER BY n')
    .all(subject)
    .map((row) => ({ n: Number(row.n), step: String(row.step), gate: String(row.gate) }));
  const settled = attempts.filter(({ step }) => step === 'SettleGate').map(({ gate }) => gate);
  const inOrder = [...new Set(settled)];
  expect(new Set(inOrder.slice(0, 2))).toEqual(new Set(issuanceGates.slice(0, 2)));
  expect(inOrder.slice(2)).toEqual(issuanceGates.slice(2));
  const steps = [...new Set(attempts.map(({ step }) => step))];
  expect(steps.slice(-4)).toEqual(['RenderPackage', 'PlanRelease', 'Publish', 'StartFollowUps']);

  // A wake-up that was acknowledged is never lost: its gate and all before it stay behind.
  const answers = notes
    .prepare("SELECT gate, n FROM answers WHERE subject = ? AND answer = 'resumed'")
    .all(subject);
  expect(answers.length).toBeGreaterThan(0);
  for (const { gate, n } of answers) {
    const later = attempts.filter((attempt) => attempt.n > Number(n));
    expect(later.filter((attempt) => attempt.step === 'OpenGate' && attempt.gate === gate)).toEqual(
      [],
    );
    const earlierGates = issuanceGates.slice(0, rankOf(String(gate)));
    expect(later.filter((attempt) => earlierGates.includes(attempt.gate))).toEqual([]);
  }
}

/** How many gates lie behind this one for certain; the two lodgings run side by side. */
function rankOf(gate: string): number {
  const index = issuanceGates.indexOf(gate);
  return index < 2 ? 0 : index;
}

/** mulberry32: the same numbers for the same seed. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
