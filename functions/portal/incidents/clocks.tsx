import { gateName } from '../../../templates/words/gates.ts';
import { standingNames } from '../../../templates/words/obligations.ts';
import { incidentWords } from '../../../templates/words/portal-incidents.ts';
import type { IncidentClock, IncidentView } from '../../application/incident/view-incident.ts';
import type { Instant } from '../../domain/kernel/time.ts';
import type { Frame } from '../layout/frame.ts';
import { RuleCitation } from '../layout/problem-box.tsx';
import { minuteOf } from '../layout/times.ts';
import { spanBetween, timeLeft } from './spans.ts';

const looks: Readonly<Record<IncidentClock['standing'], string>> = {
  overdue: 'bad',
  soon: 'warn',
  due: 'plain',
  metLate: 'warn',
  met: 'good',
  ceased: 'plain',
};

/** Each duty with the time that it has left. */
export function Clocks({ frame, view }: { frame: Frame; view: IncidentView }) {
  return (
    <section class="clocks" aria-label={frame.tell(incidentWords.clocks)}>
      {view.clocks.map((clock) => (
        <Clock frame={frame} clock={clock} now={view.now} />
      ))}
    </section>
  );
}

function Clock({ frame, clock, now }: { frame: Frame; clock: IncidentClock; now: Instant }) {
  const { tell } = frame;
  const { notices } = clock;
  const sent = (wanted: 'reminder' | 'escalation') =>
    String(notices.filter(({ notice }) => notice === wanted).length);
  return (
    <article class={`clock ${looks[clock.standing]}`}>
      <h3>{tell(gateName(clock.gate))}</h3>
      <p class="left">
        <TimeOf frame={frame} clock={clock} now={now} />
      </p>
      <p>
        <span class={`mark ${looks[clock.standing]}`}>{tell(standingNames[clock.standing])}</span>{' '}
        {tell(incidentWords.due)} <b class="nowrap">{minuteOf(clock.dueAt)}</b>
      </p>
      {notices.length === 0 ? null : (
        <p class="quiet">
          {tell(incidentWords.noticed)
            .replace('{reminders}', sent('reminder'))
            .replace('{escalations}', sent('escalation'))}
        </p>
      )}
      <RuleCitation frame={frame} citation={clock.basis} />
    </article>
  );
}

/** Runs on in the browser where scripts run; the server's own count stands where none do. */
function TimeOf({ frame, clock, now }: { frame: Frame; clock: IncidentClock; now: Instant }) {
  const { tell } = frame;
  const { satisfiedAt, ceasedAt, startsAt, dueAt } = clock;
  if (satisfiedAt !== null) {
    return (
      <>
        {tell(incidentWords.saidAfter).replace('{time}', spanBetween(frame, startsAt, satisfiedAt))}
      </>
    );
  }
  if (ceasedAt !== null) return <>{minuteOf(ceasedAt)}</>;
  return (
    <time
      datetime={dueAt}
      data-countdown={now}
      data-left={tell(incidentWords.left)}
      data-over={tell(incidentWords.over)}
      data-span={tell(incidentWords.hoursMinutes)}
    >
      {timeLeft(frame, dueAt, now)}
    </time>
  );
}
