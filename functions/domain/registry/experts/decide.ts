import type { WorkingCalendar } from '../../deadlines/calendar.ts';
import { actingAs, type Doer } from '../../kernel/authority.ts';
import type { Decider } from '../../kernel/decider.ts';
import { unreachable } from '../../kernel/decider.ts';
import type { PersonId } from '../../kernel/people.ts';
import { Refusal } from '../../kernel/refusal.ts';
import type { Instant, LocalDate } from '../../kernel/time.ts';
import type { ExpertEvent } from './events.ts';

/** Somebody of the register for technical policies (专家解读, NJ18 一(二)). */
export interface RegisteredExpert {
  readonly expert: PersonId;
  readonly fields: readonly string[];
  readonly organisation: string;
  readonly from: LocalDate;
  readonly until: LocalDate | null;
}

/** `registry/experts`: one stream for the whole city. */
export interface ExpertsState {
  readonly experts: readonly RegisteredExpert[];
}

export type ExpertCommand = { readonly by: Doer; readonly at: Instant } & (
  | ({ readonly type: 'registerExpert' } & Omit<RegisteredExpert, 'until'>)
  | ({ readonly type: 'correctExpert'; readonly reasons: string } & RegisteredExpert)
  | { readonly type: 'releaseExpert'; readonly expert: PersonId; readonly until: LocalDate }
);

export interface ExpertRules {
  readonly calendar: WorkingCalendar;
}

/** Whether somebody is on the register on a day. */
export function isExpertOn({ from, until }: RegisteredExpert, day: LocalDate): boolean {
  return from <= day && (until === null || day <= until);
}

/**
 * Judges one command against the register of experts.
 *
 * @throws {Refusal} `expertRegisteredTwice`, `expertUnregistered`, `registryDayTooEarly`
 */
export function decideExperts(
  command: ExpertCommand,
  state: ExpertsState,
  { calendar }: ExpertRules,
): readonly ExpertEvent[] {
  const actor = actingAs(command.by, 'administrator');
  const { at, expert } = command;
  switch (command.type) {
    case 'registerExpert': {
      calendar.isWorkday(command.from);
      if (state.experts.some((one) => one.expert === expert)) {
        throw new Refusal('expertRegisteredTwice', { expert });
      }
      const { fields, organisation, from } = command;
      const data = { expert, fields: [...fields], organisation, from };
      return [{ type: 'ExpertRegistered', data, at, actor }];
    }
    case 'correctExpert': {
      registered(state, expert);
      const { fields, organisation, from, until, reasons } = command;
      calendar.isWorkday(from);
      if (until !== null) calendar.isWorkday(until);
      refuseReversed(from, until);
      const data = { expert, fields: [...fields], organisation, from, until, reasons };
      return [{ type: 'ExpertCorrected', data, at, actor }];
    }
    case 'releaseExpert': {
      const { from } = registered(state, expert);
      calendar.isWorkday(command.until);
      refuseReversed(from, command.until);
      return [{ type: 'ExpertReleased', data: { expert, until: command.until }, at, actor }];
    }
    default:
      return unreachable(command);
  }
}

function registered({ experts }: ExpertsState, expert: PersonId): RegisteredExpert {
  const found = experts.find((one) => one.expert === expert);
  if (found === undefined) throw new Refusal('expertUnregistered', { expert });
  return found;
}

function refuseReversed(from: LocalDate, until: LocalDate | null): void {
  if (until === null || until >= from) return;
  throw new Refusal('registryDayTooEarly', { day: until, earliest: from });
}

export function evolveExperts(state: ExpertsState, event: ExpertEvent): ExpertsState {
  const others = state.experts.filter(({ expert }) => expert !== event.data.expert);
  const known = state.experts.find(({ expert }) => expert === event.data.expert);
  switch (event.type) {
    case 'ExpertRegistered':
      return known === undefined ? { experts: [...others, { ...event.data, until: null }] } : state;
    case 'ExpertCorrected': {
      const { reasons: _why, ...corrected } = event.data;
      return known === undefined ? state : { experts: [...others, corrected] };
    }
    case 'ExpertReleased':
      if (known === undefined) return state;
      return { experts: [...others, { ...known, until: event.data.until }] };
    default:
      return unreachable(event);
  }
}

export const expertsDecider: Decider<ExpertsState, ExpertCommand, ExpertEvent, ExpertRules> = {
  initialState: { experts: [] },
  decide: decideExperts,
  evolve: evolveExperts,
};
