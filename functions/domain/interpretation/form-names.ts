import type { Form } from './plan.ts';

/** What a material is called where the plan gives it no title of its own. */
export const formNames: Record<Form, string> = {
  text: '文字解读',
  qa: '政策问答',
  caseStudy: '案例解读',
  infographic: '图表图解',
  audio: '音频解读',
  video: '视频解读',
  animation: '动漫解读',
  processDemo: '流程演示',
  pressConference: '新闻发布会',
  policyBriefing: '政策吹风会',
  interview: '访谈解读',
  expertArticle: '专家解读',
  firstInterpreter: '主要负责人解读',
  trainingNote: '培训材料',
};
