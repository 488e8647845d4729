import { barsOf } from '../../privacy/bars.ts';
import { type Detector, detect } from '../../privacy/detect.ts';
import { plainPatterns } from '../../privacy/plain-patterns.ts';
import { type Split, samplesOf, splits } from '../../privacy/samples.ts';
import { type Score, scoreOf } from '../../privacy/score.ts';
import { type Row, row } from '../table.ts';

/** What the engine reaches on each set of samples, and plain regular expressions beside it. */
export function qualityRows(): readonly Row[] {
  return splits.flatMap(splitRows);
}

function splitRows(split: Split): readonly Row[] {
  const samples = samplesOf(split);
  if (samples.length === 0) return [{ what: `${split}: no samples here`, value: '', target: '' }];
  const score = (detector: Detector): Score => scoreOf(samples, detector);
  const ours = score(detect);
  const floor = score(plainPatterns);
  return [
    row(`${split}: samples`, samples.length, ''),
    ...barsOf(ours).map((bar) => barRow(split, bar)),
    row(`${split}: leaked characters`, ours.leakedCharacters * 100, '%'),
    row(`${split}: samples without a leak`, ours.leakFree * 100, '%'),
    { what: `${split}: plain patterns`, value: figures(floor), target: '' },
    { what: `${split}: ours`, value: figures(ours), target: '' },
  ];
}

function barRow(split: Split, { what, value, bar, met }: ReturnType<typeof barsOf>[number]): Row {
  const sign = what.endsWith('over-masked') ? '≤' : '≥';
  const shown = (share: number): string =>
    what === 'F2' ? share.toFixed(3) : `${(share * 100).toFixed(1)} %`;
  return {
    what: `${split}: ${what}`,
    value: shown(value),
    target: `${sign} ${shown(bar)} ${met ? 'met' : 'NOT MET'}`,
  };
}

function figures({ recall, precision, f2 }: Score): string {
  return `recall ${recall.toFixed(3)}, precision ${precision.toFixed(3)}, F2 ${f2.toFixed(3)}`;
}
