import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openAslEngine } from '../../../../functions/adapters/asl/engine.ts';
import type { TaskFunction } from '../../../../functions/adapters/asl/invocations.ts';
import { instantOf, instantSchema } from '../../../../functions/domain/kernel/time.ts';
import type { TaskToken } from '../../../../functions/ports/workflow-engine.ts';
import { readWorkflows } from '../../../../workflows/proof/read-folder.ts';

// A process that takes issuances through every gate and may be killed at any moment. What its
// functions did stands in a file of its own; each call is also one line on standard output.

const [folder = '', count = '0'] = process.argv.slice(2);
const notes = new DatabaseSync(join(folder, 'notes.sqlite'));
notes.exec(`
  PRAGMA busy_timeout = 5000;
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  CREATE TABLE IF NOT EXISTS attempts (n INTEGER PRIMARY KEY, step TEXT, subject TEXT, gate TEXT);
  CREATE TABLE IF NOT EXISTS decisions (subject TEXT, gate TEXT, PRIMARY KEY (subject, gate));
  CREATE TABLE IF NOT EXISTS tokens (
    subject TEXT, gate TEXT, token TEXT, PRIMARY KEY (subject, gate)
  );
  CREATE TABLE IF NOT EXISTS answers (
    token TEXT PRIMARY KEY, subject TEXT, gate TEXT, answer TEXT, n INTEGER
  );
`);
const noteAttempt = notes.prepare('INSERT INTO attempts (step, subject, gate) VALUES (?, ?, ?)');
const noteToken = notes.prepare('INSERT OR REPLACE INTO tokens VALUES (?, ?, ?)');
const noteDecision = notes.prepare('INSERT OR IGNORE INTO decisions VALUES (?, ?)');
const decided = notes.prepare('SELECT 1 FROM decisions WHERE subject = ? AND gate = ?');
const noteAnswer = notes.prepare(
  'INSERT INTO answers SELECT ?, ?, ?, ?, coalesce(max(n), 0) FROM attempts',
);
const unanswered = notes.prepare(
  'SELECT * FROM tokens WHERE token NOT IN (SELECT token FROM answers)',
);

function step(name: string, answer: (subject: string, gate: string, token: string) => object) {
  const run: TaskFunction = async (payload) => {
    const { subject, gate = '', token = '' } = Object(payload);
    noteAttempt.run(name, subject, gate);
    writeSync(1, `${name} ${subject} ${gate}\n`);
    // Every other step takes a turn of the event loop, so that commits fall before and after it.
    if (subject.length % 2 === 0) await new Promise((resolve) => setImmediate(resolve));
    return JSON.parse(JSON.stringify(answer(subject, gate, token)));
  };
  return [name, run] as const;
}

const past = instantSchema.parse('2020-01-01T00:00:00.000Z');
const functions = Object.fromEntries([
  step('PlanWakeUp', (subject, gate) => ({
    settled: decided.get(subject, gate) !== undefined,
    timeoutSeconds: 86_400,
  })),
  step('OpenGate', (subject, gate, token) => noteToken.run(subject, gate, token)),
  step('RemindGate', () => ({})),
  step('SettleGate', () => ({ outcome: 'approved' })),
  step('RenderPackage', () => ({})),
  step('PlanRelease', () => ({ outcome: 'approved', releaseAt: past })),
  step('Publish', () => ({ outcome: 'published' })),
  step('StartFollowUps', () => ({})),
]);

const { issuance, gate } = readWorkflows('workflows');
const engine = openAslEngine({
  file: join(folder, 'workflows.sqlite'),
  machines: { issuance, gate },
  functions,
  clock: { now: () => instantOf(Date.now()) },
});

for (let index = 1; index <= Number(count); index += 1)
  await engine.start('issuance', `d${index}`, { subject: `dossier/${'d'.repeat(index)}` });
await engine.settle();
for (let open = unanswered.all(); open.length > 0; open = unanswered.all()) {
  for (const row of open) await decide(String(row.subject), String(row.gate), String(row.token));
  await engine.settle();
}
const { executions } = await engine.list({ limit: 500 });
engine.close();
writeSync(1, `done ${JSON.stringify(executions.map(({ name, status }) => ({ name, status })))}\n`);

async function decide(subject: string, gateName: string, token: string): Promise<void> {
  noteDecision.run(subject, gateName);
  const answer = await engine.resume(token as TaskToken, { settled: true });
  noteAnswer.run(token, subject, gateName, answer);
}
