import type { Obligation } from '../deadlines/obligation.ts';
import type { Pause } from '../deadlines/pauses.ts';
import { type TermDeadline, type TermRules, termDeadline } from '../deadlines/terms.ts';
import { type Instant, type LocalDate, shanghaiTime } from '../kernel/time.ts';
import { timedBy } from './obligation-of.ts';
import type { AskedOpinion, ExistingMatter } from './state.ts';

export const ANSWER = 'answer';
export const CORRECTION_NOTICE = 'correctionNotice';

/**
 * What a request for information owes: the answer, counted anew from a correction (条例 arts 30, 33),
 * and the notice that asked for the correction, where there was one.
 */
export function requestObligations(state: ExistingMatter, rules: TermRules): readonly Obligation[] {
  const { startedOn } = state.facts;
  const { correction } = state;
  if (correction === null) return answer(state, startedOn, rules);
  const { noticedAt, receivedOn, recordedAt } = correction;
  const correctedLate = correction.lateEntry === null ? null : recordedAt;
  const notice = termDeadline('correctionNotice', shanghaiTime(startedOn, 0), rules);
  const first = answerDeadline({ ...state, opinions: [], extension: null }, startedOn, rules);
  const begun = shanghaiTime(startedOn, 0);
  return [
    ...timedBy(state, CORRECTION_NOTICE, begun, notice, { satisfiedAt: noticedAt, recordedAt }),
    // Corrected on the day of receipt, both would be the same obligation.
    ...(receivedOn === startedOn
      ? []
      : timedBy(state, ANSWER, begun, first, {
          satisfiedAt: null,
          ceasedAt: noticedAt,
          clockEnteredAt: correctedLate,
        })),
    ...(receivedOn === null ? [] : answer(state, receivedOn, rules)),
  ];
}

function answer(state: ExistingMatter, from: LocalDate, rules: TermRules): readonly Obligation[] {
  const deadline = answerDeadline(state, from, rules);
  return timedBy(state, ANSWER, shanghaiTime(from, 0), deadline, {
    clockEnteredAt: clockEnteredAt(state),
  });
}

/** When a pause or a correction was entered without which the answer would have been late by then. */
function clockEnteredAt({ opinions, correction }: ExistingMatter): Instant | null {
  const entered = [...opinions, ...(correction === null ? [] : [correction])]
    .filter(({ lateEntry }) => lateEntry !== null)
    .map(({ recordedAt }) => recordedAt);
  return entered.at(-1) ?? null;
}

type Clock = Pick<ExistingMatter, 'opinions' | 'extension'>;

function answerDeadline(clock: Clock, from: LocalDate, rules: TermRules): TermDeadline | null {
  const pauses = clock.opinions.map((opinion) => pauseFor(opinion, rules));
  const extension = clock.extension?.workingDays ?? 0;
  return termDeadline('requestAnswer', shanghaiTime(from, 0), rules, { extension, pauses });
}

/**
 * The days on which the clock stands for an opinion. Whoever was asked has 15 working days from the
 * day on which they had the letter; after that the organ decides by itself and the clock runs again
 * (条例 arts 32, 34).
 */
export function pauseFor(opinion: AskedOpinion, rules: TermRules): Pause {
  const { reason, askedOn, answeredOn } = opinion;
  const latest = latestOpinion(opinion, rules);
  const until = answeredOn === null || answeredOn > latest ? latest : answeredOn;
  return { reason, after: askedOn, until };
}

/** The last day on which an opinion that was asked for can come in time. */
export function latestOpinion({ deliveredOn }: AskedOpinion, rules: TermRules): LocalDate {
  const deadline = termDeadline('thirdPartyOpinion', shanghaiTime(deliveredOn, 0), rules);
  return deadline?.dueDate ?? deliveredOn;
}

/** The day on which the clock of the answer began that runs now; null while a correction is due. */
export function answerRunsFrom({ facts, correction }: ExistingMatter): LocalDate | null {
  return correction === null ? facts.startedOn : correction.receivedOn;
}

/** When the answer is due by the clock that runs now; null while a correction is waited for. */
export function answerDue(state: ExistingMatter, rules: TermRules): TermDeadline | null {
  const from = answerRunsFrom(state);
  return from === null ? null : answerDeadline(state, from, rules);
}
