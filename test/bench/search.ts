import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { gzipSync } from 'node:zlib';
import {
  createSearchFile,
  openSearchFile,
  type SearchFile,
} from '../../functions/adapters/sqlite/search-file.ts';
import { digestOfText } from '../../functions/domain/kernel/digest.ts';
import { instantOf, localDateSchema } from '../../functions/domain/kernel/time.ts';
import type { SearchChange, SearchQuery } from '../../functions/ports/search.ts';
import { policyTexts } from './search-texts.ts';
import { percentile, type Row, row } from './table.ts';

const BATCH = 500;
const RUNS = 300;
const today = localDateSchema.parse('2026-11-22');

/** What readers type: words, a sentence's piece, one character, a number, several words. */
const queries = [
  ['two characters, common', '补贴'],
  ['four characters', '住房租赁'],
  ['one character', '梯'],
  ['a document number', '江政发〔2026〕218号'],
  ['three words', '补贴 申请 材料'],
  ['no words, the latest', ''],
] as const;

/** The index of many policies of about 5 kB: its size, how soon it opens and how fast it finds. */
export function searchRows(policies: number): readonly Row[] {
  const folder = mkdtempSync(join(tmpdir(), 'tongbu-bench-'));
  const file = join(folder, 'search.sqlite');
  try {
    const written = performance.now();
    const textBytes = fill(file, policies);
    const perPolicy = (performance.now() - written) / policies;
    const opening = performance.now();
    const index = openSearchFile(file, 'reading');
    if (index === null) throw new Error('the index cannot be opened');
    index.search(query('住房租赁'));
    const cold = performance.now() - opening;
    const bytes = index.bytes();
    const rows = [
      row(`texts of ${policies} policies`, textBytes / 1e6, 'MB'),
      row('index file, also what is uploaded', statSync(file).size / 1e6, 'MB'),
      row('the same, gzip', gzipSync(bytes).length / 1e6, 'MB'),
      row('taking one policy in', perPolicy, 'ms'),
      row('opening and the first query', cold, 'ms'),
      ...queries.flatMap(([what, text]) => queryRows(index, what, text)),
    ];
    index.close();
    return rows;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function fill(file: string, policies: number): number {
  const index = createSearchFile(file, 'sending');
  let textBytes = 0;
  for (let start = 0; start < policies; start += BATCH) {
    const changes = Array.from({ length: Math.min(BATCH, policies - start) }, (_, i) =>
      changeOf(start + i),
    );
    for (const { entry } of changes) {
      for (const { text } of entry?.texts ?? []) textBytes += Buffer.byteLength(text);
    }
    index.apply(changes, { complete: true });
  }
  index.compact();
  index.close();
  return textBytes;
}

function changeOf(number: number): SearchChange {
  const { title, documentNumber, texts } = policyTexts(number);
  return {
    stream: `dossier/policy-${number}`,
    version: 1,
    hash: digestOfText(String(number)),
    entry: {
      publishedAt: instantOf(Date.UTC(2018, 0, 1) + number * 7 * 3_600_000),
      department: `department-${number % 40}`,
      marks: [],
      keys: [digestOfText(`document ${number}`), digestOfText(`material ${number}`)],
      title: `${title}\n${documentNumber}`,
      texts,
      // As large as the card of a policy with one interpretation.
      card: { title, documentNumber, rest: digestOfText(title).repeat(24) },
    },
  };
}

function queryRows(index: SearchFile, what: string, text: string): readonly Row[] {
  const times = Array.from({ length: RUNS }, () => {
    const started = performance.now();
    index.search(query(text));
    return performance.now() - started;
  });
  const { total } = index.search(query(text));
  return [
    row(`${what}: ${total} found, p50`, percentile(times, 0.5), 'ms'),
    row(`${what}: p95`, percentile(times, 0.95), 'ms'),
  ];
}

function query(text: string): SearchQuery {
  const filters = { department: null, validity: null, year: null };
  return { text, ...filters, today, page: 1, pageSize: 20 };
}
