import { explainedEntry } from '../deadlines/late-entry.ts';
import { obligationsOfDossier } from '../deadlines/obligations.ts';
import { addWorkingDays } from '../deadlines/working-days.ts';
import type { Due } from '../interpretation/plan.ts';
import { actingAs, actingAsSystem } from '../kernel/authority.ts';
import { unreachable } from '../kernel/decider.ts';
import type { Actor } from '../kernel/people.ts';
import { Refusal } from '../kernel/refusal.ts';
import { epochMsOf, type Instant, type LocalDate, localDateOf } from '../kernel/time.ts';
import type { CommandOf, DossierRules } from './commands.ts';
import type { DossierEvent, Rendition } from './events.ts';
import { evolvePublished } from './evolve-published.ts';
import { packageDigest } from './package-digest.ts';
import { requireDepartment } from './permissions.ts';
import type { AwaitingRelease, Published } from './state.ts';
import { firstPeriod } from './validity/decide.ts';

/** Decisions of 同步部署 and of what follows in public. */

export function recordRenditions(
  command: CommandOf<'recordRenditions'>,
  state: AwaitingRelease,
): readonly DossierEvent[] {
  const actor = actingAsSystem(command.by);
  refuseChangedPackage(state, command.packageDigest);
  refuseMissingRenditions(state, command.renditions);
  const { packageDigest: covered, renditions } = command;
  const data = { packageDigest: covered, renditions: [...renditions] };
  return [{ type: 'PackageRendered', data, at: command.at, actor }];
}

/** The package goes back to the privacy gate, whose reviewer can see and mend what was found. */
export function blockRelease(
  command: CommandOf<'blockRelease'>,
  state: AwaitingRelease,
): readonly DossierEvent[] {
  const actor = actingAsSystem(command.by);
  refuseChangedPackage(state, command.packageDigest);
  const data = { packageDigest: command.packageDigest, found: [...command.found] };
  return [{ type: 'ReleaseBlocked', data, at: command.at, actor }];
}

/**
 * One event makes document and interpretation public, and the promises of the plan become
 * scheduled follow-ups in the same append.
 */
export function publish(
  command: CommandOf<'publish'>,
  state: AwaitingRelease,
  rules: DossierRules,
): readonly DossierEvent[] {
  const actor = actingAsSystem(command.by);
  const { at } = command;
  if (state.disclosure.attribute !== 'proactive') {
    throw new Refusal('notProactive', { attribute: state.disclosure.attribute });
  }
  refuseChangedPackage(state, state.signOff.packageDigest);
  if (epochMsOf(at) < epochMsOf(releaseTime(state))) {
    throw new Refusal('notDueForRelease', { releaseAt: releaseTime(state), now: at });
  }
  if (state.rendered === null) throw new Refusal('renditionsMissing', { parts: ['document'] });
  refuseChangedPackage(state, state.rendered.packageDigest);
  refuseMissingRenditions(state, state.rendered.renditions);
  const published: DossierEvent = {
    type: 'Published',
    data: { packageDigest: state.signOff.packageDigest },
    at,
    actor,
  };
  return [
    published,
    ...firstPeriod(state, at, actor, rules),
    ...websiteReleases(state, at, actor),
    ...followUps(state, at, actor, rules),
  ];
}

/** When the package may become public: the time that the disclosure decision sets, or sign-off. */
export function releaseTime(state: AwaitingRelease): Instant {
  return state.disclosure.releaseAt ?? state.signOff.at;
}

function refuseChangedPackage(state: AwaitingRelease, covered: string): void {
  const present = packageDigest(state);
  if (covered !== present || state.signOff.packageDigest !== present) {
    throw new Refusal('packageChanged', { seen: covered, present });
  }
}

function partsWithDocument(state: AwaitingRelease | Published): readonly string[] {
  const withDocument = state.plan.plan.materials.filter(({ due }) => due.kind === 'withDocument');
  return ['document', ...withDocument.map(({ key }) => key)];
}

function refuseMissingRenditions(state: AwaitingRelease, renditions: readonly Rendition[]): void {
  const models = new Map(state.personalData.publicModels.map(({ part, model }) => [part, model]));
  const present = new Set(
    renditions.filter(({ part, model }) => models.get(part) === model).map(({ part }) => part),
  );
  const missing = partsWithDocument(state).filter((part) => !present.has(part));
  if (missing.length > 0) throw new Refusal('renditionsMissing', { parts: missing });
}

function websiteReleases(state: AwaitingRelease, at: Instant, actor: Actor): DossierEvent[] {
  return partsWithDocument(state).map((part) => ({
    type: 'ReleaseRecorded',
    data: {
      part,
      channel: 'website',
      reference: `/policies/${state.facts.dossier}`,
      releasedAt: at,
      lateEntry: null,
    },
    at,
    actor,
  }));
}

function followUps(
  state: AwaitingRelease,
  at: Instant,
  actor: Actor,
  rules: DossierRules,
): DossierEvent[] {
  return state.plan.plan.materials
    .filter(({ due }) => due.kind !== 'withDocument')
    .map(({ key, due }) => {
      const { dueOn, provisional } = dueDate(due, at, rules);
      return { type: 'FollowUpScheduled', data: { key, dueOn, provisional }, at, actor };
    });
}

function dueDate(due: Due, publishedAt: Instant, rules: DossierRules) {
  const publishedOn = localDateOf(publishedAt);
  switch (due.kind) {
    case 'withDocument':
      return { dueOn: publishedOn, provisional: false };
    case 'onDate':
      // A date that has passed by the time of publication is due at once, not forgotten.
      return { dueOn: laterOf(due.date, publishedOn), provisional: false };
    case 'workingDaysAfterPublication': {
      const { dueDate: dueOn, provisional } = addWorkingDays(publishedOn, due.days, rules.calendar);
      return { dueOn, provisional };
    }
    default:
      return unreachable(due);
  }
}

/** ISO dates sort as text. */
function laterOf(one: LocalDate, other: LocalDate): LocalDate {
  return [one, other].toSorted().at(-1) ?? one;
}

/** A release elsewhere than on this website, entered by the department with where to see it. */
export function recordRelease(
  command: CommandOf<'recordRelease'>,
  state: Published,
  rules: DossierRules,
): readonly DossierEvent[] {
  const actor = actingAs(command.by, 'administrator', 'departmentHead', 'drafter');
  if (actor.role !== 'administrator') {
    requireDepartment(state, actor, [state.facts.department, ...state.facts.jointDepartments]);
  }
  const { part, channel, reference, releasedAt, at } = command;
  const known = [
    'document',
    ...state.materials.map(({ key }) => key),
    ...state.followUps.filter(({ stage }) => stage === 'released').map(({ key }) => key),
  ];
  if (!known.includes(part)) throw new Refusal('releasePartUnknown', { part, known });
  if (epochMsOf(releasedAt) > epochMsOf(at)) {
    throw new Refusal('releaseInTheFuture', { releasedAt, now: at });
  }
  // By the day: a newspaper of the day of publication carries no hour.
  const publicSince = publicSinceOf(state, part);
  if (localDateOf(releasedAt) < localDateOf(publicSince)) {
    throw new Refusal('releaseBeforePublication', { part, releasedAt, publishedAt: publicSince });
  }
  const data = { part, channel, reference, releasedAt, lateEntry: null };
  const event = { type: 'ReleaseRecorded', data, at, actor } as const;
  const before = obligationsOfDossier(state, rules);
  const after = obligationsOfDossier(evolvePublished(state, event), rules);
  const lateEntry = explainedEntry(before, after, at, command.lateEntry);
  return [{ ...event, data: { ...data, lateEntry } }];
}

function publicSinceOf(state: Published, part: string): Instant {
  const followUp = state.followUps.find(({ key }) => key === part);
  return followUp?.stage === 'released' ? followUp.releasedAt : state.publishedAt;
}

export function recordGazetting(
  command: CommandOf<'recordGazetting'>,
  state: Published,
): readonly DossierEvent[] {
  const actor = actingAsSystem(command.by);
  if (state.gazetted !== null) {
    throw new Refusal('alreadyGazetted', { issue: state.gazetted.issue });
  }
  const { issue, page, at } = command;
  return [{ type: 'Gazetted', data: { issue, page }, at, actor }];
}

/** Copies of published files with the mark that stands; a mark that was overtaken gets none. */
export function recordMarkedRenditions(
  command: CommandOf<'recordMarkedRenditions'>,
  state: Published,
): readonly DossierEvent[] {
  const actor = actingAsSystem(command.by);
  const { validity, effectiveOn, renditions, at } = command;
  if (state.validity !== validity || state.validityMark?.effectiveOn !== effectiveOn) {
    throw new Refusal('validityOvertaken', { marked: validity, validity: state.validity });
  }
  const published = new Map(publishedRenditions(state).map(({ part, digest }) => [part, digest]));
  const foreign = renditions.filter(({ part, original }) => published.get(part) !== original);
  if (foreign.length > 0) {
    throw new Refusal('renditionsMissing', { parts: foreign.map(({ part }) => part) });
  }
  const data = { validity, effectiveOn, renditions: [...renditions] };
  return [{ type: 'RenditionsMarked', data, at, actor }];
}

/** What the public may have: what came out with the document, and every later interpretation. */
export function publishedRenditions(state: Published): readonly Rendition[] {
  const together = new Set(partsWithDocument(state));
  return [
    ...state.rendered.renditions.filter(({ part }) => together.has(part)),
    ...state.followUps.flatMap((followUp) =>
      followUp.stage === 'released' ? [followUp.rendition] : [],
    ),
  ];
}
