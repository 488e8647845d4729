import { explainedEntry } from '../deadlines/late-entry.ts';
import { Refusal } from '../kernel/refusal.ts';
import { epochMsOf, type Instant } from '../kernel/time.ts';
import type { CommandOf, IncidentRules, StatementGiven } from './commands.ts';
import type { IncidentEvent } from './events.ts';
import { evolveIncident } from './evolve.ts';
import { obligationsOfIncident } from './obligations.ts';
import { actingOn, answeringFor } from './permissions.ts';
import type { IncidentAt, KnownText } from './state.ts';
import type { Said, Statement } from './statements.ts';

/** Decisions on what is said: texts made ready, read by a second person, and statements. */

const MOST_TEXTS = 200;
const MOST_STATEMENTS = 500;
type Answerable = IncidentAt<'open' | 'closed'>;

export function prepareText(
  command: CommandOf<'prepareText'>,
  state: Answerable,
): readonly IncidentEvent[] {
  const actor = actingOn(state.facts.department, command.by);
  const text = state.texts.length + 1;
  if (text > MOST_TEXTS) throw new Refusal('tooManyTexts', { most: MOST_TEXTS });
  return [{ type: 'TextPrepared', data: { text, ...command.said }, at: command.at, actor }];
}

/** A second person reads what will be said, and stands by exactly these words. */
export function clearText(
  command: CommandOf<'clearText'>,
  state: Answerable,
): readonly IncidentEvent[] {
  const actor = answeringFor(state.facts.department, command.by);
  const { preparedBy, clearedBy, digest, text } = textOf(state, command.text);
  if (clearedBy !== null) throw new Refusal('textClearedAlready', { text });
  if (preparedBy === actor.id) throw new Refusal('preparerMayNotClear', { text });
  if (digest !== command.digest) throw new Refusal('textChanged', { text });
  return [{ type: 'TextCleared', data: { text, digest }, at: command.at, actor }];
}

/**
 * Records who said what, where and when. Late is recorded as late: the obligation compares the
 * time at which it was said with the time by which it was owed, and whoever writes down afterwards
 * that something was said in time explains it.
 */
export function makeStatement(
  command: CommandOf<'makeStatement'>,
  state: Answerable,
  rules: IncidentRules,
): readonly IncidentEvent[] {
  const { at, statement: given } = command;
  const isPrepared = 'text' in given.said;
  const { department } = state.facts;
  // A text that two people stand by may be recorded by whoever read it out to the public.
  const actor = isPrepared
    ? actingOn(department, command.by)
    : answeringFor(department, command.by);
  const statement = state.statements.length + 1;
  if (statement > MOST_STATEMENTS) {
    throw new Refusal('tooManyStatements', { most: MOST_STATEMENTS });
  }
  refuseWrongTime(state, given, at);
  refuseWrongGates(state, given);
  refuseUnknownCorrection(state, given);
  refuseOtherSpeaker(given, rules);
  const { said, gates, ...rest } = given;
  const data: Statement = {
    statement,
    gates: [...new Set(gates)],
    ...rest,
    ...wordsOf(state, given),
    text: 'text' in said ? said.text : null,
  };
  const event = { type: 'StatementMade', data, at, actor } as const;
  const next = evolveIncident(state, event);
  const after = next.status === 'absent' ? [] : obligationsOfIncident(next, rules);
  const lateEntry = explainedEntry(obligationsOfIncident(state, rules), after, at, given.lateEntry);
  return [{ ...event, data: { ...data, lateEntry } }];
}

function wordsOf(state: Answerable, { said, saidAt }: StatementGiven): Said {
  if (!('text' in said)) return said;
  const { title, words, clearedAt, text } = textOf(state, said.text);
  if (clearedAt === null) throw new Refusal('textNotCleared', { text });
  // People give the minute in which something was said. Nobody can have said a text before it was
  // there, so what is late cannot be made timely by an earlier hour.
  if (minuteOf(saidAt) < minuteOf(clearedAt)) {
    throw new Refusal('statementBeforeClearance', { text, saidAt, clearedAt });
  }
  return { title, words };
}

function minuteOf(instant: Instant): number {
  return Math.floor(epochMsOf(instant) / 60_000);
}

function textOf(state: Answerable, number: number): KnownText {
  const known = state.texts.find(({ text }) => text === number);
  if (known === undefined) throw new Refusal('textMissing', { text: number });
  return known;
}

function refuseWrongTime(
  { facts }: Answerable,
  { saidAt }: StatementGiven,
  now: StatementGiven['saidAt'],
): void {
  if (epochMsOf(saidAt) > epochMsOf(now)) {
    throw new Refusal('statementInTheFuture', { saidAt, now });
  }
  if (epochMsOf(saidAt) < epochMsOf(facts.happenedAt)) {
    throw new Refusal('statementBeforeIncident', { saidAt, happenedAt: facts.happenedAt });
  }
}

function refuseWrongGates({ duties }: Answerable, { gates, channel }: StatementGiven): void {
  const owed = duties.filter(({ ceasedAt }) => ceasedAt === null).map(({ gate }) => gate);
  const stranger = gates.find((gate) => !owed.includes(gate));
  if (stranger !== undefined) throw new Refusal('gateNotOwed', { gate: stranger, owed });
  if (gates.includes('pressConference') && channel !== 'pressConference') {
    throw new Refusal('pressConferenceElsewhere', { channel });
  }
}

function refuseUnknownCorrection({ statements }: Answerable, { corrects }: StatementGiven): void {
  if (corrects === null || statements.some(({ statement }) => statement === corrects)) return;
  throw new Refusal('correctedStatementMissing', { statement: corrects });
}

/** 第一发言人: the principal officer speaks at the press conference, or somebody says why not. */
function refuseOtherSpeaker(
  { gates, speaker, instead }: StatementGiven,
  { jurisdiction }: IncidentRules,
): void {
  const { value, citation } = jurisdiction.parameters.firstInterpreterDuty;
  if (!value || !gates.includes('pressConference')) return;
  if (speaker.role === 'principalOfficer' || instead !== '') return;
  throw new Refusal('firstSpeakerMissing', { speaker: speaker.role }, citation);
}
