import { type LocalDate, localDateSchema } from '../../../functions/domain/kernel/time.ts';
import type { Chance } from '../chance.ts';
import { type Paper, shortTitle } from './paper.ts';
import { rosterOf } from './roster.ts';

const purposes = [
  '为方便群众和企业办事，规范工作程序',
  '为减轻负担、稳定预期，回应社会关切',
  '为补齐民生短板，提高服务质量',
  '为优化营商环境，激发市场活力',
] as const;
const duties = [
  '各区主管部门应当设立受理窗口，公布办理流程和联系方式',
  '受理窗口对材料齐全的申请当场受理，对材料不齐的一次告知需要补正的内容',
  '主管部门应当每季度公布资金使用情况，接受社会监督',
  '申请人对审核结果有异议的，可以自收到结果之日起提出复核',
  '街道和社区应当协助行动不便的申请人办理有关手续',
  '主管部门应当与相关部门共享数据，不得要求重复提交证明',
  '对弄虚作假取得资金的，依法追回并记入信用记录',
  '任何单位和个人不得截留、挪用专项资金',
  '主管部门应当建立台账，完整保存申请、审核和拨付材料',
  '符合多项政策的，按照就高不重复的原则执行',
] as const;

const notations = {
  proactive: '（此件公开发布）',
  onRequest: '（此件依申请公开）',
  withheld: '（此件不公开）',
} as const;

/** Policies of earlier years have numbers that none of this year has. */
const FORMER_NUMBERS = 40_000;
const FORMER_YEARS = 3;

/** The document as its drafter hands it in; `round` counts how often it came back. */
export function documentText(
  paper: Paper,
  formed: LocalDate,
  round: number,
  chance: Chance,
): string {
  const { department, number } = paper;
  const [year = '', month = '', day = ''] = formed.split('-');
  const date = `${year}年${Number(month)}月${Number(day)}日`;
  const title = shortTitle(paper);
  return `${department.name.zh}文件

${department.code}〔${year}〕${number}号

关于印发《${title}》的通知

各区人民政府，市各有关单位：

《${title}》已经研究同意，现印发给你们，请认真组织实施。

江州${department.name.zh}
${date}
${notations[paper.attribute]}

${title}

${articles(paper, date, round, chance)}
${rosterOf(paper, chance)}`;
}

/**
 * What a document replaces, as its drafter has it in a drawer: other figures, other duties, no
 * people, and three years older.
 */
export function formerDocumentText(paper: Paper, formed: LocalDate, chance: Chance): string {
  const former: Paper = {
    ...paper,
    number: paper.number + FORMER_NUMBERS,
    attribute: 'proactive',
    amount: paper.formerAmount,
    answerDays: paper.answerDays + 5,
    named: 0,
  };
  const year = String(Number(formed.slice(0, 4)) - FORMER_YEARS);
  return documentText(former, localDateSchema.parse(`${year}-03-15`), 1, chance);
}

/**
 * An interpretation that only says the document's own words again, with questions put in between
 * (简单摘抄).
 */
export function copiedText(paper: Paper, chance: Chance): string {
  const questions = ['目的和依据是什么', '适用于什么', '谁可以申请', '标准是多少', '多久办好'];
  const asked = ruledWords(paper, chance).map((words, index) => {
    return `问：${questions[index] ?? '还有什么规定'}？\n答：${words}`;
  });
  return `《${shortTitle(paper)}》政策问答\n\n${asked.join('\n\n')}\n`;
}

const numerals = [...'一二三四五六七八九'];

function articles(paper: Paper, date: string, round: number, chance: Chance): string {
  const { kind } = paper;
  const trained = round > 1 ? '各区应当在施行前完成窗口人员培训。' : '';
  const words = ruledWords(paper, chance);
  return [
    ...words.slice(0, -1),
    `${words.at(-1)}${trained}`,
    `本${kind}自${date}起施行，有效期${paper.validFor.join('')}。`,
  ]
    .map((article, index) => `第${numerals[index]}条　${article}`)
    .join('\n');
}

/** Everything that the document rules, article by article, but from when until when. */
function ruledWords(paper: Paper, chance: Chance): readonly string[] {
  const { subject, concerned, number, kind } = paper;
  const about = (what: string) => `${what} of document ${number}`;
  const first = chance.between(0, duties.length - 1, about('duties'));
  const purpose = chance.pick(purposes, about('purpose'));
  return [
    `${purpose}，根据国家和省有关规定，结合本市实际，制定本${kind}。`,
    `本市行政区域内${subject}的申请、审核、拨付和监督管理，适用本${kind}。`,
    `${concerned}符合下列条件的，可以提出申请：
（一）在本市登记或者居住满${paper.years}年；
（二）上一年度没有被列入失信名单；
（三）材料真实、完整。`,
    `对符合条件的${concerned}，按照每户每年${paper.amount}元的标准给予支持，` +
      `单项支持不超过实际支出的${paper.share}%。`,
    `区主管部门应当自受理之日起${paper.answerDays}个工作日内提出审核意见，` +
      `审核结果公示${paper.publicityDays}日。`,
    ...[0, 3, 6].map((step) => `${duties[(first + step) % duties.length]}。`),
  ];
}
