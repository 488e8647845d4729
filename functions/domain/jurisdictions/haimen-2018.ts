import { cite } from './instruments.ts';
import type { StatedParameters } from './jurisdiction.ts';

const interpretation = (quotation: string) => cite('HM18', '一(三)', quotation);

/** 海门市2018年政务公开工作要点. */
export const haimen2018: StatedParameters = {
  firstInterpreterDuty: {
    value: true,
    citation: interpretation('主要负责同志要履行好重大政策“第一发言人”“第一解读人”职责'),
  },
  encouragedForms: {
    value: ['qa'],
    citation: interpretation(
      '重点打造“政策简明问答”平台，围绕企业群众关注的政策信息，以问答形式进行通俗易懂的解读',
    ),
  },
  mandatoryContentElements: {
    value: ['background', 'keyTasks', 'nextSteps'],
    citation: interpretation('深入解读政策背景、重点任务、后续工作考虑等'),
  },
  changedServiceItemWithinWorkingDays: {
    value: 1,
    citation: cite(
      'HM18',
      '二(一)',
      '应在完成审批程序后1个工作日内公开变更后的相关信息和具体实施时间',
    ),
  },
  preReleaseAssessment: {
    value: ['wording', 'timing', 'method'],
    citation: cite(
      'HM18',
      '一(四)',
      '要提前做好对公开内容表述、公开时机、公开方式的研判，避免发生信息发布失信、影响社会稳定等问题',
    ),
  },
  privacyExceptions: {
    value: ['punitivePublicity', 'mandatoryDisclosure'],
    citation: cite(
      'HM18',
      '四(二)',
      '除惩戒公示、强制性信息披露外，对于涉及个人隐私的政府信息，' +
        '公开时要去标识化处理，同时注意选择恰当的公开方式和范围',
    ),
  },
  gazetteColumns: {
    value: [
      'governmentOrders',
      'governmentDocuments',
      'officeDocuments',
      'departmentDocuments',
      'policyInterpretation',
    ],
    citation: cite('HM18', '三(三)', '增设政策解读和部门规范性文件专栏'),
  },
  gazetteOnlineWithPrint: {
    value: true,
    citation: cite('HM18', '三(三)', '推动政府公报线上线下融合发展'),
  },
  escalationRecipients: {
    value: ['drafter', 'departmentHead', 'supervisor'],
    citation: cite('HM18', '结尾段', '市政府办公室适时对落实情况进行督查'),
  },
};
