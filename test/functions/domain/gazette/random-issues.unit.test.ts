import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compositionDigest } from '../../../../functions/domain/gazette/composition-digest.ts';
import { issueDecider } from '../../../../functions/domain/gazette/decide.ts';
import { type IssueEvent, parseIssueEvent } from '../../../../functions/domain/gazette/events.ts';
import { nextIssueWakeUp } from '../../../../functions/domain/gazette/reminders.ts';
import type { IssueState } from '../../../../functions/domain/gazette/state.ts';
import type { Doer } from '../../../../functions/domain/kernel/authority.ts';
import { Refusal } from '../../../../functions/domain/kernel/refusal.ts';
import { digest, people, rules } from '../dossier/jiangzhou.ts';
import {
  approveNow,
  asksOfIssue,
  entry,
  type IssueStep,
  issueHistories,
  issueStateOf,
  playIssue,
  renderIssueNow,
} from './issue-journey.ts';

const doers: readonly Doer[] = ['system', ...Object.values(people)];
const another = { ...entry, packageDigest: digest('another package') };
const attempts: readonly IssueStep[] = [
  ...Object.values(asksOfIssue).map(
    (ask): IssueStep =>
      () =>
        ask,
  ),
  approveNow,
  renderIssueNow,
  () => ({ ...asksOfIssue.composeIssue, entries: [another], eligible: [another.packageDigest] }),
];

function helpful(state: IssueState): IssueStep {
  switch (state.status) {
    case 'absent':
      return () => asksOfIssue.openIssue;
    case 'composition':
      return () => asksOfIssue.composeIssue;
    case 'finalProof':
      return approveNow;
    default:
      return 'rendered' in state && state.rendered === null
        ? renderIssueNow
        : () => asksOfIssue.publishIssue;
  }
}

const tries = fc.array(
  fc.record({
    luck: fc.nat(9),
    attempt: fc.nat(attempts.length - 1),
    by: fc.nat(doers.length * 2),
  }),
  { minLength: 8, maxLength: 40 },
);

interface Try {
  readonly luck: number;
  readonly attempt: number;
  readonly by: number;
}

/** The history after one more try; a refusal leaves it as it is. */
function tried(history: readonly IssueEvent[], { luck, attempt, by }: Try): readonly IssueEvent[] {
  const state = issueStateOf(history);
  const step = luck < 6 ? helpful(state) : (attempts[attempt] ?? helpful(state));
  const command = step(state);
  const doer = luck < 4 ? command.by : (doers[by] ?? command.by);
  try {
    return [...history, ...issueDecider.decide({ ...command, by: doer }, state, rules)];
  } catch (error) {
    if (error instanceof Refusal) return history;
    throw error;
  }
}

describe('However editors and workflow go about it', () => {
  it('no issue is out unless the chief editor approved what was composed and rendered', () => {
    let published = 0;
    fc.assert(
      fc.property(tries, (sequence) => {
        const history = sequence.reduce<readonly IssueEvent[]>(tried, []);
        const out = history.findIndex(({ type }) => type === 'IssuePublished');
        if (out === -1) return;
        published += 1;
        expectApproved(history.slice(0, out));
      }),
      { numRuns: 300, seed: 20260331 },
    );
    expect(published).toBeGreaterThan(50);
  });
});

function expectApproved(before: readonly IssueEvent[]): void {
  const state = issueStateOf(before);
  expect(state.status).toBe('approved');
  if (state.status !== 'approved') return;
  const returned = before.findLastIndex(({ type }) => type === 'IssueReturned');
  const since = before.slice(returned + 1).map(({ type }) => type);
  const steps = ['IssueComposed', 'FinalProofApproved', 'IssueRendered'];
  expect(since.filter((type) => steps.includes(type)).slice(0, 3)).toEqual(steps);
  expect(state.compositionDigest).toBe(compositionDigest(state));
  expect(state.rendered?.compositionDigest).toBe(compositionDigest(state));
  const approved = before.findLast(({ type }) => type === 'FinalProofApproved');
  expect(state.editors).not.toContain(approved?.actor.id);
}

describe('Folding the events of an issue', () => {
  const recorded = [
    ...playIssue(issueHistories.composition, [() => asksOfIssue.remindIssueGate]),
    ...issueHistories.published,
    ...playIssue(issueHistories.finalProof, [() => asksOfIssue.returnIssue]),
    ...issueHistories.withdrawn,
  ];

  it('never throws, whatever comes in whatever order', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...recorded), { maxLength: 40 }), (history) => {
        for (const length of history.keys()) {
          const state = issueStateOf(history.slice(0, length + 1));
          nextIssueWakeUp(state, 'composition', rules);
          nextIssueWakeUp(state, 'finalProof', rules);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('reads back what was stored', () => {
    for (const event of recorded) {
      expect(parseIssueEvent(JSON.parse(JSON.stringify(event)))).toEqual(event);
    }
  });

  it('does not take back what is out or withdrawn', () => {
    for (const history of [issueHistories.published, issueHistories.withdrawn]) {
      const state = issueStateOf(history);
      for (const event of recorded) expect(issueDecider.evolve(state, event)).toBe(state);
    }
  });
});
