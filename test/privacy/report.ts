import { parseArgs } from 'node:util';
import { detect } from './detect.ts';
import { type Sample, type SplitName, samplesOf } from './samples.ts';
import { type Score, scoreOf } from './score.ts';

const splits: readonly SplitName[] = ['develop', 'held-out', 'shared'];

const { values } = parseArgs({
  options: {
    sets: { type: 'string' },
    register: { type: 'string' },
    /** Lists what was missed and what was masked for nothing; never of the held-out split. */
    misses: { type: 'boolean', default: false },
  },
});

const percent = (rate: number): string => `${(rate * 100).toFixed(1)} %`;

for (const split of splits.filter((name) => values.sets === undefined || values.sets === name)) {
  const samples = samplesOf(split).filter(
    ({ register }) => values.register === undefined || register === values.register,
  );
  if (samples.length === 0) {
    console.log(`\n## ${split}: no samples here`);
    continue;
  }
  report(split, samples);
}

function report(split: SplitName, samples: readonly Sample[]): void {
  const all = scoreOf(samples, detect);
  const templates = new Set(samples.map(({ register, template }) => `${register}/${template}`));
  console.log(
    `\n## ${split}: ${all.samples} samples, ${templates.size} templates, ${all.gold} spans`,
  );
  const registers = [...new Set(samples.map(({ register }) => register))].sort();
  table('register', [
    ['all', all],
    ...registers.map((register): [string, Score] => [
      register,
      scoreOf(
        samples.filter((sample) => sample.register === register),
        detect,
      ),
    ]),
    ...(['ordinary', 'punishment', 'mandatory'] as const).map((context): [string, Score] => [
      `context ${context}`,
      scoreOf(
        samples.filter((sample) => sample.context === context),
        detect,
      ),
    ]),
  ]);
  console.table(
    Object.fromEntries(
      [...all.byType].map(([type, { gold, caught, typed }]) => [
        type,
        { gold, recall: percent(caught / gold), typed: percent(caught === 0 ? 1 : typed / caught) },
      ]),
    ),
  );
  console.table(
    Object.fromEntries(
      [...all.overMasked].map(([why, { n, hit }]) => [why, { n, overMasked: percent(hit / n) }]),
    ),
  );
  if (values.misses && split !== 'held-out') console.log(all.misses.join('\n'));
}

function table(name: string, rows: readonly (readonly [string, Score])[]): void {
  const cells = rows.map(([label, score]) => [
    label,
    {
      samples: score.samples,
      spans: score.gold,
      recall: percent(score.recall),
      PERSON: recallOf(score, 'PERSON'),
      ADDRESS: recallOf(score, 'ADDRESS'),
      precision: percent(score.precision),
      F2: score.f2.toFixed(3),
      leaked: percent(score.leakedCharacters),
      'leak-free': percent(score.withoutLeak),
    },
  ]);
  console.log(`by ${name}`);
  console.table(Object.fromEntries(cells));
}

function recallOf(score: Score, type: string): string {
  const tally = score.byType.get(type);
  return tally === undefined ? '–' : percent(tally.caught / tally.gold);
}
