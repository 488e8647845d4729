import { describe, expect, it } from 'vitest';
import { personIdSchema } from '../../../../functions/domain/kernel/people.ts';
import {
  type ExpertCommand,
  expertsDecider,
  isExpertOn,
} from '../../../../functions/domain/registry/experts/decide.ts';
import {
  type ExpertEvent,
  parseExpertEvent,
} from '../../../../functions/domain/registry/experts/events.ts';
import { date, moment, people, rules } from '../dossier/jiangzhou.ts';
import { given } from '../given-when-then.ts';

const expert = personIdSchema.parse('expert-017');
const issued = { by: people.administrator, at: moment('2026-03-02 09:00'), expert };
const entry = { fields: ['城市更新'], organisation: '江州大学', from: date('2026-03-01') };
const register: ExpertCommand = { type: 'registerExpert', ...issued, ...entry };
const release: ExpertCommand = { type: 'releaseExpert', ...issued, until: date('2026-08-31') };
const correct: ExpertCommand = {
  type: 'correctExpert',
  ...issued,
  ...entry,
  until: null,
  reasons: '领域登记有误',
};

function recordedBy(...commands: readonly ExpertCommand[]): ExpertEvent[] {
  const history: ExpertEvent[] = [];
  for (const command of commands) {
    const state = history.reduce(expertsDecider.evolve, expertsDecider.initialState);
    history.push(...expertsDecider.decide(command, state, rules));
  }
  return history;
}
const givenAfter = (...commands: readonly ExpertCommand[]) =>
  given(expertsDecider, rules, recordedBy(...commands));

describe('The register of experts', () => {
  it('keeps fields and organisation by id and never a name', () => {
    givenAfter()
      .when(register)
      .thenEvents({
        type: 'ExpertRegistered',
        data: { expert: 'expert-017', ...entry },
      });
  });

  it('knows who is on it on a day', () => {
    const { state } = givenAfter(register, release);
    const [known] = state.experts;
    if (known === undefined) return expect.fail('is registered');
    const days = ['2026-02-28', '2026-03-01', '2026-08-31', '2026-09-01'];
    expect(days.map((day) => isExpertOn(known, date(day)))).toEqual([false, true, true, false]);
  });

  it.for([
    ['twice', [register], register, 'expertRegisteredTwice'],
    ['correcting somebody unknown', [], correct, 'expertUnregistered'],
    ['releasing somebody unknown', [], release, 'expertUnregistered'],
    [
      'an end before the beginning',
      [register],
      { ...release, until: date('2026-02-28') },
      'registryDayTooEarly',
    ],
    [
      'a correction that ends before it begins',
      [register],
      { ...correct, until: date('2026-02-28') },
      'registryDayTooEarly',
    ],
    ['by somebody else', [], { ...register, by: people.supervisor }, 'roleMissing'],
    [
      'a day outside the calendar',
      [],
      { ...register, from: date('1989-12-31') },
      'dateOutsideCalendar',
    ],
  ] as const)('refuses %s', ([, past, command, reason]) => {
    givenAfter(...past)
      .when(command)
      .thenRefused(reason);
  });

  it('reads back every kind of event, and a stray one changes nothing', () => {
    const written = recordedBy(register, correct, release);
    for (const event of written) {
      expect(parseExpertEvent(JSON.parse(JSON.stringify(event)))).toEqual(event);
    }
    for (const stray of written.slice(1)) {
      expect(expertsDecider.evolve({ experts: [] }, stray)).toEqual({ experts: [] });
    }
  });
});
