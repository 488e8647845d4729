import type { RegistryRefusal } from '../../functions/domain/registry/refusals.ts';
import { type Sentence, states } from './sentence.ts';

/** Why a command on the register of departments or of experts was refused, and what to do. */
export const registrySentences: Readonly<Record<RegistryRefusal, Sentence>> = {
  departmentRegisteredTwice: {
    zh: '部门“{department}”已经登记。请在已有登记中修改。',
    en: 'Department “{department}” is on the register already. Change its entry there.',
  },
  departmentUnregistered: {
    zh: '部门“{department}”还没有登记。请先登记部门，再登记负责人或者年度报告。',
    en: 'Department “{department}” is not on the register. Register it first.',
  },
  departmentDissolved: {
    zh: '部门“{department}”到{dissolved}为止，此后的任职和变动不能登记。请核对日期。',
    en: 'Department “{department}” existed until {dissolved}; nothing after that is recorded. Check the day.',
  },
  livelihoodUnchanged: {
    zh: '部门“{department}”的这项登记没有变化，不需要重复登记。',
    en: 'That is what the register says of “{department}” already. Nothing needs to be done.',
  },
  registryDayTooEarly: {
    zh: '日期{day}早于允许的最早日期（{earliest}）。请核对后重新登记。',
    en: '{day} lies before {earliest}, the earliest day possible here. Correct it.',
  },
  headInOffice: {
    zh: '这位负责人从{since}起已经在任。任职日期有误的，请用“更正任职”。',
    en: 'This person has been in office since {since}. If that day is wrong, correct the term.',
  },
  headMissing: {
    zh: '部门“{department}”现在没有登记在任的负责人，不能登记离任。请先登记任职。',
    en: 'No head of “{department}” is on record, so nobody can leave. Record who is in office first.',
  },
  headTermUnknown: (details) =>
    Array.isArray(details.known) && details.known.length === 0
      ? {
          zh: '这个部门还没有登记过任职，没有第{term}条可以更正。',
          en: 'No term is recorded for this department, so there is no term {term} to correct.',
        }
      : {
          zh: '没有第{term}条任职登记。已有的是：{known}。请选择其中一条。',
          en: 'There is no term {term}. Those that there are: {known}. Choose one of them.',
        },
  headTermOverlaps: (details) =>
    states(details, 'until')
      ? {
          zh: '与已登记的任职（{from}至{until}）重叠，一个部门同时只有一位主要负责人。请核对日期。',
          en: 'It overlaps with the term from {from} to {until}; a department has one head at a time. Check the days.',
        }
      : {
          zh: '与已登记的任职（{from}起，现任）重叠，一个部门同时只有一位主要负责人。请核对日期。',
          en: 'It overlaps with the term that began on {from} and lasts; a department has one head at a time. Check the days.',
        },
  reportInTheFuture: {
    zh: '公布日期{publishedOn}晚于今天（{today}）。请在公布以后登记。',
    en: 'It would be published on {publishedOn}, after today ({today}). Record it once it is out.',
  },
  reportBeforeYearEnd: {
    zh: '{year}年度报告应在该年度结束后公布，公布日期{publishedOn}过早。请核对年度和日期。',
    en: 'The report on {year} appears after that year; {publishedOn} is too early. Check year and day.',
  },
  reportRecordedTwice: {
    zh: '{year}年度报告已经登记（{publishedOn}公布），不重复登记。登记有误的，请联系系统管理员。',
    en: 'The report on {year} is recorded already, published on {publishedOn}. If that is wrong, ask the administrator.',
  },
  expertRegisteredTwice: {
    zh: '专家“{expert}”已经在库。资料有误的，请用“更正”。',
    en: 'Expert “{expert}” is on the register already. Correct the entry where it is wrong.',
  },
  expertNotOnRegister: {
    zh: '解读方案中的专家（{experts}）今天不在专家库中。请核对编号，或者先办理入库。',
    en: 'Experts of the plan are not on the register today: {experts}. Check their ids, or register them first.',
  },
  expertNotNamed: {
    zh: '专业性较强的政策应当有专家解读，解读方案没有写明由专家库中的哪位专家解读。请在方案中选定。',
    en: 'A highly technical policy is interpreted by an expert, and the plan names none of the register. Name one.',
  },
  expertUnregistered: {
    zh: '专家库中没有“{expert}”。请先登记。',
    en: 'Expert “{expert}” is not on the register. Register first.',
  },
};
