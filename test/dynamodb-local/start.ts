import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, test } from 'vitest';
import { dynamoDbLocalFolder, isFetched } from './place.ts';

const PATIENCE_MS = 60_000;
/** Another process may take the port between finding it free and listening on it. */
const MOST_STARTS = 3;

/** What a client of DynamoDB Local is made with; the credentials are no secret. */
export interface LocalConnection {
  readonly endpoint: string;
  readonly region: string;
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
}

export interface DynamoDbLocal {
  connection(): LocalConnection;
  /** A new client, closed when the test file ends. */
  client(): DynamoDBClient;
}

/**
 * One DynamoDB Local for the test file that calls this at its top; it ends with the file. Null,
 * after one line that says what to do, where it cannot run: skip what needs it.
 */
export function useDynamoDbLocal(): DynamoDbLocal | null {
  const missing = whatIsMissing();
  if (missing !== null) {
    process.stderr.write(`SKIPPED: every test on DynamoDB Local. ${missing}\n`);
    // So that the summary of the run counts it too.
    test.skip(`on DynamoDB Local: ${missing}`, () => {});
    return null;
  }
  let running: { readonly port: number; stop(): Promise<void> } | undefined;
  const clients: DynamoDBClient[] = [];
  beforeAll(async () => {
    running = await start();
  }, PATIENCE_MS);
  afterAll(async () => {
    for (const client of clients) client.destroy();
    await running?.stop();
  });
  const connection = (): LocalConnection => {
    if (running === undefined) throw new Error('DynamoDB Local runs during tests only');
    return {
      endpoint: `http://127.0.0.1:${running.port}`,
      region: 'local',
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    };
  };
  return {
    connection,
    client: () => {
      const client = new DynamoDBClient(connection());
      clients.push(client);
      return client;
    },
  };
}

function whatIsMissing(): string | null {
  if (!isFetched()) return 'Run `npm run fetch:dynamodb-local` first.';
  try {
    execFileSync('java', ['-version'], { stdio: 'ignore' });
    return null;
  } catch {
    return 'Install Java 17 or later so that `java -version` runs.';
  }
}

async function start(): Promise<{ readonly port: number; stop(): Promise<void> }> {
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    const child = spawnServer(port);
    const stop = () => end(child);
    process.once('exit', () => child.kill());
    if (await isReady(port, child)) return { port, stop };
    await stop();
    if (attempt === MOST_STARTS) throw new Error('DynamoDB Local does not start');
  }
}

function spawnServer(port: number): ChildProcess {
  return spawn(
    'java',
    [
      // It serves one test file, for a minute at most.
      ...['-Xmx512m', '-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'],
      '-Djava.library.path=./DynamoDBLocal_lib',
      ...['-jar', 'DynamoDBLocal.jar', '-inMemory', '-sharedDb', '-disableTelemetry'],
      ...['-port', String(port)],
    ],
    { cwd: dynamoDbLocalFolder, stdio: 'ignore' },
  );
}

async function isReady(port: number, child: ChildProcess): Promise<boolean> {
  const giveUpAt = performance.now() + PATIENCE_MS;
  while (child.exitCode === null && performance.now() < giveUpAt) {
    try {
      await (await fetch(`http://127.0.0.1:${port}`)).arrayBuffer();
      return true;
    } catch {
      await pause(50);
    }
  }
  return false;
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

async function freePort(): Promise<number> {
  const server: Server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no free port');
  server.close();
  await once(server, 'close');
  return address.port;
}
