import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readWorkflows } from '../../../workflows/proof/read-folder.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'workflows-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('the house has its four workflows', () => {
  expect(Object.keys(readWorkflows('workflows'))).toEqual(
    expect.arrayContaining(['follow-up', 'gate', 'gazette-issue', 'issuance', 'response']),
  );
});

test('other files are left alone', () => {
  writeFileSync(join(folder, 'one.asl.json'), '{"a":1}');
  writeFileSync(join(folder, 'notes.txt'), 'not JSON');
  expect(readWorkflows(folder)).toEqual({ one: { a: 1 } });
});

test('a missing folder is named', () => {
  expect(() => readWorkflows(join(folder, 'gone'))).toThrow(
    /gone is not a folder that can be read/,
  );
});

test('an empty folder is refused', () => {
  expect(() => readWorkflows(folder)).toThrow(/holds no \.asl\.json file/);
});

test('a file that is not JSON is named', () => {
  writeFileSync(join(folder, 'bad.asl.json'), '{');
  expect(() => readWorkflows(folder)).toThrow(/bad\.asl\.json is not readable JSON/);
});
