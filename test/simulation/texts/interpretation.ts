import type { Chance } from '../chance.ts';
import { type Paper, shortTitle } from './paper.ts';

/** The interpretation that appears together with its document. */
export function firstText(paper: Paper, chance: Chance): string {
  return paper.firstForm === 'text' ? explanationText(paper) : answersText(paper, chance);
}

const greetings = [
  '不少人打来电话询问，我们把大家最关心的几件事说清楚。',
  '政策怎么变、自己能不能办，看完这几个问题就明白。',
  '下面用通俗的话回答常见问题，方便大家对照。',
] as const;

function answersText(paper: Paper, chance: Chance): string {
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

function explanationText(paper: Paper): string {
  const { subject, concerned, amount, formerAmount, answerDays, publicityDays } = paper;
  return `《${shortTitle(paper)}》解读

一、政策背景和制定依据
${subject}这件事，去年热线和窗口收到的意见不少，集中在门槛高、等得久两点。起草前走访了各区窗口，也对照了上级的最新部署。

二、惠企利民举措
面向${concerned}。标准从每户每年${formerAmount}元提高到${amount}元，能由部门之间查到的证明不再要求提交。

三、执行标准和范围
窗口收件后，${answerDays}个工作日之内会有意见，名单再亮出来${publicityDays}日，请大家监督。

四、新旧政策差异
与以前相比，一是钱多了，二是跑的次数少了，三是进度看得见。

五、注意事项和咨询途径
同样的事享受了别的支持，只能选高的那一项；有疑问可以拨打12345。
`;
}

/** A few words to begin with. */
export function briefText({ subject, concerned, amount }: Paper): string {
  return `${subject}要点

${concerned}可以办，每户每年能得${amount}元；到窗口交资料，其余的事部门之间去办。
`;
}
