import { standingNames } from '../../../templates/words/obligations.ts';
import { type ObligationStanding, obligationStandings } from '../../domain/deadlines/obligation.ts';
import type { Frame } from '../layout/frame.ts';

/** Each standing has a pattern of its own, so that pictures can be read without colours. */
const inks: Readonly<Record<ObligationStanding, { paint: string; ink: string }>> = {
  overdue: { paint: '#a61b1b', ink: 'solid' },
  soon: { paint: '#d99a00', ink: 'dots' },
  due: { paint: '#0b5394', ink: 'outline' },
  metLate: { paint: '#8a5a00', ink: 'cross' },
  met: { paint: '#1b6e3c', ink: 'stripes' },
  ceased: { paint: '#8b9198', ink: 'empty' },
};

/** A piece of a bar; lengths as SVG takes them. */
export function InkedBlock(props: {
  standing: ObligationStanding;
  x: number | string;
  y: number | string;
  width: number | string;
  height: number | string;
}) {
  const { standing, ...place } = props;
  const { paint, ink } = inks[standing];
  const fill = ink === 'solid' ? paint : ink === 'empty' ? '#ffffff' : `url(#ink-${standing})`;
  return <rect {...place} fill={fill} stroke={paint} stroke-width="1.2" />;
}

/** The patterns; they stand once on a page, before the first picture. */
export function StandingInks() {
  return (
    <svg class="inks" width="0" height="0" aria-hidden="true">
      <defs>
        {obligationStandings.map((standing) => {
          const { paint, ink } = inks[standing];
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
    </svg>
  );
}

/** What the patterns mean. */
export function Legend(props: { frame: Frame; standings: readonly ObligationStanding[] }) {
  return (
    <ul class="legend">
      {props.standings.map((standing) => (
        <li>
          <svg viewBox="0 0 20 14" width="20" height="14" aria-hidden="true">
            <InkedBlock standing={standing} x={1} y={1} width={18} height={12} />
          </svg>{' '}
          {props.frame.tell(standingNames[standing])}
        </li>
      ))}
    </ul>
  );
}
