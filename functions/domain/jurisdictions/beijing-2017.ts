import { cite } from './instruments.ts';
import type { StatedParameters } from './jurisdiction.ts';

const emergency = cite(
  'BJ17',
  '九(二)',
  '特别重大、重大突发事件最迟5小时内发布权威信息、24小时内举行新闻发布会',
);

/** 北京市2017年政务公开工作要点. */
export const beijing2017: StatedParameters = {
  documentSynchronisation: {
    value: ['同步组织', '同步审签', '同步部署'],
    citation: cite(
      'BJ17',
      '九(一)',
      '坚持政策性文件与解读方案、解读材料同步组织、同步审签、同步部署',
    ),
  },
  drafterInterprets: { value: true, citation: cite('BJ17', '九(一)', '谁起草、谁解读') },
  interpretationTriggers: {
    value: [
      'normativeDocument',
      'governmentRule',
      'importantPolicy',
      'majorDecision',
      'executiveMeeting',
      'governmentWorkReport',
    ],
    citation: cite('BJ17', '九(一)', '深度解读'),
  },
  emergencyInformationHours: { value: 5, citation: emergency },
  pressConferenceHours: { value: 24, citation: emergency },
  decisionDraftBeforeDecision: {
    value: true,
    citation: cite('BJ17', '八(四)', '应在决策前向社会公布决策草案、决策依据'),
  },
  attributePeriodicReview: {
    value: true,
    citation: cite('BJ17', '八(二)', '建立健全公开属性定期审查机制'),
  },
  conversionToProactive: {
    value: true,
    citation: cite(
      'BJ17',
      '依申请公开部分',
      '对公众申请较为集中的政府信息，可以转为主动公开的，应当主动公开',
    ),
  },
};
