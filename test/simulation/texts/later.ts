import type { Form } from '../../../functions/domain/interpretation/plan.ts';
import type { Paper } from './paper.ts';

/** Forms in which something is said after publication, promised or asked for by doubts. */
export type LaterForm = Exclude<Form, 'text'>;

/** Where a recording can be seen or heard; none for what is read. */
export function recordingOf(paper: Paper, form: Form): readonly { readonly url: string }[] {
  const isRecorded = form === 'video' || form === 'audio' || form === 'animation';
  if (!isRecorded) return [];
  return [{ url: `https://media.jiangzhou.example/${form}/policy-${paper.number}` }];
}

/** An interpretation that appears later, as its form has it. */
export function laterText(paper: Paper, form: LaterForm): string {
  return texts[form](paper);
}

const texts: Readonly<Record<LaterForm, (paper: Paper) => string>> = {
  caseStudy: casesText,
  policyBriefing: briefingText,
  audio: transcriptText,
  video: transcriptText,
  animation: transcriptText,
  infographic: infographicText,
  processDemo: infographicText,
  firstInterpreter: headText,
  pressConference: conferenceText,
  interview: interviewText,
  expertArticle: expertText,
  qa: furtherAnswersText,
  trainingNote: trainingText,
};

function casesText({ subject, concerned, amount, answerDays }: Paper): string {
  return `${subject}案例解读

案例一　当年申请、当年到账
基本情况：临江区一位申请对象属于${concerned}，手续齐全，去年因为证明没有开全而放弃。
政策适用：新政策不再要求重复交证明，标准提高到每户每年${amount}元。
办理结果：窗口没有用满最长时限${answerDays}个工作日就给出意见，款项随后到账。

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

/** What is said in a recording; the recording itself lies with its platform. */
function transcriptText({ subject, concerned, amount, answerDays }: Paper): string {
  return `${subject}微讲解（文字稿）

大家好，今天用一分钟说说${subject}。
${concerned}注意了：每户每年能拿到${amount}元。
资料交到窗口，最多等${answerDays}个工作日就有结果，不用托人打听。
缺什么窗口会一次说清，还不明白就打12345。
`;
}

function briefingText({ subject, department, concerned, amount }: Paper): string {
  return `${subject}政策吹风会实录

${department.name.zh}在吹风会上介绍，这次调整先后征求了三轮意见，意见最集中的是标准和时限。
会上说明，${concerned}今后每户每年可得${amount}元，已经提交过的证明不再重复收。
有记者问会不会突击花钱，回答是按季度公布进度，哪个区慢、慢在哪里都看得见。
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

function conferenceText({ department, subject, concerned, amount, answerDays }: Paper): string {
  return `${subject}新闻发布会实录

一、情况介绍
${department.name.zh}主要负责人介绍，${subject}调整以后，${concerned}每户每年能得到${amount}元。

二、回答提问
有记者问等待时间能不能再短，回答是${answerDays}个工作日只是上限，多数窗口用不了这么久。
有记者问外地来的能不能办，回答是住满年限就一样对待。
`;
}

function interviewText({ department, subject, concerned, answerDays }: Paper): string {
  return `把话说明白：${subject}访谈

主持人：这次改了什么，老百姓最容易感受到的是哪一点？
嘉宾：少跑路。以前要自己去开的证明，现在部门之间查。
主持人：${concerned}要等多久？
嘉宾：从收件算起，${answerDays}个工作日之内一定有回音，超过的可以找${department.name.zh}。
`;
}

function expertText({ subject, concerned, amount, formerAmount }: Paper): string {
  return `专家解读：${subject}为什么这样定标准

补助定在多少才合适，研究上看两头：一头是${concerned}实际负担，一头是财力能撑多久。
测算下来，从${formerAmount}元调到${amount}元，可以覆盖多数申请对象新增的支出，又给以后留有余地。
从各地经验看，钱之外更要紧的是规则稳定、过程公开，让人算得清、等得起。
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

function trainingText({ subject, concerned, answerDays }: Paper): string {
  return `${subject}窗口人员培训要点

先听完再答复：来的多是${concerned}，问得最多的是能不能办、要等几天。
口径要统一：最长${answerDays}个工作日，不说“大概”“差不多”。
缺件一次说清，写在纸上交给对方；自己拿不准的，当天问清楚再回电话。
`;
}
