import {
  type InterpretationPlan,
  interpretationPlanSchema,
} from '../../../functions/domain/interpretation/plan.ts';
import type { LocalDate } from '../../../functions/domain/kernel/time.ts';
import type { Chance } from '../chance.ts';
import { expertOn } from '../city/experts.ts';
import { type Paper, type PlannedLater, shortTitle } from './paper.ts';

/** The key of a second interpretation that is to appear with the document. */
export const BRIEF = 'brief';

interface Promised {
  readonly title: string;
  /** When it is due, in working days after publication. */
  readonly days: readonly [least: number, most: number];
  /** The shares of the forms in which it comes; the plan's own schema judges their names. */
  readonly forms: Readonly<Record<string, number>>;
}

const promises: Readonly<Record<PlannedLater, Promised>> = {
  cases: {
    title: '案例解读',
    days: [6, 30],
    forms: { caseStudy: 0.8, policyBriefing: 0.1, audio: 0.1 },
  },
  infographic: {
    title: '一图读懂',
    days: [4, 15],
    forms: { infographic: 0.75, video: 0.1, animation: 0.1, processDemo: 0.05 },
  },
  head: {
    title: '主要负责人解读',
    days: [3, 20],
    forms: { firstInterpreter: 0.6, pressConference: 0.2, interview: 0.2 },
  },
  expert: { title: '专家解读', days: [5, 25], forms: { expertArticle: 0.7, interview: 0.3 } },
};

/**
 * What the plan of a paper promises.
 *
 * @param day of its lodging, on which the experts whom it names stand on the register
 * @param briefed whether a few words to begin with are planned as well
 */
export function planOf(
  paper: Paper,
  day: LocalDate,
  chance: Chance,
  briefed: boolean,
): InterpretationPlan {
  const { subject, concerned } = paper;
  return interpretationPlanSchema.parse({
    outline: [
      `政策背景和制定依据：为什么调整${subject}政策`,
      '执行标准和范围：谁可以申请、标准是多少',
      `惠企利民举措：${concerned}能得到什么`,
      '新旧政策差异：标准和时限的变化',
      '注意事项和咨询途径',
    ],
    audience: `${concerned}、区主管部门和受理窗口工作人员`,
    materials: [
      {
        key: 'qa',
        title: paper.firstForm === 'qa' ? `${subject}政策问答` : `${subject}政策解读`,
        form: paper.firstForm,
        phase: 'during',
        channels: ['website', 'media', 'newMedia'],
        due: { kind: 'withDocument' },
      },
      ...(briefed ? [brief(paper)] : []),
      ...paper.plannedLater.map((key) => promised(paper, key, day, chance)),
    ],
  });
}

function brief({ subject }: Paper): object {
  return {
    key: BRIEF,
    title: `${subject}要点`,
    form: 'text',
    phase: 'during',
    channels: ['website'],
    due: { kind: 'withDocument' },
  };
}

function promised(paper: Paper, key: PlannedLater, day: LocalDate, chance: Chance): object {
  const { title, days, forms } = promises[key];
  const about = (what: string) => `${what} of ${key} of ${paper.dossier}`;
  const interpreters = {
    head: [{ kind: 'firstInterpreter' }],
    expert: [{ kind: 'expert', expert: expertOn(day, chance, about('expert')) }],
    cases: null,
    infographic: null,
  }[key];
  return {
    key,
    title: `${paper.subject}${title}`,
    form: chance.course(forms, about('form')),
    phase: 'after',
    channels: ['website'],
    due: {
      kind: 'workingDaysAfterPublication',
      days: chance.between(days[0], days[1], about('days')),
    },
    ...(interpreters === null ? {} : { interpreters }),
  };
}

export function planText(paper: Paper): string {
  return `《${shortTitle(paper)}》解读方案

按照“谁起草、谁解读”的原则，由${paper.department.name.zh}负责解读。

一、解读提纲
（一）政策背景和制定依据。
（二）执行标准和范围。
（三）惠企利民举措。
（四）新旧政策差异。
（五）注意事项和咨询途径。

二、解读对象
${paper.concerned}、区主管部门和受理窗口工作人员。
`;
}
