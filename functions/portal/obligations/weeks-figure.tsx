import { standingNames } from '../../../templates/words/obligations.ts';
import { boardWords } from '../../../templates/words/portal-obligations.ts';
import type { Week } from '../../application/obligations/board-days.ts';
import { obligationStandings } from '../../domain/deadlines/obligation.ts';
import { addCalendarDays } from '../../domain/kernel/time.ts';
import type { Frame } from '../layout/frame.ts';
import { type BoardAsked, boardAddress } from './board-query.ts';
import { InkedBlock, Legend } from './standing-inks.tsx';

const WIDTH = 720;
const HEIGHT = 190;
const FOOT = 28;
const HEAD = 22;
const BAR = 36;
/** The index of this week among the weeks of the board. */
const THIS_WEEK = 4;
const DAYS = 7;

/** What was and is due week by week, as stacked bars. */
export function WeeksFigure(props: { frame: Frame; asked: BoardAsked; weeks: readonly Week[] }) {
  const { frame, asked, weeks } = props;
  const totals = weeks.map(totalOf);
  const most = Math.max(...totals);
  const title = frame.tell(boardWords.picture);
  if (most <= 0) return <p class="box">{frame.tell(boardWords.noneInWeeks)}</p>;
  const step = WIDTH / weeks.length;
  const scale = (HEIGHT - FOOT - HEAD) / most;
  const occurring = obligationStandings.filter((one) => weeks.some(({ counts }) => counts[one]));
  return (
    <figure class="box weeks">
      <figcaption>
        <strong>{title}</strong> <span class="quiet">{frame.tell(boardWords.pictureNote)}</span>
      </figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`}>
        <title>{title}</title>
        <line
          x1={(THIS_WEEK + 0.5) * step}
          x2={(THIS_WEEK + 0.5) * step}
          y1={2}
          y2={HEIGHT - FOOT}
          stroke="#1a1a1a"
          stroke-dasharray="2 4"
        />
        <line x1={0} x2={WIDTH} y1={HEIGHT - FOOT} y2={HEIGHT - FOOT} stroke="#1a1a1a" />
        {weeks.map((week, index) => (
          <Bar {...{ frame, asked, week, scale }} x={index * step + (step - BAR) / 2} />
        ))}
      </svg>
      <Legend frame={frame} standings={occurring} />
    </figure>
  );
}

function totalOf({ counts }: Week): number {
  return obligationStandings.reduce((sum, standing) => sum + (counts[standing] ?? 0), 0);
}

/** `2026-11-23：已逾期 3，办理中 5` for who does not see the picture. */
function spoken(frame: Frame, { from, counts }: Week): string {
  const parts = obligationStandings.flatMap((standing) => {
    const count = counts[standing];
    return count === undefined ? [] : [`${frame.tell(standingNames[standing])} ${count}`];
  });
  return `${from}: ${parts.join(', ')}`;
}

/** A week leads to what is listed of it. */
function Bar(props: { frame: Frame; asked: BoardAsked; week: Week; x: number; scale: number }) {
  const { frame, week } = props;
  const days = { from: week.from, to: addCalendarDays(week.from, DAYS - 1) };
  return totalOf(week) === 0 ? (
    <Drawn {...props} />
  ) : (
    <a href={boardAddress(props.asked, { show: 'all', ...days })} aria-label={spoken(frame, week)}>
      <Drawn {...props} />
    </a>
  );
}

function Drawn({ week, x, scale }: { week: Week; x: number; scale: number }) {
  let top = HEIGHT - FOOT;
  const blocks = obligationStandings.flatMap((standing) => {
    const height = (week.counts[standing] ?? 0) * scale;
    if (height === 0) return [];
    top -= height;
    return [<InkedBlock standing={standing} x={x} y={top} width={BAR} height={height} />];
  });
  const total = totalOf(week);
  return (
    <>
      {blocks}
      {total === 0 ? null : (
        <text
          x={x + BAR / 2}
          y={top - 5}
          text-anchor="middle"
          font-size="13"
          fill="#1a1a1a"
          stroke="#ffffff"
          stroke-width="4"
          paint-order="stroke"
        >
          {total}
        </text>
      )}
      <text x={x + BAR / 2} y={HEIGHT - 9} text-anchor="middle" font-size="12" fill="#585d63">
        {week.from.slice(5)}
      </text>
    </>
  );
}
