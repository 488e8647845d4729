import { commands } from '../../../functions/application/catalogue.ts';
import { missingInterpretation } from '../../../functions/domain/dossier/gates.ts';
import type { Drafting, ExistingDossier } from '../../../functions/domain/dossier/state.ts';
import { epochMsOf, type Instant, localDateOf } from '../../../functions/domain/kernel/time.ts';
import type { Worker } from '../city/people.ts';
import { documentText } from '../texts/document.ts';
import { textFile } from '../texts/file.ts';
import { answersText, planOf, planText } from '../texts/interpretation.ts';
import type { Paper } from '../texts/paper.ts';
import type { PlannedAct } from '../timeline.ts';
import { act, type World, whenDone } from '../world.ts';
import { whenHeadDoes } from './heading.ts';

/** What becomes of drafts: nearly all are handed in, some are given up or left lying. */
const courses = {
  handedIn: 0.925,
  withdrawn: 0.04,
  neverInterpreted: 0.015,
  neverWritten: 0.01,
  neverSubmitted: 0.01,
} as const;
type Course = keyof typeof courses;

export function courseOf({ chance }: World, { number }: Paper): Course {
  return chance.course(courses, `course of paper ${number}`);
}

export function drafterOf({ staff, chance }: World, { department, number }: Paper): Worker {
  return chance.pick(staff.drafters.get(department.id) ?? [], `drafter of paper ${number}`);
}

/** What the drafter does next, or the head once everything is there. */
export function draftingActs(world: World, paper: Paper, state: Drafting): readonly PlannedAct[] {
  const course = courseOf(world, paper);
  const rewritten = state.round === 1 ? state.document !== null : isRewritten(state);
  if (!rewritten) return course === 'neverWritten' ? [] : [lodgeDocument(world, paper, state)];
  if (course === 'withdrawn') return [withdraw(world, paper, state)];
  if (course === 'neverInterpreted') return [];
  if (state.plan === null) return [lodgePlan(world, paper, state)];
  if (missingInterpretation(state).length > 0) return [lodgeAnswers(world, paper, state)];
  return course === 'neverSubmitted' ? [] : [submit(world, paper, state)];
}

/** What a review has opened is to be public, whatever it was before. */
export function attributeOf(
  paper: Paper,
  { closedHistory }: Pick<ExistingDossier, 'closedHistory'>,
): Paper['attribute'] {
  return closedHistory.conversion === null ? paper.attribute : 'proactive';
}

/** After a return everything that was lodged still stands; something is handed in again first. */
function isRewritten({ changedAt, enteredAt }: Drafting): boolean {
  return epochMsOf(changedAt) > epochMsOf(enteredAt);
}

function byDrafter(
  world: World,
  paper: Paper,
  { changedAt, round }: Drafting,
  what: string,
  perform: (drafter: Worker, key: string, at: Instant) => Promise<unknown>,
): PlannedAct {
  const drafter = drafterOf(world, paper);
  const key = `${paper.dossier}.${what}.${round}`;
  const at = whenDone(world, drafter, changedAt, key);
  const stream = `dossier/${paper.dossier}`;
  return { at, key, stream, perform: async () => void (await perform(drafter, key, at)) };
}

const proposals = {
  proactive: {
    attribute: 'proactive',
    reasons: '涉及公众利益调整、需要公众广泛知晓，建议主动公开。',
    ground: null,
  },
  onRequest: {
    attribute: 'onRequest',
    reasons: '主要规定机关内部工作流程，建议依申请公开。',
    ground: 'internalAffairs',
  },
  withheld: {
    attribute: 'withheld',
    reasons: '内容为尚未成熟的过程性信息，公开可能影响决策，建议不予公开。',
    ground: 'processInformation',
  },
} as const;

function lodgeDocument(world: World, paper: Paper, state: Drafting): PlannedAct {
  return byDrafter(world, paper, state, 'document', (drafter, key, at) => {
    const attribute = attributeOf(paper, state);
    const told = { ...paper, attribute };
    const text = documentText(told, localDateOf(at), state.round, world.chance);
    const file = textFile('document', text);
    const input = { dossier: paper.dossier, file, proposal: proposals[attribute] };
    return act(world, drafter, commands.lodgeDocument, key, input);
  });
}

function lodgePlan(world: World, paper: Paper, state: Drafting): PlannedAct {
  return byDrafter(world, paper, state, 'plan', (drafter, key) => {
    if (paper.exempt) {
      const reason = '内容为内部分工的细化，不涉及群众办事，建议不另作解读。';
      const input = { dossier: paper.dossier, reason };
      return act(world, drafter, commands.requestExemption, key, input);
    }
    const plan = planOf(paper, world.chance);
    const input = { dossier: paper.dossier, file: textFile('plan', planText(paper)), plan };
    return act(world, drafter, commands.lodgePlan, key, input);
  });
}

function lodgeAnswers(world: World, paper: Paper, state: Drafting): PlannedAct {
  return byDrafter(world, paper, state, 'qa', (drafter, key) => {
    const file = textFile('qa', answersText(paper, world.chance));
    const input = { dossier: paper.dossier, key: 'qa', form: 'qa', file };
    return act(world, drafter, commands.lodgeMaterial, key, input);
  });
}

function withdraw(world: World, paper: Paper, state: Drafting): PlannedAct {
  return byDrafter(world, paper, state, 'withdraw', (drafter, key) => {
    const reasons = ['上级主管部门将统一出台规定，本文件不再单独制定。'];
    return act(world, drafter, commands.withdrawDossier, key, { dossier: paper.dossier, reasons });
  });
}

/** By whoever heads the department then; where nobody does, it waits for who comes. */
function submit(world: World, paper: Paper, { changedAt, round }: Drafting): PlannedAct {
  const { dossier, department } = paper;
  const key = `${dossier}.submit.${round}`;
  const { head, at } = whenHeadDoes(world, department.id, changedAt, key);
  const perform = async () => {
    await act(world, head, commands.submitPackage, key, { dossier });
  };
  return { at, key, stream: `dossier/${dossier}`, perform };
}
