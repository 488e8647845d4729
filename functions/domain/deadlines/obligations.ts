import { attributeReviewObligations } from '../dossier/closed/obligations.ts';
import type { DossierRules } from '../dossier/commands.ts';
import { doubtCitation } from '../dossier/doubts/open-follow-up.ts';
import { disclosureStart, followUpStart } from '../dossier/duty-history.ts';
import { expectedMaterials } from '../dossier/expected-materials.ts';
import type { Gate } from '../dossier/gate-names.ts';
import { gateOpenSince, openGates } from '../dossier/gates.ts';
import { gateDue } from '../dossier/reminders.ts';
import type { ExistingDossier, FollowUp, Published, Release } from '../dossier/state.ts';
import { validityObligations } from '../dossier/validity/obligations.ts';
import { replacementObligations } from '../dossier/validity/replacement.ts';
import type { Channel, PlannedMaterial } from '../interpretation/plan.ts';
import type { Citation } from '../kernel/refusal.ts';
import {
  epochMsOf,
  type Instant,
  type LocalDate,
  localDateOf,
  shanghaiTime,
} from '../kernel/time.ts';
import { countedOnce } from './counted-once.ts';
import { endOfDay } from './deadline-moments.ts';
import { enteredLate } from './late-entry.ts';
import type { Obligation } from './obligation.ts';
import { addWorkingDays, type WorkingDayCount } from './working-days.ts';

/**
 * Every obligation that a dossier's history has brought forth, soonest first. None vanishes: what
 * was decided at a gate stays as met or met late, what fell away stays as ceased.
 */
export const obligationsOfDossier = countedOnce((state, rules) => allOf(state, rules, promisedDue));

/**
 * The same with the promised days of later interpretations counted anew, for when the calendar has
 * changed: the promise is so many working days, and the day that was noted follows from it.
 */
export const recountedObligations = countedOnce((state, rules) =>
  allOf(state, rules, (published, followUp) => {
    return countedDue(published, followUp, rules) ?? promisedDue(published, followUp, rules);
  }),
);

type DueOf = (state: Published, followUp: FollowUp, rules: DossierRules) => WorkingDayCount;

function allOf(state: ExistingDossier, rules: DossierRules, dueOf: DueOf): readonly Obligation[] {
  const published = state.status === 'published' ? state : null;
  return [
    ...disclosures(state, rules),
    ...(published === null ? [] : interpretation(published, rules)),
    ...(published === null ? [] : followUps(published, rules, dueOf)),
    ...gates(state, rules),
    ...attributeReviewObligations(state, rules),
    ...(published === null ? [] : validityObligations(published, rules)),
    ...(published === null ? [] : replacementObligations(published, rules)),
  ].toSorted((a, b) => epochMsOf(a.dueAt) - epochMsOf(b.dueAt));
}

/** 20 working days from formation (条例 art. 26), for what is to be disclosed proactively. */
function disclosures(state: ExistingDossier, rules: DossierRules): readonly Obligation[] {
  const { value, citation } = rules.jurisdiction.parameters.disclosureWithinWorkingDays;
  const owed = (startsOn: LocalDate, end: Partial<Ended>) =>
    obligation(state, {
      kind: 'disclosure',
      subject: '',
      startsAt: shanghaiTime(startsOn, 0),
      count: addWorkingDays(startsOn, value, rules.calendar),
      basis: citation,
      ...end,
    });
  const startsOn = disclosureStart(state);
  const satisfiedAt = state.status === 'published' ? state.publishedAt : null;
  return [
    ...state.duties.ceasedDisclosures.map((ceased) =>
      owed(ceased.startsOn, { ceasedAt: ceased.ceasedAt }),
    ),
    ...(startsOn === null ? [] : [owed(startsOn, { satisfiedAt })]),
  ];
}

/**
 * The first interpretation, on each channel that the rules name, counted from publication; nothing
 * where an exemption was decided.
 */
function interpretation(state: Published, rules: DossierRules): readonly Obligation[] {
  if (state.plan.plan.exemption !== undefined) return [];
  const { interpretationWithinWorkingDays, interpretationChannels } = rules.jurisdiction.parameters;
  const { value, citation } = interpretationWithinWorkingDays;
  const count = addWorkingDays(localDateOf(state.publishedAt), value, rules.calendar);
  return interpretationChannels.value.map((channel) => {
    const first = firstInterpretationOn(state, channel);
    return obligation(state, {
      kind: 'interpretation',
      subject: channel,
      startsAt: state.publishedAt,
      count,
      basis: citation,
      satisfiedAt: first?.releasedAt ?? null,
      recordedAt: first?.recordedAt ?? null,
      ceasedAt: state.duties.endsAt,
    });
  });
}

/** The first there; of two of one moment the one that was on record first. */
function firstInterpretationOn(state: Published, channel: Channel): Release | null {
  const [first = null] = state.releases
    .filter((release) => release.part !== 'document' && release.channel === channel)
    .toSorted((a, b) => epochMsOf(a.releasedAt) - epochMsOf(b.releasedAt));
  return first;
}

/** What the plan promised for later, which binds, and what was opened to answer doubts. */
function followUps(state: Published, rules: DossierRules, dueOf: DueOf): readonly Obligation[] {
  const { citation: promise } = rules.jurisdiction.parameters.planWithDocument;
  return state.followUps.map((followUp) =>
    obligation(state, {
      kind: 'followUp',
      subject: followUp.key,
      startsAt: followUpStart(state, followUp),
      count: dueOf(state, followUp, rules),
      basis: followUp.opened === null ? promise : doubtCitation(rules),
      satisfiedAt: followUp.stage === 'released' ? followUp.releasedAt : null,
      ceasedAt: state.duties.endsAt,
    }),
  );
}

/** The promised date stands as it was noted; how it was counted is shown where it agrees. */
export function promisedDue(
  state: Published,
  followUp: FollowUp,
  rules: DossierRules,
): WorkingDayCount {
  const counted = countedDue(state, followUp, rules);
  const { dueOn, provisional } = followUp;
  return counted?.dueDate === dueOn ? counted : { dueDate: dueOn, trace: [], provisional };
}

/** Null where the plan names a day instead of a number of working days. */
function countedDue(
  state: Published,
  { key }: FollowUp,
  { calendar }: DossierRules,
): WorkingDayCount | null {
  const due = state.plan.plan.materials.find((material) => material.key === key)?.due;
  if (due?.kind !== 'workingDaysAfterPublication') return null;
  return addWorkingDays(localDateOf(state.publishedAt), due.days, calendar);
}

/** Stays at gates, the one that lasts and those that are over. */
function gates(state: ExistingDossier, rules: DossierRules): readonly Obligation[] {
  const { citation } = rules.jurisdiction.parameters.gateWorkingDays;
  const stay = (gate: Gate, since: Instant, end: Partial<Ended>) =>
    obligation(state, {
      kind: 'gate',
      subject: gate,
      startsAt: since,
      count: gateDue(state, gate, since, rules),
      basis: citation,
      ...end,
    });
  return [
    ...state.duties.stays
      .filter(({ gate }) => !isOwedByItself(gate))
      .map(({ gate, since, until, ceased }) =>
        stay(gate, since, ceased ? { ceasedAt: until } : { satisfiedAt: until }),
      ),
    ...openGates(state)
      .filter((gate) => !isOwedByItself(gate))
      .map((gate) => stay(gate, gateOpenSince(state, gate) ?? state.enteredAt, {})),
  ];
}

/** It is due with the follow-up or the review itself, and nothing is owed twice. */
function isOwedByItself(gate: Gate): boolean {
  return gate === 'attributeReview' || gate.startsWith('followUpLodging:');
}

/**
 * Whether a gate's own workflow reminds of an obligation. Then nothing else does, so that nobody
 * gets two mails about one thing: a follow-up is reminded of by the gate at which it waits.
 */
export function isRemindedByGate(state: ExistingDossier, { kind, subject }: Obligation): boolean {
  if (kind === 'gate') return true;
  const open = openGates(state);
  if (kind === 'attributeReview') return open.includes('attributeReview');
  return kind === 'followUp' && open.some((gate) => gate.endsWith(`:${subject}`));
}

/** The planned material that an obligation is about: a follow-up, or a gate that ends with its key. */
export function obligedMaterial(
  state: ExistingDossier,
  { kind, subject }: Pick<Obligation, 'kind' | 'subject'>,
): PlannedMaterial | null {
  if (kind !== 'gate' && kind !== 'followUp') return null;
  const key = kind === 'gate' ? subject.split(':', 2)[1] : subject;
  return expectedMaterials(state).find((material) => material.key === key) ?? null;
}

type Ended = Pick<Obligation, 'satisfiedAt' | 'ceasedAt'> & {
  /** When what satisfied it was put on record, where that can be later. */
  readonly recordedAt: Instant | null;
};

function obligation(
  { facts }: ExistingDossier,
  owed: Pick<Obligation, 'kind' | 'subject' | 'startsAt'> &
    Partial<Ended> & { readonly count: WorkingDayCount; readonly basis: Citation },
): Obligation {
  const { kind, subject, startsAt, basis, satisfiedAt = null, ceasedAt = null } = owed;
  const { dueDate, trace, provisional } = owed.count;
  const dueAt = endOfDay(dueDate);
  return {
    kind,
    stream: `dossier/${facts.dossier}`,
    department: facts.department,
    subject,
    startsAt,
    dueAt,
    basis,
    trace,
    provisional,
    satisfiedAt,
    ceasedAt,
    enteredLateAt: enteredLate({ dueAt, satisfiedAt }, owed.recordedAt ?? null),
    hindered: null,
  };
}
