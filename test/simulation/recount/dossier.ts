import {
  beginningOf,
  dayOf,
  endOf,
  laterOf,
  monthsAfter,
  type OwnDays,
  workingDaysAfter,
} from './days.ts';
import { read } from './dossier-fields.ts';
import { after, opened, type Story } from './dossier-story.ts';
import type { Owed } from './owed.ts';
import type { ExportedEvent } from './read-export.ts';
import { rules } from './rules.ts';
import { type Stay, staysOf } from './stays.ts';

/** Everything that a dossier owed, recounted from its events alone. */
export function owedByDossier(events: readonly ExportedEvent[], own: OwnDays): readonly Owed[] {
  const [first] = events;
  if (first === undefined) return [];
  const { stream } = first;
  const { department } = read('DossierOpened', first);
  const told = tell(events);
  const name = (one: Omit<Owed, 'stream' | 'department'>): Owed => ({ stream, department, ...one });
  return [
    ...told.stays.map((stay) => name(gateDuty(stay, own))),
    ...told.disclosures.map((one) => name(disclosureDuty(one, own))),
    ...afterPublication(events, told.last, own).map(name),
    ...attributeReviews(events, own).map(name),
    ...validity(events).map(name),
    ...replaced(events, own).map(name),
  ];
}

type Duty = Omit<Owed, 'stream' | 'department'>;
interface Ended<T> {
  readonly what: T;
  readonly until: string | null;
  readonly ceased: boolean;
}

/** The story with every stay at a gate and every duty to disclose that it brought. */
function tell(events: readonly ExportedEvent[]) {
  const [first, ...rest] = events;
  if (first === undefined) throw new Error('a stream has a first event');
  let story = opened(first);
  let stays: readonly Ended<Stay>[] = staysOf(story).map((what) => stillOpen(what));
  let disclosures: readonly Ended<string>[] = [];
  for (const event of rest) {
    const next = after(story, event);
    stays = staysAfter(stays, staysOf(next), event);
    disclosures = disclosuresAfter(disclosures, disclosureStart(next), event);
    story = next;
  }
  return { last: story, stays, disclosures };
}

const stillOpen = <T>(what: T): Ended<T> => ({ what, until: null, ceased: false });
const isSame = (one: Stay, other: Stay) => one.gate === other.gate && one.since === other.since;

/** By these a stay at a gate ends without a decision there. */
const undecided: ReadonlySet<string> = new Set([
  'DossierWithdrawn',
  'ValidityMarked',
  'ValidityTookEffect',
]);

function staysAfter(
  before: readonly Ended<Stay>[],
  open: readonly Stay[],
  { at, type }: ExportedEvent,
): readonly Ended<Stay>[] {
  const told = before.map((stay): Ended<Stay> => {
    if (open.some((one) => isSame(one, stay.what))) return stillOpen(stay.what);
    if (stay.until !== null) return stay;
    // Who begins anew decides nothing.
    const beginsAnew = open.some(({ gate }) => gate === stay.what.gate);
    return { ...stay, until: at, ceased: beginsAnew || undecided.has(type) };
  });
  const fresh = open.filter((one) => !before.some(({ what }) => isSame(one, what)));
  return [...told, ...fresh.map((what) => stillOpen(what))];
}

function disclosureStart(story: Story): string | null {
  if (story.stage === 'withdrawn') return null;
  const formed = story.convertedAt === null ? story.formedOn : dayOf(story.convertedAt);
  return (story.decided ?? story.proposed) === 'proactive' ? formed : null;
}

function disclosuresAfter(
  before: readonly Ended<string>[],
  start: string | null,
  { at, type }: ExportedEvent,
): readonly Ended<string>[] {
  const told = before.map((duty): Ended<string> => {
    if (duty.what === start) {
      if (type === 'Published') return { ...duty, until: at, ceased: false };
      return duty.ceased ? stillOpen(duty.what) : duty;
    }
    return duty.until === null ? { ...duty, until: at, ceased: true } : duty;
  });
  const isKnown = start === null || before.some(({ what }) => what === start);
  return isKnown ? told : [...told, stillOpen(start)];
}

function gateDuty({ what, until, ceased }: Ended<Stay>, own: OwnDays): Duty {
  const [family = ''] = what.gate.split(':', 1);
  const days = rules.gates[family as keyof typeof rules.gates];
  return {
    kind: 'gate',
    subject: what.gate,
    startsAt: what.since,
    dueAt: endOf(workingDaysAfter(dayOf(what.since), days, own)),
    satisfiedAt: ceased ? null : until,
    ceasedAt: ceased ? until : null,
  };
}

function disclosureDuty({ what, until, ceased }: Ended<string>, own: OwnDays): Duty {
  return {
    kind: 'disclosure',
    subject: '',
    startsAt: beginningOf(what),
    dueAt: endOf(workingDaysAfter(what, rules.disclosure, own)),
    satisfiedAt: ceased ? null : until,
    ceasedAt: ceased ? until : null,
  };
}

/** Interpretation on each channel, and what the plan promised for later. */
function afterPublication(
  events: readonly ExportedEvent[],
  last: Story,
  own: OwnDays,
): readonly Duty[] {
  const published = events.findLast(({ type }) => type === 'Published');
  if (published === undefined) return [];
  const startsAt = published.at;
  const ceasedAt = endOfForce(events);
  const releases = events
    .filter(({ type }) => type === 'ReleaseRecorded')
    .map((event) => ({ ...read('ReleaseRecorded', event), recordedAt: event.at }))
    .filter(({ part }) => part !== 'document');
  const interpretations = rules.channels.map((channel): Duty => {
    const [first = null] = releases
      .filter((one) => one.channel === channel)
      .toSorted((a, b) => (a.releasedAt < b.releasedAt ? -1 : Number(a.releasedAt > b.releasedAt)));
    const dueAt = endOf(workingDaysAfter(dayOf(startsAt), rules.interpretation, own));
    const done = {
      satisfiedAt: first?.releasedAt ?? null,
      recordedAt: first?.recordedAt ?? null,
    };
    return { kind: 'interpretation', subject: channel, startsAt, dueAt, ...done, ceasedAt };
  });
  const promised = [...last.promised].map(([subject, one]): Duty => {
    const satisfiedAt = one.stage === 'released' ? one.since : null;
    const begins = one.openedAt ?? startsAt;
    const dueAt = endOf(one.dueOn);
    const ended = { satisfiedAt, ceasedAt };
    return { kind: 'followUp', subject, startsAt: begins, dueAt, ...ended };
  });
  return [...(isExempt(events) ? [] : interpretations), ...promised];
}

function isExempt(events: readonly ExportedEvent[]): boolean {
  const plan = events.findLast(({ type }) => type === 'PlanLodged');
  return plan !== undefined && read('PlanLodged', plan).plan.exemption !== undefined;
}

/** From when on a repealed, lapsed or revoked document calls for nothing more. */
function endOfForce(events: readonly ExportedEvent[]): string | null {
  const ended = events
    .filter(({ type }) => type === 'ValidityMarked')
    .map((event) => ({ at: event.at, ...read('ValidityMarked', event) }))
    .find(({ validity }) => validity !== 'amended');
  if (ended === undefined) return null;
  return laterOf(beginningOf(ended.effectiveOn), ended.at);
}

/** Yearly looks at what is closed, and looks that somebody asked for. */
function attributeReviews(events: readonly ExportedEvent[], own: OwnDays): readonly Duty[] {
  const duties: Duty[] = [];
  let cycle: Duty | null = null;
  let asked: Duty | null = null;
  const duty = (subject: string, startsAt: string, dueOn: string): Duty => {
    const none = { satisfiedAt: null, ceasedAt: null };
    return { kind: 'attributeReview', subject, startsAt, dueAt: endOf(dueOn), ...none };
  };
  const cycleFrom = (at: string) =>
    duty('cycle', at, monthsAfter(dayOf(at), rules.attributeReviewMonths));
  for (const event of events) {
    const { at, type } = event;
    if (type === 'ClosedUnpublished' || type === 'ConversionAbandoned') cycle = cycleFrom(at);
    if (type === 'AttributeReviewOpened') {
      const { basis } = read(type, event);
      const dueOn = workingDaysAfter(dayOf(at), rules.gates.attributeReview, own);
      asked = basis === 'cycle' ? null : duty(basis, at, dueOn);
    }
    if (type !== 'AttributeReviewed') continue;
    const { from, to } = read(type, event);
    for (const one of [cycle, asked]) if (one !== null) duties.push({ ...one, satisfiedAt: at });
    asked = null;
    cycle = from === to ? cycleFrom(at) : null;
  }
  return [...duties, ...[cycle, asked].filter((one) => one !== null)];
}

/** Before its last day somebody decides what becomes of a document. */
function validity(events: readonly ExportedEvent[]): readonly Duty[] {
  const periods: { setAt: string; until: string | null }[] = [];
  const decisions: { at: string; validity: string }[] = [];
  for (const event of events) {
    const { at, type } = event;
    if (type === 'ValidityPeriodSet')
      periods.push({ setAt: at, until: read(type, event).validUntil });
    if (type === 'ValidityExtended') periods.push({ setAt: at, until: read(type, event).until });
    if (type === 'ValidityMarked' && event.actor.id !== 'system') {
      decisions.push({ at, validity: read(type, event).validity });
    }
  }
  return periods.flatMap(({ setAt, until }, index): Duty[] => {
    if (until === null) return [];
    const ahead = beginningOf(monthsAfter(until, -rules.validityReviewMonths));
    const startsAt = laterOf(ahead, setAt);
    const marked = decisions.find(
      (one) => one.at >= (one.validity === 'amended' ? startsAt : setAt),
    );
    const decidedAt = periods[index + 1]?.setAt ?? marked?.at ?? null;
    const isEarly = decidedAt !== null && decidedAt < startsAt;
    return [
      {
        kind: 'validity',
        subject: until,
        startsAt,
        dueAt: endOf(until),
        satisfiedAt: isEarly ? null : decidedAt,
        ceasedAt: isEarly ? decidedAt : null,
      },
    ];
  });
}

/** Once what replaces it is public, somebody decides whether a document is repealed or kept. */
function replaced(events: readonly ExportedEvent[], own: OwnDays): readonly Duty[] {
  const decisions = events.filter(
    ({ type, actor }) =>
      ['ValidityMarked', 'ValidityExtended', 'KeptInForce'].includes(type) && actor.id !== 'system',
  );
  const noted = events.filter(({ type }) => type === 'ReplacementPublished');
  return noted.map((event): Duty => {
    const { at } = event;
    const satisfiedAt = decisions.find((decision) => decision.at >= at)?.at ?? null;
    return {
      kind: 'validity',
      subject: `replacedBy:${read('ReplacementPublished', event).by}`,
      startsAt: at,
      dueAt: endOf(workingDaysAfter(dayOf(at), rules.replacedDecision, own)),
      satisfiedAt,
      ceasedAt: satisfiedAt === null ? endOfForce(events) : null,
    };
  });
}
