import type { DossierRules } from '../dossier/commands.ts';
import { gateOpenSince, openGates } from '../dossier/gates.ts';
import { gateDue } from '../dossier/reminders.ts';
import type { ExistingDossier, FollowUp, Published } from '../dossier/state.ts';
import type { Channel } from '../interpretation/plan.ts';
import type { DossierId } from '../kernel/identifiers.ts';
import type { Citation } from '../kernel/refusal.ts';
import {
  epochMsOf,
  type Instant,
  localDateOf,
  localDateSchema,
  shanghaiTime,
} from '../kernel/time.ts';
import { endOfDay } from './deadline-moments.ts';
import { addWorkingDays, type TraceStep, type WorkingDayCount } from './working-days.ts';

export type ObligationKind = 'disclosure' | 'interpretation' | 'followUp' | 'gate';

/** Something that somebody must have done by a time, with the rule and how the time was counted. */
export interface Obligation {
  readonly kind: ObligationKind;
  readonly dossier: DossierId;
  readonly department: string;
  /** What it is about: a channel, the key of a follow-up, a gate; empty for the whole. */
  readonly subject: string;
  readonly startsAt: Instant;
  readonly dueAt: Instant;
  readonly basis: Citation;
  readonly trace: readonly TraceStep[];
  readonly provisional: boolean;
  readonly satisfiedAt: Instant | null;
}

export type ObligationStanding = 'met' | 'metLate' | 'overdue' | 'soon' | 'open';

const SOON_MS = 24 * 3_600_000;

/** How an obligation stands at a moment; late is recorded as late. */
export function standingOf({ dueAt, satisfiedAt }: Obligation, now: Instant): ObligationStanding {
  const due = epochMsOf(dueAt);
  if (satisfiedAt !== null) return epochMsOf(satisfiedAt) <= due ? 'met' : 'metLate';
  const left = due - epochMsOf(now);
  if (left < 0) return 'overdue';
  return left <= SOON_MS ? 'soon' : 'open';
}

/** Every obligation that a dossier's history brings forth, soonest first. */
export function obligationsOf(state: ExistingDossier, rules: DossierRules): readonly Obligation[] {
  if (state.status === 'withdrawn') return [];
  const published = state.status === 'published' ? state : null;
  return [
    ...disclosure(state, rules),
    ...(published === null ? [] : interpretation(published, rules)),
    ...(published === null ? [] : followUps(published, rules)),
    ...gates(state, rules),
  ].toSorted((a, b) => epochMsOf(a.dueAt) - epochMsOf(b.dueAt));
}

/** 20 working days from formation (条例 art. 26), for what is to be disclosed proactively. */
function disclosure(state: ExistingDossier, rules: DossierRules): readonly Obligation[] {
  const formed = state.document?.facts.dateOfDocument ?? null;
  const attribute = 'disclosure' in state ? state.disclosure.attribute : null;
  const proposed = attribute ?? state.document?.proposal.attribute ?? null;
  if (formed === null || proposed !== 'proactive') return [];
  const day = localDateSchema.parse(formed);
  const { value, citation } = rules.jurisdiction.parameters.disclosureWithinWorkingDays;
  const satisfiedAt = state.status === 'published' ? state.publishedAt : null;
  const count = addWorkingDays(day, value, rules.calendar);
  return [obligation(state, 'disclosure', '', shanghaiTime(day, 0), count, citation, satisfiedAt)];
}

/** The first interpretation, on each channel that the rules name, counted from publication. */
function interpretation(state: Published, rules: DossierRules): readonly Obligation[] {
  const { interpretationWithinWorkingDays, interpretationChannels } = rules.jurisdiction.parameters;
  const { value, citation } = interpretationWithinWorkingDays;
  const count = addWorkingDays(localDateOf(state.publishedAt), value, rules.calendar);
  return interpretationChannels.value.map((channel) =>
    obligation(
      state,
      'interpretation',
      channel,
      state.publishedAt,
      count,
      citation,
      firstInterpretationOn(state, channel),
    ),
  );
}

function firstInterpretationOn(state: Published, channel: Channel): Instant | null {
  const times = state.releases
    .filter((release) => release.part !== 'document' && release.channel === channel)
    .map(({ releasedAt }) => releasedAt)
    .toSorted();
  return times[0] ?? null;
}

/** What the plan promised for later; the plan was approved with the document and binds. */
function followUps(state: Published, rules: DossierRules): readonly Obligation[] {
  const { citation } = rules.jurisdiction.parameters.planWithDocument;
  return state.followUps.map((followUp) => {
    const count = followUpCount(state, followUp, rules);
    const satisfiedAt = followUp.stage === 'released' ? followUp.releasedAt : null;
    const { key } = followUp;
    return obligation(state, 'followUp', key, state.publishedAt, count, citation, satisfiedAt);
  });
}

/** The promised date stands as it was scheduled; how it was counted is shown where it agrees. */
function followUpCount(
  state: Published,
  { key, dueOn, provisional }: FollowUp,
  rules: DossierRules,
): WorkingDayCount {
  const due = state.plan.plan.materials.find((material) => material.key === key)?.due;
  const promised = { dueDate: dueOn, trace: [], provisional };
  if (due?.kind !== 'workingDaysAfterPublication') return promised;
  const counted = addWorkingDays(localDateOf(state.publishedAt), due.days, rules.calendar);
  return counted.dueDate === dueOn ? counted : promised;
}

function gates(state: ExistingDossier, rules: DossierRules): readonly Obligation[] {
  const { citation } = rules.jurisdiction.parameters.gateWorkingDays;
  return openGates(state)
    .filter((gate) => !gate.startsWith('followUpLodging:'))
    .map((gate) => {
      const since = gateOpenSince(state, gate) ?? state.enteredAt;
      const count = gateDue(state, gate, since, rules);
      return obligation(state, 'gate', gate, since, count, citation, null);
    });
}

function obligation(
  state: ExistingDossier,
  kind: ObligationKind,
  subject: string,
  startsAt: Instant,
  count: WorkingDayCount,
  basis: Citation,
  satisfiedAt: Instant | null,
): Obligation {
  const { dossier, department } = state.facts;
  const { trace, provisional } = count;
  const dueAt = endOfDay(count.dueDate);
  return {
    kind,
    dossier,
    department,
    subject,
    startsAt,
    dueAt,
    basis,
    trace,
    provisional,
    satisfiedAt,
  };
}
