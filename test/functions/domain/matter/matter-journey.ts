import { jurisdiction } from '../../../../functions/domain/jurisdictions/registry.ts';
import { matterIdSchema } from '../../../../functions/domain/kernel/identifiers.ts';
import { departmentIdSchema } from '../../../../functions/domain/kernel/people.ts';
import type { MatterCommand, MatterRules } from '../../../../functions/domain/matter/commands.ts';
import { decideMatter, matterDecider } from '../../../../functions/domain/matter/decide.ts';
import type {
  MatterEvent,
  MatterFacts,
  Meeting,
} from '../../../../functions/domain/matter/events.ts';
import type { MatterState } from '../../../../functions/domain/matter/state.ts';
import { calendar, date, moment, people } from '../dossier/jiangzhou.ts';
import { given } from '../given-when-then.ts';

/** 江州市's housing bureau and its timed matters, under the rules of 南京市2018. */
export const rulesOf = (id: string): MatterRules => ({ jurisdiction: jurisdiction(id), calendar });
export const rules = rulesOf('nanjing-2018');

const asking = { by: people.drafter, at: moment('2026-03-31 09:00') };

export const facts = (given: Partial<MatterFacts> = {}): MatterFacts => ({
  matter: matterIdSchema.parse('shixiang-1'),
  kind: 'serviceItemChange',
  department: departmentIdSchema.parse('housing'),
  jurisdiction: 'nanjing-2018',
  title: '住房租赁补贴申领',
  startedOn: date('2026-03-02'),
  decision: null,
  delivery: null,
  ...given,
});
export const request = facts({
  kind: 'requestAnswer',
  delivery: 'internet',
  title: '申请公开补贴发放情况',
});

/** Everything is put on record on the last day of March, for this reason. */
export const enteredAtMonthEnd = '纸质台账月末集中录入';

export const meeting = (given: Partial<Meeting> = {}): Meeting => ({
  subject: '',
  aspects: [],
  metAt: moment('2026-03-03 10:00'),
  where: 'https://www.jiangzhou.example/fuwu/12',
  commentUntil: null,
  lateEntry: enteredAtMonthEnd,
  ...given,
});

type Distributed<C> = C extends MatterCommand
  ? Omit<C, 'by' | 'at'> & Partial<Pick<C, 'by' | 'at'>>
  : never;

/** A command of the drafter on the last day of March, where nothing else is said. */
export function ask(command: Distributed<MatterCommand>): MatterCommand {
  return { ...asking, ...command } as MatterCommand;
}

/** The events that follow when some commands are carried out one after the other. */
export function history(
  commands: readonly MatterCommand[],
  under: MatterRules = rules,
): readonly MatterEvent[] {
  let state: MatterState = matterDecider.initialState;
  return commands.flatMap((command) => {
    const events = decideMatter(command, state, under);
    state = events.reduce(matterDecider.evolve, state);
    return events;
  });
}

export function givenMatter(commands: readonly MatterCommand[], under: MatterRules = rules) {
  return given(matterDecider, under, history(commands, under));
}
