import { standingNames } from '../../../templates/words/obligations.ts';
import { boardWords, withFigures } from '../../../templates/words/portal-obligations.ts';
import type { Words } from '../../../templates/words/words.ts';
import {
  isOver,
  type Obligation,
  type ObligationStanding,
  runsInHours,
} from '../../domain/deadlines/obligation.ts';
import { type Instant, localDateOf } from '../../domain/kernel/time.ts';
import { LateEntryMark } from '../forms/late-entry.tsx';
import { timeLeft } from '../incidents/spans.ts';
import type { Frame } from '../layout/frame.ts';
import { dueDayOf, minuteOf } from '../layout/times.ts';

const looks: Readonly<Record<ObligationStanding, string>> = {
  overdue: 'bad',
  soon: 'warn',
  due: 'plain',
  metLate: 'warn',
  met: 'good',
  ceased: 'plain',
};

/** How an obligation stands, in words on a colour. */
export function StandingMark({ frame, standing }: { frame: Frame; standing: ObligationStanding }) {
  return <span class={`mark ${looks[standing]}`}>{frame.tell(standingNames[standing])}</span>;
}

/** The last day, or the minute where hours are counted. */
export function dueText(kind: Obligation['kind'], dueAt: Instant): string {
  return runsInHours({ kind }) ? minuteOf(dueAt) : dueDayOf(dueAt);
}

interface Dated {
  readonly kind: Obligation['kind'];
  readonly dueAt: Instant;
  readonly provisional: boolean;
  readonly movedFrom: Instant | null;
}

/** The due date, and what a reader must know about it. */
export function DueDate({ frame, owed }: { frame: Frame; owed: Dated }) {
  const { kind, dueAt, movedFrom } = owed;
  return (
    <>
      <span class="nowrap">{dueText(kind, dueAt)}</span>
      {movedFrom === null ? null : (
        <div class="quiet">
          {frame.tell(withFigures(boardWords.movedFrom, { day: dueText(kind, movedFrom) }))}
        </div>
      )}
      {owed.provisional ? <div class="quiet">{frame.tell(boardWords.provisional)}</div> : null}
    </>
  );
}

const DAY_MS = 86_400_000;

/** How long there still is, or by how much it is late: in days, or in hours where hours count. */
export function TimeLeft(props: {
  frame: Frame;
  owed: Pick<Dated, 'kind' | 'dueAt'> & { readonly standing: ObligationStanding };
  now: Instant;
}) {
  const { frame, now } = props;
  const { kind, dueAt, standing } = props.owed;
  if (isOver(standing)) return null;
  const left = runsInHours({ kind })
    ? timeLeft(frame, dueAt, now)
    : frame.tell(daysLeft(dueDayOf(dueAt), localDateOf(now)));
  return <div class={standing === 'overdue' ? 'late' : 'quiet'}>{left}</div>;
}

/** @param due and today days of the calendar, as `2026-11-22` */
function daysLeft(due: string, today: string): Words {
  const days = Math.round((Date.parse(due) - Date.parse(today)) / DAY_MS);
  if (days === 0) return boardWords.dueToday;
  if (days === 1) return boardWords.dueTomorrow;
  if (days === -1) return boardWords.lateByDay;
  const words = days > 0 ? boardWords.dueInDays : boardWords.lateByDays;
  return withFigures(words, { days: Math.abs(days) });
}

interface Ended {
  readonly satisfiedAt: Instant | null;
  readonly ceasedAt: Instant | null;
  readonly enteredLateAt: Instant | null;
}

/** When it was done, or since when it is no longer owed. */
export function EndOf({ frame, owed }: { frame: Frame; owed: Ended }) {
  const { satisfiedAt, ceasedAt } = owed;
  const at = satisfiedAt ?? ceasedAt;
  if (at === null) return null;
  const words = satisfiedAt === null ? boardWords.ceasedAt : boardWords.metAt;
  return (
    <>
      <div class="quiet nowrap">
        {frame.tell(words)} {minuteOf(at)}
      </div>
      <LateEntryMark frame={frame} enteredLateAt={owed.enteredLateAt} />
    </>
  );
}
