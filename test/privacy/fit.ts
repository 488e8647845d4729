import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findCandidates } from '../../functions/domain/privacy/candidates.ts';
import { count, crossValidated, type Slip, type Tally } from './fit/cross-validation.ts';
import { fittedOpinions } from './fit/opinions.ts';
import { type FittedText, fittedText, Vocabulary } from './fit/texts.ts';
import { weightsModule } from './fit/weights-module.ts';
import { type Sample, samplesOf } from './samples.ts';

/**
 * `npm run privacy:fit [-- --negatives FOLDER] [-- --slips] [-- --dry]`: fits the weights of
 * functions/domain/privacy/names/weights.ts on the develop samples, the shared ones where they are
 * there, and optional plain texts (`*.txt`) in which nobody is named; prints what the model finds in
 * files it was not fitted on. The same samples give the same weights.
 */
const { values } = parseArgs({
  options: {
    negatives: { type: 'string' },
    slips: { type: 'boolean', default: false },
    dry: { type: 'boolean', default: false },
  },
});
const WEIGHTS = 'functions/domain/privacy/names/weights.ts';
/** Rule texts of the demo, which name offices and nobody. */
const OWN_TEXTS = 'infra/local/demo/texts';
/** How much what is no name counts in texts that are nearly all of what the gate reads. */
const PROSE_WEIGHT = 5;
const PROSE: ReadonlySet<string> = new Set(['policies', 'brief-words']);
const PARAGRAPHS_AT_ONCE = 40;

const vocabulary = new Vocabulary();
const texts = [...samplesOf('develop'), ...samplesOf('shared')].map((sample) =>
  fittedText(sample, vocabulary, PROSE.has(sample.register) ? PROSE_WEIGHT : 1),
);
const negatives = [OWN_TEXTS, ...(values.negatives === undefined ? [] : [values.negatives])]
  .flatMap(plainTexts)
  .map((sample) => fittedText(sample, vocabulary, PROSE_WEIGHT));

const { tallies, slips } = crossValidated(texts, negatives, vocabulary);
print(tableOf(tallies));
if (values.slips) print(slips.map(lineOf).join('\n'));

const opinions = fittedOpinions([...texts, ...negatives], vocabulary);
const plain = new Map<string, Tally>();
const plainSlips = negatives.flatMap((text) => count(text, opinions, vocabulary, plain));
print(`texts without people: ${plainSlips.length} false names`);
if (values.slips) print(plainSlips.map(lineOf).join('\n'));
if (!values.dry)
  writeFileSync(WEIGHTS, weightsModule(opinions, vocabulary, rowsIn([...texts, ...negatives])));

function rowsIn(all: readonly FittedText[]): readonly FittedText['rows'][number][] {
  return all.flatMap(({ rows }) => rows);
}

function plainTexts(folder: string): readonly Sample[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .filter((text) => !holdsNumbers(text))
    .flatMap((text) => inParts(text).map(sampleOf));
}

/** Where personal numbers stand, the people they belong to are named too. */
function holdsNumbers(text: string): boolean {
  const found = findCandidates(text, { context: 'ordinary' });
  return found.some(({ type, action }) => type !== 'person' && action === 'mask');
}

function inParts(text: string): readonly string[] {
  const lines = text.split('\n');
  const parts: string[] = [];
  for (let at = 0; at < lines.length; at += PARAGRAPHS_AT_ONCE) {
    parts.push(lines.slice(at, at + PARAGRAPHS_AT_ONCE).join('\n'));
  }
  return parts;
}

function sampleOf(text: string): Sample {
  return {
    id: 'plain',
    register: 'plain',
    template: 'plain',
    context: 'ordinary',
    text,
    spans: [],
    notMasked: [],
    optional: [],
  };
}

function tableOf(all: ReadonlyMap<string, Tally>): string {
  const sum = { names: 0, caught: 0, false: 0 };
  const brief = { names: 0, caught: 0, false: 0 };
  const lines = [...all].map(([register, tally]) => {
    for (const total of register.startsWith('brief') ? [sum, brief] : [sum]) {
      total.names += tally.names;
      total.caught += tally.caught;
      total.false += tally.false;
    }
    return rowOf(register, tally);
  });
  return [...lines, rowOf('short ones', brief), rowOf('all', sum)].join('\n');
}

function rowOf(register: string, { names, caught, false: wrong }: Tally): string {
  const recall = ((100 * caught) / Math.max(1, names)).toFixed(1);
  const precision = ((100 * caught) / Math.max(1, caught + wrong)).toFixed(1);
  return `${register.padEnd(16)} names ${names}  recall ${recall} %  precision ${precision} %`;
}

function lineOf({ id, kind, quotation, odds, traits }: Slip): string {
  return `${kind} ${odds.toFixed(1)} ${id} ${quotation} ${traits}`;
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
