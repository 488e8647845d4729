import { cite, ownSetting } from './instruments.ts';
import type { StatedParameters } from './jurisdiction.ts';

const interpretation = (quotation: string) => cite('NJ18', '一(二)', quotation);
const systems = (quotation: string) => cite('NJ18', '六(三)', quotation);
const platforms = (quotation: string) => cite('NJ18', '六(四)', quotation);
const gazette = (quotation: string) => cite('NJ18', '六(五)', quotation);

const withinThreeDays = interpretation('相关解读材料应于文件公开后3个工作日内在政府网站和媒体发布');
const firstInterpreter = interpretation(
  '加强“一把手”解读,部门主要负责人要履行好“第一解读人”职责,' +
    '与经济和民生关系密切的部门主要负责人,年内解读新出台的重要政策措施至少1次',
);

/** 南京市2018年政务公开工作要点. */
export const nanjing2018: StatedParameters = {
  documentSynchronisation: {
    value: ['同步组织', '同步审签', '同步部署'],
    citation: interpretation('做到政策文件与解读方案、解读材料同步组织、同步审签、同步部署'),
  },
  deploymentSynchronisation: {
    value: ['同步研究', '同步部署', '同步推进'],
    citation: interpretation(
      '坚持重大部署、重要措施、重点工作与政策解读同步研究、同步部署、同步推进',
    ),
  },
  drafterInterprets: { value: true, citation: interpretation('按照“谁起草、谁解读”的原则') },
  planWithDocument: {
    value: true,
    citation: interpretation('出台重要政策,牵头起草部门应将文件和解读方案一并报批'),
  },
  materialReview: {
    value: true,
    citation: interpretation('加强对政策文件解读材料的审核把关'),
  },
  interpretationWithinWorkingDays: { value: 3, citation: withinThreeDays },
  interpretationChannels: { value: ['website', 'media'], citation: withinThreeDays },
  interpretationPhases: {
    value: ['before', 'during', 'after'],
    citation: interpretation('延长解读链条,分段、多次、持续做好事前、事中、事后解读工作'),
  },
  followUpOnPublicDoubts: {
    value: true,
    citation: interpretation(
      '事后要持续做好政策落地的跟踪报道和后续解读,对市场、社会关切事项做好详细回应,减少误解猜疑',
    ),
  },
  firstInterpreterDuty: { value: true, citation: firstInterpreter },
  firstInterpreterYearlyFor: { value: 'closeToLivelihood', citation: firstInterpreter },
  firstInterpreterYearlyMinimum: { value: 1, citation: firstInterpreter },
  expertInterpretationForTechnical: {
    value: true,
    citation: interpretation(
      '做好专家解读,对专业性较强的政策,组织邀请相关领域专家学者、企业家等专业人士进行专业化、通俗化解读',
    ),
  },
  encouragedForms: {
    value: ['qa', 'caseStudy'],
    citation: interpretation('加大问答解读、案例解读比重'),
  },
  planWithinWorkingDays: {
    value: 30,
    citation: cite('NJ18', '结尾段', '在本要点公布30个工作日内在本区、本部门政府网站公开'),
  },
  changedServiceItemWithinWorkingDays: {
    value: 1,
    citation: cite(
      'NJ18',
      '五(一)',
      '应在完成审批程序后1个工作日内公开变更后的相关信息和具体实施时间',
    ),
  },
  staffFilingWithinWorkingDays: {
    value: 1,
    citation: ownSetting('人员变动备案的工作日数：南京市2018年要点六(三)要求“第一时间”，未定天数'),
  },
  errorReportWithinDays: { value: 1, citation: platforms('安排专人每天及时处理网民纠错意见') },
  websiteCheckEveryMonths: {
    value: 3,
    citation: platforms('每季度对网站信息内容开展巡查抽检并通报结果'),
  },
  attributePeriodicReview: {
    value: true,
    citation: cite('NJ18', '六(一)', '做好公开属性定期审查'),
  },
  conversionToProactive: {
    value: true,
    citation: cite('NJ18', '六(一)', '健全依申请公开向主动公开转化机制'),
  },
  preReleaseAssessment: {
    value: ['wording', 'timing', 'method'],
    citation: systems(
      '特别要做好对公开内容表述、公开时机、公开方式的研判,避免发生信息发布失信、影响社会稳定等问题',
    ),
  },
  privacyExceptions: {
    value: ['punitivePublicity', 'mandatoryDisclosure'],
    citation: systems(
      '除惩戒公示、强制性信息披露外,对于其他涉及个人隐私的政府信息,' +
        '公开时要去标识化处理,选择恰当的方式和范围',
    ),
  },
  releaseNotation: { value: '此件公开发布', citation: cite('NJ18', '附注', '(此件公开发布)') },
  completeGazetting: {
    value: ['governmentRule', 'normativeDocument', 'departmentNormativeDocument'],
    citation: gazette('推行政府及其所属部门文件由本级政府公报统一发布制度'),
  },
  gazetteOnlineWithPrint: {
    value: true,
    citation: gazette('实现政府公报线上线下同步发行'),
  },
  escalationRecipients: {
    value: ['drafter', 'departmentHead', 'supervisor'],
    citation: cite('NJ18', '结尾段', '市政府办公厅将适时组织对落实情况进行专项督查'),
  },
};
