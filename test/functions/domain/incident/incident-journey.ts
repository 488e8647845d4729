import type {
  CommandOf,
  IncidentCommand,
  IncidentCommandType,
} from '../../../../functions/domain/incident/commands.ts';
import { incidentDecider } from '../../../../functions/domain/incident/decide.ts';
import {
  type IncidentEvent,
  incidentFactsSchema,
} from '../../../../functions/domain/incident/events.ts';
import type { IncidentState } from '../../../../functions/domain/incident/state.ts';
import { textDigest } from '../../../../functions/domain/incident/statements.ts';
import { jurisdiction } from '../../../../functions/domain/jurisdictions/registry.ts';
import { calendar, moment, people } from '../dossier/jiangzhou.ts';
import { type Given, given } from '../given-when-then.ts';

/** A burst main in 江州市, for which its housing bureau answers, under the rules of BJ17. */
export const incidentRules = { jurisdiction: jurisdiction('beijing-2017'), calendar };

export const incidentFacts = incidentFactsSchema.parse({
  incident: 'tingshui-0302',
  title: '城东水厂管道爆裂停水',
  level: 'major',
  department: 'housing',
  happenedAt: moment('2026-03-01 22:10'),
  learnedAt: moment('2026-03-01 22:25'),
});
const { incident: _id, title: _title, ...assessment } = incidentFacts;

export const said = {
  title: '关于城东片区停水的情况通报',
  words: '今日22时10分，城东水厂一条主管道爆裂，正在抢修，预计明日8时前恢复供水。',
};

export const asksOfIncident = {
  openIncident: {
    type: 'openIncident',
    by: people.drafter,
    at: moment('2026-03-01 22:30'),
    facts: incidentFacts,
  },
  reassessIncident: {
    type: 'reassessIncident',
    by: people.head,
    at: moment('2026-03-01 23:30'),
    assessment: { ...assessment, level: 'extraordinary' },
    reasons: ['停水范围扩大到三个区'],
  },
  prepareText: {
    type: 'prepareText',
    by: people.drafter,
    at: moment('2026-03-01 22:40'),
    said,
  },
  clearText: {
    type: 'clearText',
    by: people.head,
    at: moment('2026-03-01 22:50'),
    text: 1,
    digest: textDigest(said),
  },
  makeStatement: {
    type: 'makeStatement',
    by: people.head,
    at: moment('2026-03-02 01:10'),
    statement: {
      gates: ['authoritativeInformation'],
      speaker: { role: 'organ', office: '江州市住房局' },
      said,
      channel: 'website',
      reference: 'https://jiangzhou.example/20260302.html',
      saidAt: moment('2026-03-02 01:00'),
      corrects: null,
      instead: '',
      lateEntry: null,
    },
  },
  remindObligation: {
    type: 'remindObligation',
    by: 'system',
    at: moment('2026-03-02 00:40'),
    kind: 'authoritativeInformation',
    subject: '',
    startsAt: incidentFacts.happenedAt,
    sequence: 1,
  },
  recomputeDeadlines: {
    type: 'recomputeDeadlines',
    by: 'system',
    at: moment('2026-03-02 00:40'),
    known: [],
  },
  closeIncident: { type: 'closeIncident', by: 'system', at: moment('2026-03-02 12:00') },
  withdrawIncident: {
    type: 'withdrawIncident',
    by: people.supervisor,
    at: moment('2026-03-02 00:00'),
    reasons: ['经核实为例行冲洗'],
  },
} as const satisfies { readonly [T in IncidentCommandType]: CommandOf<T> };

export const pressConference: CommandOf<'makeStatement'> = {
  ...asksOfIncident.makeStatement,
  at: moment('2026-03-02 11:00'),
  statement: {
    ...asksOfIncident.makeStatement.statement,
    gates: ['pressConference'],
    speaker: { role: 'principalOfficer', office: '市住房局局长' },
    channel: 'pressConference',
    reference: '市政府新闻发布厅',
    saidAt: moment('2026-03-02 10:00'),
  },
};

export function playIncident(
  events: readonly IncidentEvent[],
  ...commands: readonly IncidentCommand[]
): IncidentEvent[] {
  const history = [...events];
  for (const command of commands) {
    const state = incidentStateOf(history);
    history.push(...incidentDecider.decide(command, state, incidentRules));
  }
  return history;
}

export function incidentStateOf(history: readonly IncidentEvent[]): IncidentState {
  return history.reduce(incidentDecider.evolve, incidentDecider.initialState);
}

export function givenIncident(
  past: readonly IncidentEvent[],
): Given<IncidentState, IncidentCommand, IncidentEvent> {
  return given(incidentDecider, incidentRules, past);
}

export const opened = playIncident([], asksOfIncident.openIncident);
export const informed = playIncident(opened, asksOfIncident.makeStatement);
export const answered = playIncident(informed, pressConference);
export const closed = playIncident(answered, asksOfIncident.closeIncident);
export const withdrawn = playIncident(opened, asksOfIncident.withdrawIncident);
