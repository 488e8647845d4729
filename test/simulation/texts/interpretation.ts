import {
  type InterpretationPlan,
  interpretationPlanSchema,
} from '../../../functions/domain/interpretation/plan.ts';
import type { Chance } from '../chance.ts';
import { type Paper, shortTitle } from './paper.ts';

/** Interpretations that come after publication: promised by the plan, or opened for doubts. */
export const laterKeys = ['cases', 'infographic', 'head', 'answers'] as const;
export type LaterKey = (typeof laterKeys)[number];
export const laterForms = {
  cases: 'caseStudy',
  infographic: 'infographic',
  head: 'firstInterpreter',
  answers: 'qa',
} as const;

/** When what is promised for later is due, in working days after publication. */
const laterDays = {
  cases: [6, 30],
  infographic: [4, 15],
  head: [3, 20],
} as const satisfies Readonly<Record<string, readonly [least: number, most: number]>>;
const laterTitles = { cases: '案例解读', infographic: '一图读懂', head: '主要负责人解读' } as const;

/** What the plan of a paper promises. */
export function planOf(paper: Paper, chance: Chance): InterpretationPlan {
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
        title: `${subject}政策问答`,
        form: 'qa',
        phase: 'during',
        channels: ['website', 'media', 'newMedia'],
        due: { kind: 'withDocument' },
      },
      ...paper.plannedLater.map((key) => ({
        key,
        title: `${subject}${laterTitles[key]}`,
        form: laterForms[key],
        phase: 'after',
        channels: ['website'],
        due: {
          kind: 'workingDaysAfterPublication',
          days: chance.between(
            laterDays[key][0],
            laterDays[key][1],
            `days of ${key} of ${paper.dossier}`,
          ),
        },
      })),
    ],
  });
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

const greetings = [
  '不少人打来电话询问，我们把大家最关心的几件事说清楚。',
  '政策怎么变、自己能不能办，看完这几个问题就明白。',
  '下面用通俗的话回答常见问题，方便大家对照。',
] as const;

export function answersText(paper: Paper, chance: Chance): string {
  const { subject, concerned, amount, formerAmount, answerDays, publicityDays, years, share } =
    paper;
  return `《${shortTitle(paper)}》政策问答

${chance.pick(greetings, `greeting of paper ${paper.number}`)}

问：为什么要出台这项政策？背景是什么？
答：这两年，大家对${subject}的期盼很高，反映原来的做法门槛高、等得久。这次调整就是针对这些意见，依据上级部署和本市调研结果作出的。

问：哪些人可以申请？
答：主要面向${concerned}。在江州登记或者住了${years}年以上、信用记录良好的，备齐资料就能提出。

问：能拿到多少钱？
答：现在每户每年是${amount}元，以前是${formerAmount}元，多了${amount - formerAmount}元。不过最多只补实际花费的${share}%。

问：要等多久？
答：窗口收下资料以后，${answerDays}个工作日之内会有意见；名单还要亮出来让大家监督${publicityDays}日。

问：新旧政策有什么不同？
答：一是钱多了，二是跑的次数少了，部门之间能查到的证明不用再交，三是看得见进度。

问：办理时需要注意什么？
答：资料要真实；同样的事享受了别的支持，只能选高的那一项。还有疑问，可以拨打12345咨询。
`;
}

export function laterText(paper: Paper, key: LaterKey, chance: Chance): string {
  switch (key) {
    case 'cases':
      return casesText(paper, chance);
    case 'infographic':
      return infographicText(paper);
    case 'head':
      return headText(paper);
    case 'answers':
      return furtherAnswersText(paper);
  }
}

function casesText(
  { subject, concerned, amount, answerDays, number }: Paper,
  chance: Chance,
): string {
  const waited = chance.between(1, answerDays, `case of paper ${number}`);
  return `${subject}案例解读

案例一　当年申请、当年到账
基本情况：临江区一位申请对象属于${concerned}，手续齐全，去年因为证明没有开全而放弃。
政策适用：新政策不再要求重复交证明，标准提高到每户每年${amount}元。
办理结果：窗口在第${waited}个工作日给出意见，比最长时限${answerDays}个工作日还早，款项随后到账。

案例二　材料不全怎么办
基本情况：东湖区一位申请对象少带了一份凭证。
政策适用：窗口一次说清要补什么。
办理结果：补齐后当天收件，没有再跑第三趟。
`;
}

function infographicText({ subject, amount, formerAmount, answerDays, concerned }: Paper): string {
  return `一图读懂${subject}

一、谁能办
${concerned}。

二、标准怎么变
图1　每户每年支持标准的变化（柱状图）
时间	标准（元）
以前	${formerAmount}
现在	${amount}

三、多久办好
收下资料后${answerDays}个工作日内有结果。
`;
}

function headText({ department, subject, concerned, amount, answerDays }: Paper): string {
  return `${department.name.zh}主要负责人谈${subject}

一、为什么这样改
我们走访了各区窗口，听到最多的是两句话：钱少了一点，等得久了一点。这次就从这两件事改起。

二、${concerned}最关心什么
每户每年${amount}元，窗口${answerDays}个工作日之内给出意见。办得慢的，可以直接向我们反映，我来督办。

三、下一步做什么
每个季度把办理情况公布出来，请大家监督；发现共性问题，及时补充解读。
`;
}

function furtherAnswersText({ subject, amount, answerDays }: Paper): string {
  return `关于${subject}的进一步解答

问：去年享受过的，今年还能申请吗？
答：可以。每年单独申请、单独审核，条件没有变化的，带上去年的结果就行。

问：${amount}元怎么发？
答：一次打到申请时留的账户，窗口${answerDays}个工作日内给出意见，名单公示没有异议就拨付。
`;
}
