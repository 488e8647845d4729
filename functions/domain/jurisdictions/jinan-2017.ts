import { cite } from './instruments.ts';
import type { StatedParameters } from './jurisdiction.ts';

const interpretation = (quotation: string) => cite('JN17', '七(三)', quotation);

/** 2017年济南市政务公开工作要点（济政办发〔2017〕27号）. */
export const jinan2017: StatedParameters = {
  documentSynchronisation: {
    value: ['同步组织', '同步审签', '同步部署'],
    citation: interpretation('实现政策性文件与解读方案、解读材料同步组织、同步审签、同步部署'),
  },
  drafterInterprets: { value: true, citation: interpretation('按照“谁起草、谁解读”的原则') },
  consultationDraftInterpretation: {
    value: true,
    citation: cite(
      'JN17',
      '六(一)',
      '在征求意见、信息发布等环节要高度重视政策解读和舆论引导，做到同步联动，防止脱节',
    ),
  },
  firstInterpreterDuty: {
    value: true,
    citation: interpretation('主要负责人要切实履行“第一解读人和责任人”职责'),
  },
  encouragedForms: {
    value: ['pressConference', 'policyBriefing', 'interview', 'text'],
    citation: interpretation('新闻发布会、政策吹风会、发表讲话、撰写文章、接受访谈等多种形式'),
  },
  mandatoryContentElements: {
    value: ['background', 'basis', 'goals', 'scope', 'implementation'],
    citation: cite('JN17', '二(一)', '深入解读政策背景、依据、目标任务、涉及范围、落实情况等'),
  },
  planWithinWorkingDays: {
    value: 30,
    citation: cite('JN17', '结尾段', '在本工作要点公布后30个工作日内在本地区、本部门政府网站公开'),
  },
  povertyFundsPlanWithinWorkingDays: {
    value: 60,
    citation: cite(
      'JN17',
      '一(三)',
      '财政专项扶贫资金分配使用方案在本级人代会结束60个工作日内予以公开',
    ),
  },
  websiteCheckEveryMonths: {
    value: 3,
    citation: cite('JN17', '七(四)', '加大网站内容日常监测和季度抽查力度'),
  },
  emergencyInformationHours: {
    value: 5,
    citation: interpretation('特别重大、重大突发事件最迟5小时内发布权威信息'),
  },
  pressConferenceHours: {
    value: 24,
    citation: interpretation('24小时内必须举行新闻发布会'),
  },
  decisionDraftBeforeDecision: {
    value: true,
    citation: cite('JN17', '七(二)', '应在决策前向社会公布决策草案、依据'),
  },
  attributePeriodicReview: {
    value: true,
    citation: cite('JN17', '七(二)', '建立公开内容动态扩展和定期审查机制'),
  },
  conversionToProactive: {
    value: true,
    citation: cite(
      'JN17',
      '七(五)',
      '对公众申请较为集中的政府信息，可转为主动公开的，应当主动公开',
    ),
  },
  markInvalidOnOriginal: {
    value: true,
    citation: cite('JN17', '三(一)', '在政府门户网站已发布的原文件上作出明确标注'),
  },
  completeGazetting: {
    value: ['governmentRule', 'normativeDocument', 'departmentNormativeDocument'],
    citation: cite(
      'JN17',
      '七(四)',
      '及时准确刊登本级政府及其部门发布的规章和规范性文件，做到应登尽登',
    ),
  },
};
