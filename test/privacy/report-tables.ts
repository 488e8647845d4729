import { privacyContextSchema } from '../../functions/domain/privacy/personal-data.ts';
import { barsOf, leastRecallOf, mostMaskedOf } from './bars.ts';
import type { Detector } from './detect.ts';
import type { Sample } from './samples.ts';
import { type Score, scoreOf } from './score.ts';
import { textTable } from './text-table.ts';

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
const verdict = (met: boolean): string => (met ? 'met' : 'NOT MET');

/** All tables of one set of samples, as they are printed. */
export function reportOn(name: string, samples: readonly Sample[], detect: Detector): string {
  const score = scoreOf(samples, detect);
  const templates = new Set(samples.map(({ register, template }) => `${register}/${template}`));
  const size = `${samples.length} samples, ${templates.size} templates, ${score.gold} spans`;
  return [
    `\n## ${name}: ${size}`,
    barTable(score),
    typeTable(score),
    keptTable(score),
    groupTable(score, samples, detect),
  ].join('\n\n');
}

function barTable(score: Score): string {
  const rows = barsOf(score).map(({ what, value, bar, met }) => {
    const shown = what === 'F2' ? value.toFixed(3) : percent(value);
    const limit = what === 'F2' ? bar.toFixed(2) : percent(bar);
    return [what, shown, `${what.endsWith('over-masked') ? '≤' : '≥'} ${limit}`, verdict(met)];
  });
  const leaked = ['leaked characters', percent(score.leakedCharacters)];
  const free = ['samples without a leak', percent(score.leakFree)];
  return textTable(['figure', 'measured', 'bar', ''], [...rows, leaked, free]);
}

function typeTable(score: Score): string {
  const rows = [...score.byType].map(([type, { gold, caught, typed }]) => {
    const least = leastRecallOf(type);
    const right = percent(caught === 0 ? 1 : typed / caught);
    const recall = caught / gold;
    return [
      type,
      `${gold}`,
      percent(recall),
      `≥ ${percent(least)}`,
      verdict(recall >= least),
      right,
    ];
  });
  return textTable(['type', 'spans', 'recall', 'bar', '', 'of the right type'], rows);
}

function keptTable(score: Score): string {
  const rows = [...score.kept].map(([why, { spans, masked }]) => {
    const most = mostMaskedOf(why);
    const bar = most === null ? ['–', ''] : [`≤ ${percent(most)}`, verdict(masked / spans <= most)];
    return [why, `${spans}`, percent(masked / spans), ...bar];
  });
  return textTable(['must stay', 'spans', 'masked', 'bar', ''], rows);
}

function groupTable(all: Score, samples: readonly Sample[], detect: Detector): string {
  const registers = [...new Set(samples.map(({ register }) => register))].sort();
  const part = (label: string, chosen: readonly Sample[]): readonly string[] =>
    cellsOf(label, scoreOf(chosen, detect));
  const rows = [
    cellsOf('all', all),
    ...registers.map((register) =>
      part(
        register,
        samples.filter((sample) => sample.register === register),
      ),
    ),
    ...privacyContextSchema.options.map((context) =>
      part(
        `context ${context}`,
        samples.filter((sample) => sample.context === context),
      ),
    ),
  ];
  const head = ['register', 'samples', 'spans', 'recall', 'PERSON', 'ADDRESS'];
  return textTable([...head, 'precision', 'F2', 'leaked', 'leak-free'], rows);
}

function cellsOf(label: string, score: Score): readonly string[] {
  const recallOf = (type: string): string => {
    const tally = score.byType.get(type);
    return tally === undefined ? '–' : percent(tally.caught / tally.gold);
  };
  return [
    label,
    `${score.samples}`,
    `${score.gold}`,
    percent(score.recall),
    recallOf('PERSON'),
    recallOf('ADDRESS'),
    percent(score.precision),
    score.f2.toFixed(3),
    percent(score.leakedCharacters),
    percent(score.leakFree),
  ];
}
