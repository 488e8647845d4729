import {
  type Obligation,
  type ObligationKind,
  obligationKinds,
  standingOf,
} from '../deadlines/obligation.ts';
import { type Instant, localDateOf } from '../kernel/time.ts';
import { ENTERED_LATE, endingOf, endings, fallenDue } from './endings.ts';
import type { Evidence, Figure, ReportRow } from './report.ts';
import type { ReportedStream, TracedEvent } from './sources.ts';
import { yearOfDeadline } from './year.ts';

interface Counted {
  readonly obligation: Obligation;
  readonly evidence: Evidence;
}

/**
 * One row for each kind of obligation that was due in the year: done in time, late, overdue, still
 * pending, or no longer owed. A kind that nobody owed has no row. What rests on a day that was
 * entered only after its time (补录) is told besides, because it counts as in time.
 */
export function onTimeRows(
  streams: readonly ReportedStream[],
  year: number,
  asOf: Instant,
): readonly ReportRow[] {
  const due = streams.flatMap(({ obligations, history, stream }) =>
    obligations
      .filter(({ dueAt }) => yearOfDeadline(dueAt) === year)
      .map((obligation) => ({ obligation, evidence: evidenceOf(obligation, stream, history) })),
  );
  return obligationKinds.flatMap((kind) => rowOf(kind, due, asOf));
}

function rowOf(kind: ObligationKind, due: readonly Counted[], asOf: Instant): ReportRow[] {
  const ofKind = due.filter(({ obligation }) => obligation.kind === kind);
  const [first] = ofKind;
  if (first === undefined) return [];
  const figures = endings.map((name): Figure => {
    const counted = ofKind.filter(
      ({ obligation }) => endingOf[standingOf(obligation, asOf)] === name,
    );
    return { name, evidence: evidencesOf(counted) };
  });
  const late = ofKind.filter(({ obligation }) => obligation.enteredLateAt !== null);
  const told = late.length === 0 ? [] : [{ name: ENTERED_LATE, evidence: evidencesOf(late) }];
  const rate = { of: ['met'], in: [...fallenDue] };
  const { basis } = first.obligation;
  return [{ row: `onTime:${kind}`, basis, figures: [...figures, ...told], rate, least: null }];
}

const evidencesOf = (counted: readonly Counted[]) => counted.map(({ evidence }) => evidence);

/**
 * The events from which the obligation follows: those that happened at its start and at its end or
 * that name these moments. What they leave out is in the stream's first event.
 */
function evidenceOf(
  { startsAt, satisfiedAt, ceasedAt, enteredLateAt }: Obligation,
  stream: string,
  history: readonly TracedEvent[],
): Evidence {
  const moments = [startsAt, satisfiedAt, ceasedAt, enteredLateAt].filter(
    (moment) => moment !== null,
  );
  const told = new Set<string>([...moments, localDateOf(startsAt)]);
  const telling = history.filter(({ at, data, type }) => {
    // A reminder names the obligation, but tells nothing of how it began or ended.
    if (type.endsWith('Reminded')) return false;
    return told.has(at) || Object.values(data).some((value) => told.has(String(value)));
  });
  const [opening] = history;
  const versions = (telling.length > 0 ? telling : [opening])
    .flatMap((event) => event?.version ?? [])
    .toSorted((a, b) => a - b);
  return { stream, versions, count: 1 };
}
