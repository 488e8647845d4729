import { parseArgs } from 'node:util';
import { detect } from './detect.ts';
import { reportOn } from './report-tables.ts';
import { judging, samplesOf, splits } from './samples.ts';
import { type Slip, scoreOf } from './score.ts';

/**
 * `npm run privacy:report [-- --sets SPLIT] [-- --register NAME] [-- --misses]`: what the engine
 * reaches on each set of samples. `--misses` lists what was missed and what was masked for nothing,
 * never of the sets that judge: whoever reads those cannot measure with them any more.
 */
const { values } = parseArgs({
  options: {
    sets: { type: 'string' },
    register: { type: 'string' },
    misses: { type: 'boolean', default: false },
  },
});
const { sets, register, misses } = values;
if (sets !== undefined && !splits.some((split) => split === sets)) {
  throw new Error(`--sets takes one of ${splits.join(', ')}`);
}

for (const split of splits.filter((name) => sets === undefined || sets === name)) {
  const samples = samplesOf(split).filter(
    (sample) => register === undefined || sample.register === register,
  );
  if (samples.length === 0) {
    print(`\n## ${split}: no samples here`);
    continue;
  }
  print(reportOn(split, samples, detect));
  if (misses && !judging.includes(split)) {
    print(`\n${scoreOf(samples, detect).slips.map(lineOf).join('\n')}`);
  }
}

function lineOf({ kind, sample, type, rule, quotation }: Slip): string {
  return [kind, sample, type, ...(rule === null ? [] : [rule]), quotation].join(' ');
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
