import type { Form } from '../../functions/domain/interpretation/plan.ts';

/** Names of the forms in print, which is always Chinese. */
export const formNames: Readonly<Record<Form, string>> = {
  text: '文字解读',
  qa: '问答解读',
  caseStudy: '案例解读',
  infographic: '图表图解',
  audio: '音频解读',
  video: '视频解读',
  animation: '动漫解读',
  processDemo: '流程演示',
  pressConference: '新闻发布会',
  policyBriefing: '政策吹风会',
  interview: '媒体访谈',
  expertArticle: '专家解读',
  firstInterpreter: '“第一解读人”解读',
  trainingNote: '业务培训解读',
};
