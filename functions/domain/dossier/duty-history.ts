import { endOfDay } from '../deadlines/deadline-moments.ts';
import type { ObligationName } from '../deadlines/obligation.ts';
import {
  emptyObligationLog,
  type ObligationLog,
  withObligationEvent,
} from '../deadlines/obligation-log.ts';
import {
  epochMsOf,
  type Instant,
  type LocalDate,
  localDateOf,
  localDateSchema,
  shanghaiTime,
} from '../kernel/time.ts';
import type { EventOf } from './authorship.ts';
import { attributeReviewAtGate } from './closed/history.ts';
import type { DossierEvent } from './events.ts';
import type { Gate } from './gate-names.ts';
import { gateOpenSince, openGates } from './gates.ts';
import type {
  CeasedDisclosure,
  DossierState,
  DutyHistory,
  EndedStay,
  ExistingDossier,
  FollowUp,
  Published,
} from './state.ts';

/** What a dossier once owed and what the present state no longer tells of. */

export const noDutyHistory: DutyHistory = {
  stays: [],
  ceasedDisclosures: [],
  endsAt: null,
  log: emptyObligationLog,
};

/** Since when a later interpretation is owed: from publication, or since it was opened. */
export function followUpStart(state: Published, { opened }: FollowUp): Instant {
  return opened?.openedAt ?? state.publishedAt;
}

/**
 * The day from which 20 working days to disclosure are counted, while the document is to be
 * disclosed proactively; else null.
 */
export function disclosureStart(state: DossierState): LocalDate | null {
  if (state.status === 'absent' || state.status === 'withdrawn') return null;
  const { conversion } = state.closedHistory;
  // What was closed by a decision is to be disclosed from the one that opens it (条例 art. 26).
  const formed =
    conversion === null
      ? (state.document?.facts.dateOfDocument ?? null)
      : localDateOf(conversion.decidedAt);
  const decided = 'disclosure' in state ? state.disclosure.attribute : null;
  const attribute = decided ?? state.document?.proposal.attribute ?? null;
  return attribute === 'proactive' && formed !== null ? localDateSchema.parse(formed) : null;
}

/** The state with what an event ended: stays at gates, duties to disclose, reminders sent. */
export function withDutyHistory<S extends DossierState>(
  after: S,
  before: ExistingDossier,
  event: DossierEvent,
): S {
  if (after.status === 'absent') return after;
  const held = before.duties;
  const duties: DutyHistory = {
    stays: staysAfter(before, after, event),
    ceasedDisclosures: disclosuresAfter(before, after, event),
    endsAt: endAfter(before, event),
    log: logAfter(before, event),
  };
  const isSame =
    duties.stays === held.stays &&
    duties.ceasedDisclosures === held.ceasedDisclosures &&
    duties.endsAt === held.endsAt &&
    duties.log === held.log;
  return isSame && after.duties === held ? after : { ...after, duties };
}

interface Stay {
  readonly gate: Gate;
  readonly since: Instant;
}

/** A gate that opens again as if it had never closed, because what closed it was taken back. */
function staysAfter(
  before: ExistingDossier,
  after: DossierState,
  event: DossierEvent,
): readonly EndedStay[] {
  const open = staysAt(after);
  const isOpen = ({ gate, since }: Stay) =>
    open.some((stay) => stay.gate === gate && stay.since === since);
  const ended = staysAt(before).filter((stay) => !isOpen(stay));
  const kept = before.duties.stays;
  if (ended.length === 0 && !kept.some(isOpen)) return kept;
  const ceased = ({ gate }: Stay) => isUndecided(event) || open.some((stay) => stay.gate === gate);
  return [
    ...kept.filter((stay) => !isOpen(stay)),
    ...ended.map((stay) => ({ ...stay, until: event.at, ceased: ceased(stay) })),
  ];
}

/** Events by which a stay ends without a decision at the gate. */
function isUndecided({ type }: DossierEvent): boolean {
  return type === 'DossierWithdrawn' || type === 'ValidityMarked' || type === 'ValidityTookEffect';
}

function staysAt(state: DossierState): readonly Stay[] {
  return openGates(state).flatMap((gate) => {
    const since = gateOpenSince(state, gate);
    return since === null ? [] : [{ gate, since }];
  });
}

function disclosuresAfter(
  before: ExistingDossier,
  after: DossierState,
  { at }: DossierEvent,
): readonly CeasedDisclosure[] {
  const [was, is] = [disclosureStart(before), disclosureStart(after)];
  const kept = before.duties.ceasedDisclosures;
  if (was === is) return kept;
  const others = kept.filter(({ startsOn }) => startsOn !== is && startsOn !== was);
  return was === null ? others : [...others, { startsOn: was, ceasedAt: at }];
}

function endAfter({ status, duties }: ExistingDossier, event: DossierEvent): Instant | null {
  const standing = duties.endsAt;
  // A lapse that is confirmed later ended the document on the day on which it came.
  if (standing !== null || status !== 'published' || event.type !== 'ValidityMarked') {
    return standing;
  }
  if (event.data.validity === 'amended') return null;
  const begins = shanghaiTime(event.data.effectiveOn, 0);
  return epochMsOf(begins) > epochMsOf(event.at) ? begins : event.at;
}

function logAfter(before: ExistingDossier, event: DossierEvent): ObligationLog {
  const { log } = before.duties;
  if (event.type === 'GateReminded') return withGateReminder(before, log, event);
  return event.type === 'ObligationReminded' || event.type === 'DeadlinesRecomputed'
    ? withObligationEvent(log, event)
    : log;
}

/** What a gate was reminded of stands beside what the board reminds of by itself. */
function withGateReminder(
  state: ExistingDossier,
  log: ObligationLog,
  { data, at }: EventOf<'GateReminded'>,
): ObligationLog {
  const name = obligationAtGate(state, data.gate);
  if (name === null) return log;
  const { sequence, kind: notice } = data;
  const reminded = { ...name, sequence, notice, dueAt: endOfDay(data.dueOn) };
  return withObligationEvent(log, { type: 'ObligationReminded', data: reminded, at });
}

/** The obligation that a gate stands for: the lodging of a follow-up is the follow-up itself. */
export function obligationAtGate(state: ExistingDossier, gate: Gate): ObligationName | null {
  const since = gateOpenSince(state, gate);
  if (since === null) return null;
  if (gate === 'attributeReview') return attributeReviewAtGate(state);
  const followUp = lodgedAt(state, gate);
  return followUp === null || state.status !== 'published'
    ? { kind: 'gate', subject: gate, startsAt: since }
    : { kind: 'followUp', subject: followUp.key, startsAt: followUpStart(state, followUp) };
}

function lodgedAt(state: ExistingDossier, gate: Gate): FollowUp | null {
  if (state.status !== 'published') return null;
  return state.followUps.find(({ key }) => gate === `followUpLodging:${key}`) ?? null;
}
