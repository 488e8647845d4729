import { compositionDigest } from '../../../../functions/domain/gazette/composition-digest.ts';
import { type IssueCommand, issueDecider } from '../../../../functions/domain/gazette/decide.ts';
import {
  entrySchema,
  type IssueEvent,
  issueFactsSchema,
} from '../../../../functions/domain/gazette/events.ts';
import type { DeadlineRules } from '../../../../functions/domain/gazette/reminders.ts';
import type { IssueState, IssueStatus } from '../../../../functions/domain/gazette/state.ts';
import { digest, moment, people, rules } from '../dossier/jiangzhou.ts';
import { type Given, given } from '../given-when-then.ts';

/** The gazette of 江州市, third issue of 2026. */
export const issueFacts = issueFactsSchema.parse({
  issue: '2026-03',
  year: 2026,
  issueNumber: 3,
  cumulativeIssueNumber: 203,
  publishedOn: '2026-03-31',
});

export const entry = entrySchema.parse({
  dossier: 'jz-2026-017',
  column: 'officeDocuments',
  packageDigest: digest('the published package'),
});

type OfType<T extends IssueCommand['type']> = Extract<IssueCommand, { type: T }>;
export type IssueStep = (state: IssueState) => IssueCommand;

/** Every command as the right person asks for it. */
export const asksOfIssue = {
  openIssue: {
    type: 'openIssue',
    by: people.gazetteEditor,
    at: moment('2026-03-12 09:00'),
    facts: issueFacts,
  },
  composeIssue: {
    type: 'composeIssue',
    by: people.gazetteEditor,
    at: moment('2026-03-18 10:00'),
    entries: [entry],
    eligible: [entry.packageDigest],
  },
  approveFinalProof: {
    type: 'approveFinalProof',
    by: people.chiefEditor,
    at: moment('2026-03-19 09:00'),
    compositionDigest: digest('nothing'),
  },
  returnIssue: {
    type: 'returnIssue',
    by: people.chiefEditor,
    at: moment('2026-03-19 10:00'),
    reasons: ['栏目有误'],
  },
  withdrawIssue: {
    type: 'withdrawIssue',
    by: people.chiefEditor,
    at: moment('2026-03-19 11:00'),
    reasons: ['并入下一期'],
  },
  blockIssue: {
    type: 'blockIssue',
    by: 'system',
    at: moment('2026-03-19 12:00'),
    reasons: ['出版前复查发现公报仍含有个人信息'],
  },
  recordIssueRendition: {
    type: 'recordIssueRendition',
    by: 'system',
    at: moment('2026-03-19 12:00'),
    rendered: {
      compositionDigest: digest('nothing'),
      digest: digest('pdf of the issue'),
      pages: 12,
      placements: [{ dossier: entry.dossier, part: 'document', page: 3 }],
    },
  },
  publishIssue: { type: 'publishIssue', by: 'system', at: moment('2026-03-31 09:00') },
  remindIssueGate: {
    type: 'remindIssueGate',
    by: 'system',
    at: moment('2026-03-18 09:00'),
    gate: 'composition',
    sequence: 1,
  },
} as const satisfies { readonly [T in IssueCommand['type']]: OfType<T> };

const presentComposition = (state: IssueState) =>
  state.status === 'absent' ? digest('nothing') : compositionDigest(state);

export const approveNow = (state: IssueState): OfType<'approveFinalProof'> => ({
  ...asksOfIssue.approveFinalProof,
  compositionDigest: presentComposition(state),
});

export const renderIssueNow = (state: IssueState): OfType<'recordIssueRendition'> => ({
  ...asksOfIssue.recordIssueRendition,
  rendered: {
    ...asksOfIssue.recordIssueRendition.rendered,
    compositionDigest: presentComposition(state),
  },
});

export function playIssue(events: readonly IssueEvent[], next: readonly IssueStep[]): IssueEvent[] {
  const history = [...events];
  for (const step of next) {
    const state = issueStateOf(history);
    history.push(...issueDecider.decide(step(state), state, rules));
  }
  return history;
}

export function issueStateOf(history: readonly IssueEvent[]): IssueState {
  return history.reduce(issueDecider.evolve, issueDecider.initialState);
}

export function givenIssue(
  past: readonly IssueEvent[],
): Given<IssueState, IssueCommand, IssueEvent> {
  return given<IssueState, IssueCommand, IssueEvent, DeadlineRules>(issueDecider, rules, past);
}

const opened = playIssue([], [() => asksOfIssue.openIssue]);
const composed = playIssue(opened, [() => asksOfIssue.composeIssue]);
const approved = playIssue(composed, [approveNow]);
const rendered = playIssue(approved, [renderIssueNow]);

/** An issue in each status; a rendered one is approved. */
export const issueHistories = {
  absent: [] as readonly IssueEvent[],
  composition: opened,
  finalProof: composed,
  approved,
  rendered,
  published: playIssue(rendered, [() => asksOfIssue.publishIssue]),
  withdrawn: playIssue(composed, [() => asksOfIssue.withdrawIssue]),
} as const satisfies Record<IssueStatus | 'rendered', readonly IssueEvent[]>;
