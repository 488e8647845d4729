import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type {
  DossierCommand,
  DossierCommandType,
} from '../../../../functions/domain/dossier/commands.ts';
import { dossierDecider } from '../../../../functions/domain/dossier/decide.ts';
import type { DossierEvent } from '../../../../functions/domain/dossier/events.ts';
import { packageDigest } from '../../../../functions/domain/dossier/package-digest.ts';
import type { DossierState } from '../../../../functions/domain/dossier/state.ts';
import type { Doer } from '../../../../functions/domain/kernel/authority.ts';
import { Refusal } from '../../../../functions/domain/kernel/refusal.ts';
import { instantOf } from '../../../../functions/domain/kernel/time.ts';
import { refusalOf } from '../given-when-then.ts';
import {
  digest,
  document,
  fileOf,
  onRequestDecision,
  openDecision,
  people,
  plan,
  review,
  rules,
  withheldDecision,
} from './jiangzhou.ts';
import {
  asks,
  historyOf,
  judgedNow,
  play,
  presentDigest,
  renderNow,
  renditionsOf,
  type Step,
  signOffNow,
  stateOf,
} from './journey.ts';
import { standsForPublication } from './three-synchronisations.ts';

const doers: readonly Doer[] = ['system', ...Object.values(people)];

/** What somebody might try: every command, as it should be and with something wrong in it. */
const attempts: readonly Step[] = [
  ...Object.values(asks).map(
    (ask): Step =>
      () =>
        ask,
  ),
  signOffNow,
  renderNow,
  () => ({ ...asks.lodgeDocument, document: { ...document, file: fileOf('second version') } }),
  () => ({
    ...asks.lodgePlan,
    plan: { file: fileOf('short plan'), plan: { ...plan, materials: plan.materials.slice(0, 1) } },
  }),
  () => ({
    ...asks.lodgeMaterial,
    material: { ...asks.lodgeMaterial.material, file: fileOf('rewritten') },
  }),
  () => ({ ...asks.lodgeMaterial, material: { ...asks.lodgeFollowUp.material } }),
  () => ({ ...asks.decideDisclosure, decision: withheldDecision }),
  () => ({ ...asks.decideDisclosure, decision: onRequestDecision }),
  () => ({ ...asks.decidePersonalData, review: { ...review, decisions: [] } }),
  (state) => ({
    ...asks.recordRenditions,
    packageDigest: presentDigest(state),
    renditions: renditionsOf(state).slice(1),
  }),
];

/** The step that would be next; by whom is left to chance as with every other. */
function helpful(state: DossierState): Step {
  switch (state.status) {
    case 'absent':
      return () => asks.openDossier;
    case 'drafting':
      if (state.document === null) return () => asks.lodgeDocument;
      if (state.plan === null) return () => asks.lodgePlan;
      return state.materials.length === 0 ? () => asks.lodgeMaterial : () => asks.submitPackage;
    case 'screening':
      return () => asks.passScreening;
    case 'disclosureReview':
      return () => asks.decideDisclosure;
    case 'deidentification':
      return () => asks.decidePersonalData;
    case 'signOff':
      return signOffNow;
    case 'awaitingRelease':
      return state.rendered === null ? renderNow : () => asks.publish;
    default:
      return () => asks.lodgeFollowUp;
  }
}

const tries = fc.array(
  fc.record({
    /** Below seven of ten: the step that would be next. */
    luck: fc.nat(9),
    attempt: fc.nat(attempts.length - 1),
    /** Beyond the doers: whoever the command was written for. */
    by: fc.nat(doers.length * 2),
  }),
  { minLength: 20, maxLength: 60 },
);

const START = Date.parse('2026-03-02T01:00:00.000Z');
const HOUR_MS = 3_600_000;

/** Carries out what is allowed; only refusals may stop a command. */
function carryOut(
  history: DossierEvent[],
  command: DossierCommand,
  each: (before: DossierState, events: readonly DossierEvent[]) => void,
): void {
  const state = stateOf(history);
  try {
    const events = dossierDecider.decide(judgedNow(command, state), state, rules);
    history.push(...events);
    each(state, events);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}

describe('However people and workflow go about it', () => {
  it('nothing is published unless every step stands, in order, over what was signed', () => {
    const reached = new Set<string>();
    fc.assert(
      fc.property(tries, (sequence) => {
        const history: DossierEvent[] = [];
        for (const [index, { luck, attempt, by }] of sequence.entries()) {
          const state = stateOf(history);
          const step = luck < 7 ? helpful(state) : (attempts[attempt] ?? helpful(state));
          const command = step(state);
          const doer = luck < 5 ? command.by : (doers[by] ?? command.by);
          const at = instantOf(START + index * HOUR_MS);
          carryOut(history, { ...command, by: doer, at }, (before, events) => {
            const published = events.find(({ type }) => type === 'Published');
            if (published?.type !== 'Published') return;
            if (before.status !== 'awaitingRelease') return expect.fail(before.status);
            const upTo = history.slice(0, history.indexOf(published) + 1);
            expect(standsForPublication(upTo, { judged: true })).toBe('');
            expect(before.signOff.packageDigest).toBe(packageDigest(before));
            expect(published.data.packageDigest).toBe(packageDigest(before));
            expect(before.disclosure.attribute).toBe('proactive');
            const drafters: readonly string[] = before.drafters;
            expect(deciders(upTo).filter((one) => drafters.includes(one))).toEqual([]);
            reached.add(before.round === 1 ? 'at once' : 'after a return');
          });
          reached.add(stateOf(history).status);
        }
      }),
      { numRuns: 400, seed: 20260302 },
    );
    // The search must have been where it matters, or it has shown nothing.
    expect([...reached].toSorted()).toEqual(
      expect.arrayContaining(['after a return', 'at once', 'closedUnpublished', 'withdrawn']),
    );
  });
});

/** Who decided after the last return, as the ledger has it. */
function deciders(history: readonly DossierEvent[]): readonly string[] {
  const returned = history.findLastIndex(({ type }) => type === 'ReturnedToDrafting');
  const deciding = [
    'PackageSubmitted',
    'ScreeningPassed',
    'DisclosureDecided',
    'PersonalDataDecided',
    'PackageSignedOff',
  ];
  return history
    .slice(returned + 1)
    .filter(({ type }) => deciding.includes(type))
    .map(({ actor }) => actor.id);
}

/** Something in the package changed behind the back of whoever signed. */
const changes: Readonly<Partial<Record<DossierEvent['type'], (event: DossierEvent) => unknown>>> = {
  DossierOpened: (event) => ({ ...event.data, title: '江州市公共租赁住房管理办法' }),
  DocumentLodged: () => ({ ...document, file: fileOf('another text') }),
  PlanLodged: () => ({ file: fileOf('plan'), plan: { ...plan, outline: ['只谈背景'] } }),
  MaterialLodged: (event) => ({ ...event.data, file: fileOf('another material') }),
  DisclosureDecided: () => ({ ...openDecision, reasons: '后来补写的理由' }),
  PersonalDataDecided: (event) => ({ ...event.data, publicModels: someOtherModels }),
};
const someOtherModels = ['document', 'plan', 'text-together'].map((part) => ({
  part,
  model: digest(`text of ${part} with names`),
}));

describe('A history that was tampered with', () => {
  const history = historyOf('awaitingRelease');
  const publish = (events: readonly DossierEvent[]) =>
    refusalOf(() => dossierDecider.decide(asks.publish, stateOf(events), rules)).reason;

  it.for(Object.entries(changes))('is not published where %s was changed', ([type, change]) => {
    const changed = history.map((event) =>
      // The change keeps the shape of the event's own data.
      event.type === type ? ({ ...event, data: change(event) } as DossierEvent) : event,
    );
    expect(changed).not.toEqual(history);
    expect(publish(changed)).toBe('packageChanged');
  });

  it('is not published where a decision on personal data was changed', () => {
    const changed = history.map((event) =>
      event.type === 'PersonalDataReviewed'
        ? { ...event, data: { ...event.data, acknowledged: [] } }
        : event,
    );
    expect(changed).not.toEqual(history);
    expect(publish(changed)).toBe('wrongStatus');
  });

  it.for(['PackageSignedOff', 'PackageRendered'] as const)(
    'is not published where %s covers another digest',
    (type) => {
      const changed = history.map((event) =>
        event.type === type
          ? ({
              ...event,
              data: { ...event.data, packageDigest: digest('another package') },
            } as DossierEvent)
          : event,
      );
      expect(publish(changed)).toBe('packageChanged');
    },
  );

  it('is not published where any one event is missing', () => {
    const reasons = ['dossierMissing', 'wrongStatus', 'packageChanged', 'renditionsMissing'];
    for (const index of history.keys()) {
      expect(reasons).toContain(publish(history.toSpliced(index, 1)));
    }
  });

  it('is not published where two decisions changed places', () => {
    const submitted = history.findIndex(({ type }) => type === 'PackageSubmitted');
    for (let index = submitted; index + 1 < history.length; index += 1) {
      const [one, other] = [history[index], history[index + 1]];
      if (one === undefined || other === undefined) continue;
      const swapped = history.toSpliced(index, 2, other, one);
      expect(['wrongStatus', 'renditionsMissing']).toContain(publish(swapped));
    }
  });

  it('is not published by signing again what was changed, short of a return', () => {
    const changed = history.map((event) =>
      event.type === 'MaterialLodged' ? { ...event, data: { ...event.data, ...late } } : event,
    );
    const again: DossierCommandType[] = ['signOff', 'lodgeMaterial', 'submitPackage'];
    for (const type of again) {
      const decide = () => dossierDecider.decide(asks[type], stateOf(changed), rules);
      expect(refusalOf(decide).reason).toBe('wrongStatus');
    }
    expect(publish(play(changed, []))).toBe('packageChanged');
  });
});

const late = { file: fileOf('late correction') };
