import { actingAs, type Doer } from '../../kernel/authority.ts';
import type { ActingPerson } from '../../kernel/people.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { localDateOf } from '../../kernel/time.ts';
import type { CommandOf } from '../commands.ts';
import type { DossierEvent } from '../events.ts';
import { requireDepartment } from '../permissions.ts';
import type { Published } from '../state.ts';
import type { Doubt } from './doubt.ts';
import { doubtDigest, Likeness } from './same-words.ts';

/** Decisions on what is heard from the public about a published document. */

const MOST_DOUBTS = 1_000;

/** The department that interprets listens; the supervisor and the administrator hand on. */
export function listeningTo(state: Published, by: Doer): ActingPerson {
  const actor = actingAs(by, 'supervisor', 'administrator', 'departmentHead', 'drafter');
  if (actor.role === 'departmentHead' || actor.role === 'drafter') {
    requireDepartment(state, actor, [state.facts.department, ...state.facts.jointDepartments]);
  }
  return actor;
}

/**
 * Records what was heard. The same words again count the doubt that is known up; words that are
 * nearly the same become a doubt of their own that asks whether it is one.
 */
export function recordDoubts(
  command: CommandOf<'recordDoubts'>,
  state: Published,
): readonly DossierEvent[] {
  const actor = listeningTo(state, command.by);
  const { at } = command;
  const today = localDateOf(at);
  const publishedOn = localDateOf(state.publishedAt);
  const known = new Map(state.doubts.map(({ digest, doubt }) => [digest, rootOf(state, doubt)]));
  const likeness = new Likeness();
  for (const { doubt, words, joinedTo } of state.doubts) {
    if (joinedTo === null) likeness.add(doubt, words);
  }
  let next = state.doubts.length + 1;
  return command.doubts.map((given): DossierEvent => {
    const { source, receivedOn, times, topic, words } = given;
    if (receivedOn > today) throw new Refusal('doubtInTheFuture', { receivedOn, today });
    // Nobody can doubt what nobody could read; what was heard on a draft belongs to its consultation.
    if (receivedOn < publishedOn) {
      throw new Refusal('doubtBeforePublication', { receivedOn, publishedOn });
    }
    const digest = doubtDigest(words);
    const same = known.get(digest);
    if (same !== undefined) {
      return { type: 'DoubtRepeated', data: { doubt: same, source, receivedOn, times }, at, actor };
    }
    const doubt = next;
    if (doubt > MOST_DOUBTS) throw new Refusal('tooManyDoubts', { most: MOST_DOUBTS });
    next += 1;
    const resembles = likeness.nearest(words);
    known.set(digest, doubt);
    likeness.add(doubt, words);
    const data = { doubt, source, receivedOn, times, topic, words, digest, resembles };
    return { type: 'DoubtRecorded', data, at, actor };
  });
}

/** Two doubts are one: what was heard is counted together, and both wordings are kept. */
export function joinDoubt(
  command: CommandOf<'joinDoubt'>,
  state: Published,
): readonly DossierEvent[] {
  const actor = listeningTo(state, command.by);
  const { doubt } = standingDoubt(state, command.doubt);
  const { doubt: into } = standingDoubt(state, command.into);
  if (doubt === into) throw new Refusal('doubtIsItself', { doubt });
  return [{ type: 'DoubtJoined', data: { doubt, into }, at: command.at, actor }];
}

/** They only sound alike. */
export function keepDoubtApart(
  command: CommandOf<'keepDoubtApart'>,
  state: Published,
): readonly DossierEvent[] {
  const actor = listeningTo(state, command.by);
  const { doubt, resembles } = standingDoubt(state, command.doubt);
  if (resembles === null) throw new Refusal('doubtResemblesNone', { doubt });
  return [{ type: 'DoubtKeptApart', data: { doubt, from: resembles }, at: command.at, actor }];
}

/** @throws {Refusal} `doubtMissing`, or `doubtJoined` for one that turned out to be another */
export function standingDoubt(state: Published, number: number): Doubt {
  const known = state.doubts.find(({ doubt }) => doubt === number);
  if (known === undefined) throw new Refusal('doubtMissing', { doubt: number });
  if (known.joinedTo !== null) {
    throw new Refusal('doubtJoined', { doubt: number, into: rootOf(state, number) });
  }
  return known;
}

/** Joining keeps chains one link long, so one step leads to the doubt that stands. */
function rootOf(state: Published, number: number): number {
  return state.doubts.find(({ doubt }) => doubt === number)?.joinedTo ?? number;
}
