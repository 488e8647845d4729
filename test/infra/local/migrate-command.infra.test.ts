import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Command, CommanderError } from 'commander';
import { beforeEach, describe, expect, test } from 'vitest';
import { reportFailure } from '../../../functions/cli/failure.ts';
import { instantSchema } from '../../../functions/domain/kernel/time.ts';
import { Unavailable } from '../../../functions/ports/unavailable.ts';
import { withoutRendering } from '../../../infra/aws/cost/no-rendering.ts';
import { readAwsTarget } from '../../../infra/local/aws-target.ts';
import { jiangzhou } from '../../../infra/local/city.ts';
import { ManualClock } from '../../../infra/local/clocks.ts';
import { seedDemoCity } from '../../../infra/local/demo/seed.ts';
import { beforeTheStory } from '../../../infra/local/demo/seed-time.ts';
import { addMigrate, type OpenTarget } from '../../../infra/local/migrate-command.ts';
import { openHost } from '../../../infra/local/open-host.ts';
import {
  everything,
  type Place,
  place,
} from '../../functions/application/records/migration-house.ts';
import type { Said } from '../../functions/cli/command-line.ts';
import { temporaryFolder } from '../../functions/ports/temporary-folder.ts';
import { actUntil, hostAt } from './host-house.ts';

async function migrateCommand(args: readonly string[], openTarget: OpenTarget): Promise<Said> {
  const out: string[] = [];
  const err: string[] = [];
  const terminal = {
    print: (line: string) => void out.push(`${line}\n`),
    warn: (line: string) => void err.push(`${line}\n`),
  };
  const program = new Command('tongbu')
    .exitOverride()
    .configureOutput({ writeErr: terminal.warn, writeOut: terminal.print });
  addMigrate(program, terminal, openTarget);
  let code = 0;
  try {
    await program.parseAsync(['migrate', ...args], { from: 'user' });
  } catch (error) {
    code = error instanceof CommanderError ? error.exitCode : 1;
    if (!(error instanceof CommanderError)) reportFailure(terminal, error);
  }
  return { code, out: out.join(''), err: err.join('') };
}

let target: Place;
const opening: OpenTarget = async () => ({ target, close: () => undefined });

beforeEach(async () => {
  target = await place();
});

/** A data folder in which one dossier waits for its plan. */
async function usedFolder(): Promise<string> {
  const folder = temporaryFolder();
  const { host } = await hostAt(folder);
  await actUntil(host, 'd-1', 'lodgeDocument');
  await host.close();
  return folder;
}

test('the whole demo city is moved: every dossier, issue and file, whatever their status', async () => {
  const folder = temporaryFolder();
  const now = instantSchema.parse('2026-11-22T06:00:00.000Z');
  const clock = new ManualClock(beforeTheStory(now));
  const city = jiangzhou('http://localhost:3000', 'nanjing-2020');
  const host = await openHost({
    folder,
    city,
    clock,
    renderers: () => withoutRendering,
    seal: null,
  });
  await seedDemoCity({ host, clock, now });
  await host.close();
  const { code, out, err } = await migrateCommand(['--from', folder, '--to', 'aws'], opening);
  expect(err).not.toContain('✗');
  expect(code).toBe(0);
  expect(out).toContain('✓ 两边一致');
  const source = await place(folder);
  expect(await everything(target.ledger)).toBe(await everything(source.ledger));
  const { heads } = await target.ledger.heads({ category: 'dossier', limit: 100 });
  expect(new Set(heads.map(({ status }) => status)).size).toBeGreaterThanOrEqual(8);
}, 120_000);

test('the table shows both sides and standard error the progress', async () => {
  const { out, err } = await migrateCommand(['--from', await usedFolder(), '--to', 'aws'], opening);
  const [left, right] =
    /链首摘要 chain heads\s+([0-9a-f]{64})\s+([0-9a-f]{64})/.exec(out)?.slice(1) ?? [];
  expect(left).toMatch(/^[0-9a-f]{64}$/);
  expect(right).toBe(left);
  expect(err).toContain('复制记录 copying records 1 / 1');
});

test('a trial run writes nothing and says so', async () => {
  const args = ['--from', await usedFolder(), '--to', 'aws', '--dry-run'];
  const { code, out } = await migrateCommand(args, opening);
  expect(code).toBe(0);
  expect(out).toContain('Nothing was written');
  expect(await target.ledger.streams({ limit: 1 })).toEqual([]);
});

describe('what cannot be moved is said in words', () => {
  test('a folder on which a server runs', async () => {
    const folder = temporaryFolder();
    await hostAt(folder);
    const { code, err } = await migrateCommand(['--from', folder, '--to', 'aws'], opening);
    expect(code).toBe(1);
    expect(err).toContain('is in use by another process');
  });

  test('a folder that is not there, and it is not made', async () => {
    const folder = join(temporaryFolder(), 'typo');
    const { code, err } = await migrateCommand(['--from', folder, '--to', 'aws'], opening);
    expect(code).toBe(1);
    expect(err).toContain('does not exist');
    expect(existsSync(folder)).toBe(false);
  });

  test('a target with other content, in both languages', async () => {
    const other = await place(await usedFolder());
    await target.ledger.append(
      'dossier/elsewhere',
      0,
      (await other.ledger.read('dossier/d-1', { limit: 1 })).map(
        ({ type, at, actor, data, cause }) => ({ type, at, actor, data, cause }),
      ),
      {
        commandId: (await other.ledger.read('dossier/d-1', { limit: 1 }))[0]?.commandId ?? never(),
        commandDigest: (await other.ledger.head('dossier/d-1'))?.hash ?? never(),
        head: { status: 'drafting', department: 'housing', summary: {} },
      },
    );
    other.ledger.close();
    const { code, err } = await migrateCommand(['--from', other.folder, '--to', 'aws'], opening);
    expect(code).toBe(1);
    expect(err).toContain('✗ 目标已有来源没有的记录 dossier/elsewhere');
    expect(err).toContain('only an empty target is filled');
  });

  test('a target that does not answer, and how to go on', async () => {
    const deaf: OpenTarget = async () => ({
      target: {
        ...target,
        ledger: { ...target.ledger, append: () => Promise.reject(new Unavailable('ledger')) },
      },
      close: () => undefined,
    });
    const { code, err } = await migrateCommand(['--from', await usedFolder(), '--to', 'aws'], deaf);
    expect(code).toBe(1);
    expect(err).toContain('run the same command again');
  });

  test('a target that refuses, with what it says, and missing credentials', async () => {
    const saying = (error: Error): OpenTarget => {
      const ledger = { ...target.ledger, streams: () => Promise.reject(error) };
      return async () => ({ target: { ...target, ledger }, close: () => undefined });
    };
    const args = ['--from', await usedFolder(), '--to', 'aws', '--dry-run'];
    const noTable = Object.assign(new Error('no table events'), {
      name: 'ResourceNotFoundException',
      $metadata: { httpStatusCode: 400 },
    });
    const wrongName = await migrateCommand(args, saying(noTable));
    expect(wrongName.code).toBe(1);
    expect(wrongName.err).toContain('ResourceNotFoundException: no table events');
    expect(wrongName.err).toContain('check AWS_REGION, the variables TONGBU_*');
    const signedOut = Object.assign(new Error('none'), { name: 'CredentialsProviderError' });
    const { code, err } = await migrateCommand(args, saying(signedOut));
    expect(code).toBe(1);
    expect(err).toContain('no AWS credentials: sign in');
    expect(err).not.toContain('    at ');
  });

  test('another place than aws', async () => {
    const { code, err } = await migrateCommand(['--from', '.', '--to', 'azure'], opening);
    expect(code).toBe(1);
    expect(err).toContain('write --to aws');
  });
});

describe('the names of the target', () => {
  const all = {
    AWS_REGION: 'cn-north-1',
    TONGBU_EVENTS_TABLE: 'events',
    TONGBU_HEADS_TABLE: 'heads',
    TONGBU_DOCUMENTS_BUCKET: 'documents',
  };

  test('are read, without endpoints of their own', () => {
    expect(readAwsTarget(all)).toEqual({
      region: 'cn-north-1',
      eventsTable: 'events',
      headsTable: 'heads',
      documentsBucket: 'documents',
      dynamodbEndpoint: null,
      s3Endpoint: null,
    });
  });

  test('that are missing or blank are named all at once', () => {
    const read = () => readAwsTarget({ ...all, AWS_REGION: ' ', TONGBU_HEADS_TABLE: undefined });
    expect(read).toThrow(/AWS_REGION, TONGBU_HEADS_TABLE/);
  });

  test('may have endpoints for a trial, which must be addresses', () => {
    const s3 = { ...all, TONGBU_S3_ENDPOINT: 'http://localhost:4500' };
    expect(readAwsTarget(s3).s3Endpoint).toBe('http://localhost:4500');
    expect(() => readAwsTarget({ ...all, TONGBU_DYNAMODB_ENDPOINT: 'localhost:8000' })).toThrow(
      /TONGBU_DYNAMODB_ENDPOINT/,
    );
  });
});

function never(): never {
  throw new Error('the dossier has an event');
}
