import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { type Detector, detect } from '../../privacy/detect.ts';
import { plainPatterns } from '../../privacy/plain-patterns.ts';
import { type Sample, samplesOf } from '../../privacy/samples.ts';
import { type Row, row } from '../table.ts';
import { documentsOf, mixedTexts } from './mixed-text.ts';
import { processorTime } from './processor-time.ts';

const CORPUS = '../shared/corpus';
const WARM_UP_BYTES = 1_000_000;
const RUNS = 3;
const least = { least: 3 };

/** Megabytes of UTF-8 for a second of one core, after a warm-up on other texts. */
export function throughputRows(bytes: number): readonly Row[] {
  const samples = samplesOf('develop');
  for (const text of mixedTexts(samples, WARM_UP_BYTES, 7)) detect({ text, context: 'ordinary' });
  const texts = mixedTexts(samples, bytes);
  const whole = texts.join('\n\n');
  const characters = [...texts.join('')].length;
  const personal = samples.reduce((sum, { spans }) => sum + spans.length, 0);
  const sampled = samples.reduce((sum, { text }) => sum + text.length, 0);
  return [
    row('mixed text: characters', characters / 1e6, 'million'),
    row('mixed text: personal data per 1,000 characters', (personal / sampled) * 1_000, ''),
    row('mixed text, one sample after the other', rate(detect, texts), 'MB/s', least),
    row('mixed text, documents of 20 kB', rate(detect, documentsOf(texts, 20_000)), 'MB/s', least),
    row(`mixed text, one document of ${bytes / 1e6} MB`, rate(detect, [whole]), 'MB/s', least),
    row('mixed text, plain patterns alone', rate(plainPatterns, texts), 'MB/s'),
    ...paperRows(),
    ...publishedRows(samples, bytes),
  ];
}

/** Kinds of documents as they are published, told apart by the register of their samples. */
const PUBLISHED: readonly (readonly [register: string, what: string])[] = [
  ['policies', 'prose of policies'],
  ['lists', 'annexes of names in lists'],
  ['tables', 'annexes of tables'],
];

function publishedRows(samples: readonly Sample[], bytes: number): readonly Row[] {
  return PUBLISHED.flatMap(([register, what]) => {
    const own = samples.filter((sample) => sample.register === register);
    if (own.length === 0) return [];
    const documents = documentsOf(mixedTexts(own, bytes / 4), 20_000);
    return [row(`${what}, documents of 20 kB`, rate(detect, documents), 'MB/s', least)];
  });
}

/** Policy papers, in which hardly anything personal stands. */
function paperRows(): readonly Row[] {
  if (!existsSync(CORPUS)) return [];
  const papers = readdirSync(CORPUS)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(`${CORPUS}/${name}`, 'utf8'));
  return [row(`${papers.length} real policy papers`, rate(detect, papers), 'MB/s', least)];
}

function rate(detector: Detector, texts: readonly string[]): number {
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const seconds = processorTime(RUNS, () => {
    for (const text of texts) detector({ text, context: 'ordinary' });
  });
  return bytes / 1e6 / seconds;
}
