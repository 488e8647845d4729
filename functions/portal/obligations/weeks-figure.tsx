import { standingNames } from '../../../templates/words/obligations.ts';
import { boardWords } from '../../../templates/words/portal-obligations.ts';
import type { Week } from '../../application/obligations/board-counts.ts';
import { type ObligationStanding, obligationStandings } from '../../domain/deadlines/obligation.ts';
import type { Frame } from '../layout/frame.ts';

/** Each standing has a pattern of its own, so that the picture can be read without colours. */
const fills: Readonly<Record<ObligationStanding, { paint: string; ink: string }>> = {
  overdue: { paint: '#a61b1b', ink: 'solid' },
  soon: { paint: '#d99a00', ink: 'dots' },
  due: { paint: '#0b5394', ink: 'outline' },
  metLate: { paint: '#8a5a00', ink: 'cross' },
  met: { paint: '#1b6e3c', ink: 'stripes' },
  ceased: { paint: '#8b9198', ink: 'empty' },
};

const WIDTH = 720;
const HEIGHT = 190;
const FOOT = 28;
const HEAD = 22;
const BAR = 36;
/** The index of this week among the weeks of the board. */
const THIS_WEEK = 4;

/** What was and is due week by week, as stacked bars. */
export function WeeksFigure({ frame, weeks }: { frame: Frame; weeks: readonly Week[] }) {
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
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={spoken(frame, weeks)}>
        <Patterns />
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
          <Bar week={week} x={index * step + (step - BAR) / 2} scale={scale} />
        ))}
      </svg>
      <ul class="legend">
        {occurring.map((standing) => (
          <li>
            <svg viewBox="0 0 20 14" width="20" height="14" aria-hidden="true">
              <Block standing={standing} x={1} y={1} width={18} height={12} />
            </svg>{' '}
            {frame.tell(standingNames[standing])}
          </li>
        ))}
      </ul>
    </figure>
  );
}

function totalOf({ counts }: Week): number {
  return obligationStandings.reduce((sum, standing) => sum + (counts[standing] ?? 0), 0);
}

/** `2026-11-23：逾期 3，办理中 5；…` for who does not see the picture. */
function spoken(frame: Frame, weeks: readonly Week[]): string {
  const told = weeks
    .filter((week) => totalOf(week) > 0)
    .map(({ from, counts }) => {
      const parts = obligationStandings.flatMap((standing) => {
        const count = counts[standing];
        return count === undefined ? [] : [`${frame.tell(standingNames[standing])} ${count}`];
      });
      return `${from}: ${parts.join(', ')}`;
    });
  return `${frame.tell(boardWords.picture)}. ${told.join('; ')}`;
}

function Bar({ week, x, scale }: { week: Week; x: number; scale: number }) {
  let top = HEIGHT - FOOT;
  const blocks = obligationStandings.flatMap((standing) => {
    const height = (week.counts[standing] ?? 0) * scale;
    if (height === 0) return [];
    top -= height;
    return [<Block standing={standing} x={x} y={top} width={BAR} height={height} />];
  });
  const total = totalOf(week);
  return (
    <g>
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
    </g>
  );
}

function Block(props: {
  standing: ObligationStanding;
  x: number;
  y: number;
  width: number;
  height: number;
}) {
  const { standing, ...place } = props;
  const { paint, ink } = fills[standing];
  const fill = ink === 'solid' ? paint : ink === 'empty' ? '#ffffff' : `url(#ink-${standing})`;
  return <rect {...place} fill={fill} stroke={paint} stroke-width="1.2" />;
}

function Patterns() {
  return (
    <defs>
      {obligationStandings.map((standing) => {
        const { paint, ink } = fills[standing];
        return (
          <pattern id={`ink-${standing}`} width="8" height="8" patternUnits="userSpaceOnUse">
            <rect
              width="8"
              height="8"
              fill={paint}
              fill-opacity={ink === 'outline' ? 0.18 : 0.12}
            />
            {ink === 'dots' ? <circle cx="4" cy="4" r="2.4" fill={paint} /> : null}
            {ink === 'stripes' || ink === 'cross' ? (
              <path d="M0 8 L8 0" stroke={paint} stroke-width="1.6" />
            ) : null}
            {ink === 'cross' ? <path d="M0 0 L8 8" stroke={paint} stroke-width="1.6" /> : null}
          </pattern>
        );
      })}
    </defs>
  );
}
