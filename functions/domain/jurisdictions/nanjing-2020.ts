import { cite } from './instruments.ts';
import type { StatedParameters } from './jurisdiction.ts';

/** The copy at hand gives most sentences without the number of their section. */
const interpretation = (quotation: string) => cite('NJ20', '政策解读部分', quotation);

/** 当前政务公开工作要点（宁政办发〔2020〕38号）. */
export const nanjing2020: StatedParameters = {
  documentSynchronisation: {
    value: ['同步组织', '同步审签', '同步部署'],
    citation: cite('NJ20', '一(三)', '严格落实政策解读“三同步”制度'),
  },
  interpretationTriggers: {
    value: ['normativeDocument', 'executiveMeeting', 'directorMeeting', 'annualReport'],
    citation: cite(
      'NJ20',
      '一(三)',
      '各单位的行政规范性文件、经区政府常务(专题)会议或局长(主任)办公会议审议通过的重要政策文件、' +
        '有关工作年度报告等，均应进行解读',
    ),
  },
  followUpOnPublicDoubts: {
    value: true,
    citation: interpretation(
      '推行政策施行后解读，对政策公布后社会的普遍疑虑和争议点，要有针对性地开展深度解读、延伸解读',
    ),
  },
  firstInterpreterDuty: {
    value: true,
    citation: interpretation('各区政府和部门主要负责人要带头主动发声'),
  },
  encouragedForms: {
    value: ['infographic', 'video', 'animation', 'processDemo'],
    citation: interpretation('图表图解、视频动漫、流程演示等多元化解读'),
  },
  newMediaAtOnce: {
    value: true,
    citation: interpretation('对重要政策措施，相关政务新媒体要第一时间发布、转载'),
  },
  mandatoryContentElements: {
    value: ['criteriaAndScope', 'benefitMeasures', 'policyDelta'],
    citation: interpretation('重点解读执行标准和范围、惠企利民举措、新旧政策差异等关键内容'),
  },
  verbatimCopying: {
    value: 'refused',
    citation: interpretation('不得以简单摘抄文件内容的方式进行解读'),
  },
  conversionToProactive: {
    value: true,
    citation: cite('NJ20', '依申请公开部分', '推动依申请公开向主动公开转化'),
  },
  minimalWithholding: {
    value: true,
    citation: cite(
      'NJ20',
      '信息公开管理部分',
      '从严把握不予公开范围，对法定不予公开条款坚持最小化适用原则',
    ),
  },
  releaseNotation: { value: '此件公开发布', citation: cite('NJ20', '附注', '（此件公开发布）') },
  completeGazetting: {
    value: ['governmentRule', 'normativeDocument', 'departmentNormativeDocument'],
    citation: cite('NJ20', '政府公报部分', '规范性文件在政府公报上的集中统一刊登'),
  },
};
