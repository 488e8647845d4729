import { describe, expect, it } from 'vitest';
import { compositionDigest } from '../../../../functions/domain/gazette/composition-digest.ts';
import { issueReleaseTime } from '../../../../functions/domain/gazette/decide.ts';
import { issueGateOutcome } from '../../../../functions/domain/gazette/gates.ts';
import { summariseIssue } from '../../../../functions/domain/gazette/head.ts';
import { nextIssueWakeUp } from '../../../../functions/domain/gazette/reminders.ts';
import type { IssueStatus } from '../../../../functions/domain/gazette/state.ts';
import { epochMsOf, type Instant, instantOf } from '../../../../functions/domain/kernel/time.ts';
import { digest, moment, people, rules } from '../dossier/jiangzhou.ts';
import {
  approveNow,
  asksOfIssue,
  entry,
  givenIssue,
  type IssueStep,
  issueHistories,
  issueStateOf,
  playIssue,
  renderIssueNow,
} from './issue-journey.ts';

const procedure: readonly {
  readonly name: string;
  readonly in: readonly IssueStatus[];
  readonly ask: IssueStep;
  readonly first: string;
}[] = [
  { name: 'open', in: ['absent'], ask: () => asksOfIssue.openIssue, first: 'IssueOpened' },
  {
    name: 'compose',
    in: ['composition'],
    ask: () => asksOfIssue.composeIssue,
    first: 'IssueComposed',
  },
  { name: 'approve', in: ['finalProof'], ask: approveNow, first: 'FinalProofApproved' },
  {
    name: 'return',
    in: ['finalProof', 'approved'],
    ask: () => asksOfIssue.returnIssue,
    first: 'IssueReturned',
  },
  {
    name: 'withdraw',
    in: ['composition', 'finalProof', 'approved'],
    ask: () => asksOfIssue.withdrawIssue,
    first: 'IssueWithdrawn',
  },
  {
    name: 'block',
    in: ['approved'],
    ask: () => asksOfIssue.blockIssue,
    first: 'IssueReturned',
  },
  { name: 'render', in: ['approved'], ask: renderIssueNow, first: 'IssueRendered' },
  {
    name: 'publish',
    in: ['approved'],
    ask: () => asksOfIssue.publishIssue,
    first: 'IssuePublished',
  },
];

const justBefore = (instant: Instant) => instantOf(epochMsOf(instant) - 1);

const { rendered, ...unrendered } = issueHistories;
// What is approved can be published once it is rendered.
const statuses = Object.entries({ ...unrendered, approved: rendered });

describe.each(statuses)('An issue in status %s', (status, history) => {
  it('is there by its history', () => {
    expect(issueStateOf(history).status).toBe(status);
  });

  it.for(procedure)('$name', ({ name, in: needed, ask, first }) => {
    if (needed.some((one) => one === status)) {
      const [event] = playIssue(history, [ask]).slice(history.length);
      expect(event?.type).toBe(first);
    } else if (status === 'absent') givenIssue(history).when(ask).thenRefused('issueMissing');
    else if (name === 'open') givenIssue(history).when(ask).thenRefused('issueExists');
    else {
      const details = { status, needed: [...needed] };
      givenIssue(history).when(ask).thenRefused('issueStatus', { details });
    }
  });
});

describe('Who does what', () => {
  const byOthers = (history: keyof typeof issueHistories, ask: IssueStep, role: string) => {
    for (const by of Object.values(people)) {
      if (by.roles.some((held) => held === role)) continue;
      givenIssue(issueHistories[history])
        .when((state) => ({ ...ask(state), by }))
        .thenRefused('roleMissing', { details: { needed: [role] } });
    }
  };

  it('editors open and compose, the chief editor approves, returns and withdraws', () => {
    byOthers('absent', () => asksOfIssue.openIssue, 'gazetteEditor');
    byOthers('composition', () => asksOfIssue.composeIssue, 'gazetteEditor');
    byOthers('finalProof', approveNow, 'chiefEditor');
    byOthers('finalProof', () => asksOfIssue.returnIssue, 'chiefEditor');
    byOthers('composition', () => asksOfIssue.withdrawIssue, 'chiefEditor');
  });

  it('the workflow renders and publishes, nobody else', () => {
    for (const by of Object.values(people)) {
      for (const ask of [renderIssueNow, () => asksOfIssue.publishIssue]) {
        givenIssue(issueHistories.approved)
          .when((state) => ({ ...ask(state), by }))
          .thenRefused('systemOnly');
      }
    }
  });

  it('whoever opened or composed it may not approve it', () => {
    const both = { ...people.everyRole };
    const composed = playIssue(issueHistories.composition, [
      () => ({ ...asksOfIssue.composeIssue, by: both }),
    ]);
    const opened = playIssue(
      [],
      [() => ({ ...asksOfIssue.openIssue, by: both }), () => asksOfIssue.composeIssue],
    );
    for (const history of [composed, opened]) {
      givenIssue(history)
        .when((state) => ({ ...approveNow(state), by: both }))
        .thenRefused('editorMayNotApprove', { details: { person: 'bao-quan' } });
      givenIssue(history).when(approveNow).thenEvents('FinalProofApproved');
    }
  });
});

describe('Composing', () => {
  const compose = (changed: object) =>
    givenIssue(issueHistories.composition).when({ ...asksOfIssue.composeIssue, ...changed });

  it('needs a document, each once, and only what is published and not gazetted yet', () => {
    compose({ entries: [] }).thenRefused('issueEmpty');
    compose({ entries: [entry, entry] }).thenRefused('entryTwice', {
      details: { dossiers: [entry.dossier] },
    });
    compose({ eligible: [digest('another package')] }).thenRefused('entryNotEligible', {
      details: { dossiers: [entry.dossier] },
    });
  });
});

describe('The final proof', () => {
  it('covers the composition that was seen', () => {
    givenIssue(issueHistories.finalProof)
      .when({ ...asksOfIssue.approveFinalProof, compositionDigest: digest('yesterday') })
      .thenRefused('compositionChanged', { details: { seen: digest('yesterday') } });
  });

  it('lets nothing slip in afterwards', () => {
    const changed = issueHistories.rendered.map((event) =>
      event.type === 'IssueComposed'
        ? { ...event, data: { entries: [{ ...entry, packageDigest: digest('another text') }] } }
        : event,
    );
    givenIssue(changed).when(asksOfIssue.publishIssue).thenRefused('compositionChanged');
    givenIssue(changed)
      .when((state) => ({
        ...renderIssueNow(state),
        rendered: { ...renderIssueNow(state).rendered, compositionDigest: digest('old') },
      }))
      .thenRefused('compositionChanged');
  });

  it('is made again after a return', () => {
    const returned = playIssue(issueHistories.rendered, [() => asksOfIssue.returnIssue]);
    expect(issueStateOf(returned)).toMatchObject({
      status: 'composition',
      lastReturn: ['栏目有误'],
      entries: [entry],
    });
    givenIssue(returned).when(asksOfIssue.publishIssue).thenRefused('issueStatus');
    const again = playIssue(returned, [
      () => asksOfIssue.composeIssue,
      approveNow,
      renderIssueNow,
      () => asksOfIssue.publishIssue,
    ]);
    expect(issueStateOf(again)).toMatchObject({ status: 'published' });
  });
});

describe('Publishing', () => {
  it('needs the PDF, in which every document has its page', () => {
    givenIssue(issueHistories.approved)
      .when(asksOfIssue.publishIssue)
      .thenRefused('issueNotRendered');
    givenIssue(issueHistories.approved)
      .when((state) => ({
        ...renderIssueNow(state),
        rendered: {
          ...renderIssueNow(state).rendered,
          placements: [{ dossier: entry.dossier, part: 'text-together', page: 4 }],
        },
      }))
      .thenRefused('placementsMissing', { details: { dossiers: [entry.dossier] } });
  });

  it('waits for the day that the cover prints', () => {
    givenIssue(issueHistories.rendered)
      .when((state) => ({
        ...asksOfIssue.publishIssue,
        at:
          state.status === 'approved'
            ? justBefore(issueReleaseTime(state))
            : asksOfIssue.publishIssue.at,
      }))
      .thenRefused('issueNotDue');
  });

  it('puts out the file that was made, and the list shows it', () => {
    const published = issueStateOf(issueHistories.published);
    expect(published).toMatchObject({
      status: 'published',
      publishedAt: asksOfIssue.publishIssue.at,
    });
    if (published.status === 'absent') return expect.fail('it is published');
    expect(summariseIssue(published)).toMatchObject({
      digest: digest('pdf of the issue'),
      pages: 12,
      entries: 1,
    });
  });
});

describe('Gates of an issue', () => {
  it('say what the history says', () => {
    const both = (status: keyof typeof issueHistories) =>
      (['composition', 'finalProof'] as const).map((gate) =>
        issueGateOutcome(issueStateOf(issueHistories[status]), gate),
      );
    expect(both('absent')).toEqual(['open', 'open']);
    expect(both('composition')).toEqual(['open', 'returned']);
    expect(both('finalProof')).toEqual(['approved', 'open']);
    expect(both('approved')).toEqual(['approved', 'approved']);
    expect(both('published')).toEqual(['approved', 'approved']);
    expect(both('withdrawn')).toEqual(['withdrawn', 'withdrawn']);
  });

  it('are reminded of once, in turn, when it is due', () => {
    // Opened on 12 March, five working days: due on the 19th, reminded one day ahead.
    const waiting = issueHistories.composition;
    const next = nextIssueWakeUp(issueStateOf(waiting), 'composition', rules);
    expect(next).toMatchObject({ at: moment('2026-03-18 09:00'), due: { dueDate: '2026-03-19' } });
    const remind = (sequence: number, at: string) => () => ({
      ...asksOfIssue.remindIssueGate,
      sequence,
      at: moment(at),
    });
    givenIssue(waiting).when(remind(1, '2026-03-18 08:59')).thenRefused('reminderOutOfTurn');
    givenIssue(waiting).when(remind(2, '2026-03-20 09:00')).thenRefused('reminderOutOfTurn');
    givenIssue(waiting)
      .when({ ...remind(1, '2026-03-18 09:00')(), by: people.chiefEditor })
      .thenRefused('systemOnly');
    const once = playIssue(waiting, [remind(1, '2026-03-18 09:00')]);
    givenIssue(once).when(remind(1, '2026-03-18 09:00')).thenRefused('reminderOutOfTurn');
    givenIssue(once)
      .when(remind(2, '2026-03-20 09:00'))
      .thenEvents({ type: 'IssueGateReminded', data: { kind: 'escalation', dueOn: '2026-03-19' } });
    const composed = playIssue(once, [() => asksOfIssue.composeIssue]);
    expect(issueStateOf(composed)).toMatchObject({ reminders: 0 });
    givenIssue(composed).when(remind(1, '2026-04-20 09:00')).thenRefused('reminderOutOfTurn');
  });
});

describe('The composition digest', () => {
  it('covers numbers, date and every entry', () => {
    const state = issueStateOf(issueHistories.finalProof);
    if (state.status === 'absent') return expect.fail('it is composed');
    const same = compositionDigest(state);
    const { facts, entries } = state;
    const others = [
      { facts: { ...facts, issueNumber: 4 }, entries },
      { facts, entries: [] },
      {
        facts,
        entries: entries.map((one) => ({ ...one, column: 'departmentDocuments' as const })),
      },
    ];
    for (const other of others) expect(compositionDigest(other)).not.toBe(same);
    expect(compositionDigest({ facts, entries })).toBe(same);
  });
});
