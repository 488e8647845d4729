import { Refusal } from '../../kernel/refusal.ts';
import {
  type AllowedExceptions,
  deIdentification,
  proposedRuling,
  type Ruling,
  rulingJudge,
} from '../decisions.ts';
import type { PrivacyWarning } from '../warnings/warnings.ts';
import type { ReviewAct } from './acts.ts';
import type { Board } from './board.ts';
import { type Effect, groupedByRuling, type ReviewState } from './change.ts';
import { type Mention, sameKey } from './mention.ts';
import type { Passage } from './passages.ts';
import { isAdded, selected } from './selection.ts';

/** An act that changes a review by itself; undoing and redoing move between such changes. */
export type ChangingAct = Exclude<ReviewAct, { act: 'undo' | 'redo' }>;

/** What an act is judged against. */
export interface Reviewing {
  readonly state: ReviewState;
  readonly board: Board;
  readonly warnings: readonly PrivacyWarning[];
  readonly passages: readonly Passage[];
  readonly allowed: AllowedExceptions;
}

/**
 * What an act does; nothing where all of it is so already.
 *
 * @throws {Refusal} with one of the reasons of decisions and selections
 */
export function decideAct(act: ChangingAct, reviewing: Reviewing): readonly Effect[] {
  const { state } = reviewing;
  switch (act.act) {
    case 'decide':
      return decide(act, reviewing);
    case 'acceptProposals':
      return acceptProposals(named(act.candidates, reviewing), reviewing);
    case 'reopen': {
      const decided = named(act.candidates, reviewing).filter(({ id }) => state.rulings.has(id));
      return ruling(null, decided);
    }
    case 'add': {
      const mentions = [...selected(act, reviewing.board, reviewing.passages)];
      return [{ effect: 'add', mentions }, ...ruling({ decision: 'mask' }, mentions)];
    }
    case 'remove':
      return remove(act.candidates, reviewing);
    case 'discardProposals':
      return discardProposals(act, reviewing);
    case 'acknowledge':
      return acknowledge(act.warnings, reviewing);
    case 'setContext':
      if (act.context === state.context) return [];
      return [{ effect: 'setContext', context: act.context }];
    default:
      return act satisfies never;
  }
}

function decide(
  act: Extract<ReviewAct, { act: 'decide' }>,
  reviewing: Reviewing,
): readonly Effect[] {
  const listed = named(act.candidates, reviewing);
  const meant = act.everywhere ? [...withSame(listed, reviewing.board)] : listed;
  const judge = rulingJudge(reviewing.allowed);
  for (const mention of meant) {
    judge(act.ruling, mention);
    // A number is not freed by calling it something else.
    for (const under of reviewing.board.underneath(mention)) judge(act.ruling, under);
  }
  if (act.ruling.decision === 'keep') refuseDiscarding(meant, reviewing.board);
  const said = JSON.stringify(act.ruling);
  const { rulings } = reviewing.state;
  return ruling(
    act.ruling,
    meant.filter(({ id }) => JSON.stringify(rulings.get(id)) !== said),
  );
}

function acceptProposals(listed: readonly Mention[], { state }: Reviewing): readonly Effect[] {
  const proposals = listed.flatMap((mention) => {
    const proposed = state.rulings.has(mention.id) ? null : proposedRuling(mention);
    return proposed === null ? [] : [[mention.id, proposed] as const];
  });
  return groupedByRuling(proposals).map((group) => ({ effect: 'rule', ...group }));
}

function remove(ids: readonly string[], reviewing: Reviewing): readonly Effect[] {
  const found = named(ids, reviewing).find((mention) => !isAdded(mention));
  if (found !== undefined) throw new Refusal('notAdded', { candidate: found.id });
  return [{ effect: 'remove', candidates: [...new Set(ids)] }];
}

/** Nobody discards all by a slip of the hand: the first attempt only says what would become public. */
function discardProposals(
  act: Extract<ReviewAct, { act: 'discardProposals' }>,
  { state, board, allowed }: Reviewing,
): readonly Effect[] {
  const proposed = board.candidates.filter((mention) => {
    const present = state.rulings.get(mention.id)?.decision ?? 'mask';
    return mention.action === 'mask' && present === 'mask' && !isAdded(mention);
  });
  if (!act.confirmed) throw unconfirmed(proposed);
  const kept: Ruling = { decision: 'keep', reason: act.reason };
  const judge = rulingJudge(allowed);
  for (const mention of proposed) judge(kept, mention);
  return ruling(kept, proposed);
}

/** To list all proposals is to discard them; one value with all its mentions is a decision. */
function refuseDiscarding(kept: readonly Mention[], { candidates }: Board): void {
  const proposed = candidates.filter((one) => one.action === 'mask' && !isAdded(one));
  const meant = new Set(kept);
  if (proposed.some((one) => !meant.has(one))) return;
  if (new Set(proposed.map(sameKey)).size > 1) throw unconfirmed(proposed);
}

function unconfirmed(proposed: readonly Mention[]): Refusal {
  const people = proposed.filter(({ type }) => type === 'person').length;
  const details = { count: proposed.length, people, others: proposed.length - people };
  return new Refusal('discardNeedsConfirmation', details, deIdentification);
}

function acknowledge(ids: readonly string[], { state, warnings }: Reviewing): readonly Effect[] {
  const known = new Set(warnings.map(({ id }) => id));
  const unknown = ids.find((id) => !known.has(id));
  if (unknown !== undefined) throw new Refusal('unknownWarning', { warning: unknown });
  const open = [...new Set(ids)].filter((id) => !state.acknowledged.has(id));
  return open.length === 0 ? [] : [{ effect: 'acknowledge', warnings: open }];
}

function ruling(given: Ruling | null, mentions: readonly Mention[]): readonly Effect[] {
  if (mentions.length === 0) return [];
  return [{ effect: 'rule', ruling: given, candidates: mentions.map(({ id }) => id) }];
}

/**
 * The candidates of an act; a value that runs over several passages is decided as a whole.
 *
 * @throws {Refusal} `unknownCandidate`
 */
function named(ids: readonly string[], { board }: Reviewing): readonly Mention[] {
  const mentions = new Set<Mention>();
  for (const id of ids) {
    const mention = board.byId.get(id);
    if (mention === undefined) throw new Refusal('unknownCandidate', { candidate: id });
    if (mention.group === undefined) mentions.add(mention);
    else if (!mentions.has(mention)) for (const one of board.sameAs(mention)) mentions.add(one);
  }
  return [...mentions];
}

/** Each value is looked up once, however many of its mentions are listed. */
function withSame(listed: readonly Mention[], board: Board): ReadonlySet<Mention> {
  const all = new Set<Mention>();
  for (const mention of listed) {
    if (!all.has(mention)) for (const one of board.sameAs(mention)) all.add(one);
  }
  return all;
}
