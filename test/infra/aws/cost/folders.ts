import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A new empty folder that is removed when the tests of the file end. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tongbu-cost-test-'));
  folders.push(folder);
  return folder;
}
