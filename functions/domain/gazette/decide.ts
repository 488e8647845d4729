import { actingAs, actingAsSystem, type Doer } from '../kernel/authority.ts';
import type { Decider } from '../kernel/decider.ts';
import { unreachable } from '../kernel/decider.ts';
import type { Digest } from '../kernel/digest.ts';
import { Refusal } from '../kernel/refusal.ts';
import { epochMsOf, type Instant, shanghaiTime } from '../kernel/time.ts';
import { compositionDigest } from './composition-digest.ts';
import type { Entry, IssueEvent, IssueFacts } from './events.ts';
import { evolveIssue } from './evolve.ts';
import type { IssueGate } from './gate-names.ts';
import { issueGateRole } from './gates.ts';
import { type DeadlineRules, remindIssueGate } from './reminders.ts';
import type { ExistingIssue, IssueAt, IssueState, IssueStatus, Rendered } from './state.ts';

interface Issued {
  readonly by: Doer;
  readonly at: Instant;
}

export type IssueCommand = Issued &
  (
    | { readonly type: 'openIssue'; readonly facts: IssueFacts }
    | {
        readonly type: 'composeIssue';
        readonly entries: readonly Entry[];
        /** Published, not yet gazetted packages; anything else may not be printed. */
        readonly eligible: readonly Digest[];
      }
    | { readonly type: 'approveFinalProof'; readonly compositionDigest: Digest }
    | { readonly type: 'returnIssue'; readonly reasons: readonly string[] }
    /** Its file still shows personal data. */
    | { readonly type: 'blockIssue'; readonly reasons: readonly string[] }
    | { readonly type: 'withdrawIssue'; readonly reasons: readonly string[] }
    | { readonly type: 'recordIssueRendition'; readonly rendered: Rendered }
    | { readonly type: 'publishIssue' }
    | { readonly type: 'remindIssueGate'; readonly gate: IssueGate; readonly sequence: number }
  );
type CommandOf<T extends IssueCommand['type']> = Extract<IssueCommand, { type: T }>;

/**
 * Judges one command against the history of a gazette issue.
 *
 * @throws {Refusal} with one of `gazetteRefusals`
 */
export function decideIssue(
  command: IssueCommand,
  state: IssueState,
  rules: DeadlineRules,
): readonly IssueEvent[] {
  if (command.type === 'openIssue') return openIssue(command, state);
  if (state.status === 'absent') throw new Refusal('issueMissing');
  switch (command.type) {
    case 'composeIssue':
      return composeIssue(command, at(state, 'composition'));
    case 'approveFinalProof':
      return approveFinalProof(command, at(state, 'finalProof'));
    case 'returnIssue': {
      at(state, 'finalProof', 'approved');
      const actor = actingAs(command.by, issueGateRole.finalProof);
      return [
        { type: 'IssueReturned', data: { reasons: [...command.reasons] }, at: command.at, actor },
      ];
    }
    case 'blockIssue': {
      at(state, 'approved');
      const actor = actingAsSystem(command.by);
      return [
        { type: 'IssueReturned', data: { reasons: [...command.reasons] }, at: command.at, actor },
      ];
    }
    case 'withdrawIssue': {
      at(state, 'composition', 'finalProof', 'approved');
      const actor = actingAs(command.by, 'chiefEditor');
      return [
        { type: 'IssueWithdrawn', data: { reasons: [...command.reasons] }, at: command.at, actor },
      ];
    }
    case 'recordIssueRendition':
      return recordIssueRendition(command, at(state, 'approved'));
    case 'publishIssue':
      return publishIssue(command, at(state, 'approved'));
    case 'remindIssueGate':
      return remindIssueGate(command, state, rules);
    default:
      return unreachable(command);
  }
}

export const issueDecider: Decider<IssueState, IssueCommand, IssueEvent, DeadlineRules> = {
  initialState: { status: 'absent' },
  decide: decideIssue,
  evolve: evolveIssue,
};

function openIssue(command: CommandOf<'openIssue'>, state: IssueState): readonly IssueEvent[] {
  if (state.status !== 'absent') throw new Refusal('issueExists', { issue: state.facts.issue });
  const actor = actingAs(command.by, issueGateRole.composition);
  return [{ type: 'IssueOpened', data: command.facts, at: command.at, actor }];
}

function composeIssue(
  command: CommandOf<'composeIssue'>,
  _state: IssueAt<'composition'>,
): readonly IssueEvent[] {
  const actor = actingAs(command.by, issueGateRole.composition);
  const { entries, eligible } = command;
  if (entries.length === 0) throw new Refusal('issueEmpty');
  const dossiers = entries.map(({ dossier }) => dossier);
  const twice = dossiers.filter((dossier, index) => dossiers.indexOf(dossier) !== index);
  if (twice.length > 0) throw new Refusal('entryTwice', { dossiers: twice });
  const strangers = entries.filter(({ packageDigest }) => !eligible.includes(packageDigest));
  if (strangers.length > 0) {
    throw new Refusal('entryNotEligible', { dossiers: strangers.map(({ dossier }) => dossier) });
  }
  return [{ type: 'IssueComposed', data: { entries: [...entries] }, at: command.at, actor }];
}

function approveFinalProof(
  command: CommandOf<'approveFinalProof'>,
  state: IssueAt<'finalProof'>,
): readonly IssueEvent[] {
  const actor = actingAs(command.by, issueGateRole.finalProof);
  if (state.editors.includes(actor.id)) {
    throw new Refusal('editorMayNotApprove', { person: actor.id });
  }
  const present = compositionDigest(state);
  if (command.compositionDigest !== present) {
    throw new Refusal('compositionChanged', { seen: command.compositionDigest, present });
  }
  const data = { compositionDigest: present };
  return [{ type: 'FinalProofApproved', data, at: command.at, actor }];
}

function recordIssueRendition(
  command: CommandOf<'recordIssueRendition'>,
  state: IssueAt<'approved'>,
): readonly IssueEvent[] {
  const actor = actingAsSystem(command.by);
  refuseChangedComposition(state, command.rendered.compositionDigest);
  const printed = new Set(
    command.rendered.placements
      .filter(({ part }) => part === 'document')
      .map(({ dossier }) => dossier),
  );
  const missing = state.entries.filter(({ dossier }) => !printed.has(dossier));
  if (missing.length > 0) {
    throw new Refusal('placementsMissing', { dossiers: missing.map(({ dossier }) => dossier) });
  }
  const data = { ...command.rendered, placements: [...command.rendered.placements] };
  return [{ type: 'IssueRendered', data, at: command.at, actor }];
}

function publishIssue(
  command: CommandOf<'publishIssue'>,
  state: IssueAt<'approved'>,
): readonly IssueEvent[] {
  const actor = actingAsSystem(command.by);
  if (state.rendered === null) throw new Refusal('issueNotRendered');
  refuseChangedComposition(state, state.rendered.compositionDigest);
  const releaseAt = issueReleaseTime(state);
  if (epochMsOf(command.at) < epochMsOf(releaseAt)) {
    throw new Refusal('issueNotDue', { releaseAt, now: command.at });
  }
  const data = { digest: state.rendered.digest };
  return [{ type: 'IssuePublished', data, at: command.at, actor }];
}

/** The day that the cover prints, from its first minute. */
export function issueReleaseTime({ facts }: Pick<ExistingIssue, 'facts'>): Instant {
  return shanghaiTime(facts.publishedOn, 0);
}

function refuseChangedComposition(state: IssueAt<'approved'>, covered: Digest): void {
  const present = compositionDigest(state);
  if (covered !== present || state.compositionDigest !== present) {
    throw new Refusal('compositionChanged', { seen: covered, present });
  }
}

function at<S extends IssueStatus>(
  state: ExistingIssue,
  ...needed: readonly S[]
): Extract<ExistingIssue, { status: S }> {
  if (!isAt(state, needed)) throw new Refusal('issueStatus', { status: state.status, needed });
  return state;
}

function isAt<S extends IssueStatus>(
  state: ExistingIssue,
  needed: readonly S[],
): state is Extract<ExistingIssue, { status: S }> {
  return needed.some((status) => status === state.status);
}
