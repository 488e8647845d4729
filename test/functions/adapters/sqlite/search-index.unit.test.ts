import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import {
  openSqliteSearchIndex,
  type SqliteSearchIndex,
} from '../../../../functions/adapters/sqlite/search-index.ts';
import { change, elevator, query, rental } from '../../ports/search-samples.ts';
import { temporaryFolder } from '../../ports/temporary-folder.ts';

function open(file: string): SqliteSearchIndex {
  const index = openSqliteSearchIndex({ file });
  onTestFinished(() => index.close());
  return index;
}

/** A closed file with a complete index of many policies. */
async function filled(): Promise<string> {
  const file = join(temporaryFolder(), 'search.sqlite');
  const index = open(file);
  const many = Array.from({ length: 60 }, (_, i) => change(`p${i}`, 1, rental));
  await index.apply(many, { complete: true });
  index.close();
  return file;
}

describe('the index file of a data folder', () => {
  test('is the same after it was closed', async () => {
    const index = open(await filled());
    expect(await index.search(query({ text: '租赁' }))).toMatchObject({
      total: 60,
      complete: true,
    });
  });

  test('is of no use after it was closed', async () => {
    const index = open(await filled());
    index.close();
    await expect(index.search(query())).rejects.toThrow('is closed');
  });

  test.each<[string, (file: string) => void]>([
    ['is no database', (file) => writeFileSync(file, 'a'.repeat(10_000))],
    ['is empty', (file) => writeFileSync(file, '')],
    ['is of another version', (file) => set(file, 'user_version = 99')],
    ['is of another kind', (file) => set(file, 'application_id = 7')],
  ])('is begun anew, incomplete, when it %s', async (_, damage) => {
    const file = await filled();
    damage(file);
    const index = open(file);
    expect(await index.progress()).toEqual({ complete: false, after: null });
    await index.apply([change('dianti', 1, elevator)]);
    expect(await index.search(query())).toMatchObject({ total: 1, complete: false });
  });

  test('is begun anew when a question meets a damaged page', async () => {
    const file = await filled();
    const bytes = readFileSync(file);
    bytes.fill(0xa5, 4_096);
    writeFileSync(file, bytes);
    const index = open(file);
    expect(await index.search(query({ text: '租赁' }))).toMatchObject({
      total: 0,
      complete: false,
    });
    await index.apply([change('dianti', 1, elevator)], { complete: true });
    expect(await index.search(query({ text: '电梯' }))).toMatchObject({
      total: 1,
      complete: true,
    });
  });
});

describe('a query', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc
      .array(
        fc.constantFrom(
          ...['"', "'", '*', '^', '(', ')', ':', '-', '+', '{', '}', ',', ';', '\0', '%', '_'],
          ...['AND', 'OR', 'NOT', 'NEAR', 'NEAR(', 'title:', 'words', 'rowid', 'MATCH', '--', '/*'],
          ...['租赁', '租', '〔2026〕', '８', '𠮷', '\ud842', '\u202e', '\ufdfa', 'é', ' ', '\n'],
        ),
        { maxLength: 24 },
      )
      .map((pieces) => pieces.join('')),
  );

  test('of whatever characters is answered, and only ever finds, never commands', async () => {
    const index = open(await filled());
    await index.apply([change('dianti', 1, elevator)]);
    await fc.assert(
      fc.asyncProperty(hostile, async (text) => {
        const { total, hits } = await index.search(query({ text }));
        expect(total).toBeLessThanOrEqual(61);
        expect(hits.length).toBe(Math.min(total, 20));
      }),
      { numRuns: 1_000 },
    );
    expect((await index.search(query())).total).toBe(61);
  });

  test.each([
    'OR',
    'NOT 电梯',
    '租赁 OR 电梯',
    'title:租赁办法',
    'NEAR(租赁 补贴)',
    '电梯*租赁',
    '"',
    '*',
    '-',
  ])('%j is words, of which not all occur', async (text) => {
    const index = open(await filled());
    await index.apply([change('dianti', 1, elevator)]);
    expect((await index.search(query({ text }))).total).toBe(0);
  });

  test('that is a piece of a text finds it, and the marks are that piece', async () => {
    const index = open(await filled());
    const sentence = '在本市稳定就业、无自有住房的新就业大学生和青年人才';
    const runs = sentence.split('、');
    const piece = fc.tuple(fc.constantFrom(...runs), fc.nat(), fc.nat()).map(([run, a, b]) => {
      const start = a % run.length;
      return run.slice(start, start + 1 + (b % (run.length - start)));
    });
    await fc.assert(
      fc.asyncProperty(piece, async (text) => {
        const { hits, total } = await index.search(query({ text }));
        expect(total).toBe(60);
        const marked = hits[0]?.passages.flatMap(({ pieces }) => pieces.filter((p) => p.marked));
        expect(marked?.map((one) => one.text)).toContain(text);
      }),
      { numRuns: 200 },
    );
  });
});

function set(file: string, pragma: string): void {
  const database = new DatabaseSync(file);
  database.exec(`PRAGMA ${pragma}`);
  database.close();
}
