import { complianceFigureName, complianceWords } from '../../../templates/words/compliance.ts';
import { percentage } from '../../../templates/words/percentage.ts';
import { type EndingSums, endings, onTimeRate } from '../../domain/compliance/endings.ts';
import type { Frame } from '../layout/frame.ts';

const looks: Partial<Readonly<Record<keyof EndingSums, string>>> = {
  met: 'good',
  metLate: 'warn',
  overdue: 'bad',
};

/** The year at a glance: the share that was in time, and of how many. */
export function EndingTiles({ frame, sums }: { frame: Frame; sums: EndingSums }) {
  const rate = onTimeRate(sums);
  return (
    <ul class="tiles">
      <li class="tile">
        <b>{percentage(rate)}</b> {frame.tell(complianceWords.rateOnTime)}
      </li>
      {endings.map((name) => (
        <li class={`tile ${sums[name] === 0 ? '' : (looks[name] ?? '')}`}>
          <b>{sums[name]}</b> {frame.tell(complianceFigureName(name))}
        </li>
      ))}
    </ul>
  );
}
