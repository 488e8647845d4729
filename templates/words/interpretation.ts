import type {
  Channel,
  Form,
  Interpreter,
  Phase,
} from '../../functions/domain/interpretation/plan.ts';
import type { InterpretationTrigger } from '../../functions/domain/interpretation/triggers.ts';
import { formNames as printedForms } from '../interpretation/form-names.ts';
import type { Words } from './words.ts';

/** Where something is released. */
export const channelNames: Readonly<Record<Channel, Words>> = {
  website: { zh: '政府网站', en: 'government website' },
  media: { zh: '新闻媒体', en: 'news media' },
  newMedia: { zh: '政务新媒体', en: 'government new media' },
  pressConference: { zh: '新闻发布会', en: 'press conference' },
  gazette: { zh: '政府公报', en: 'government gazette' },
};

/** 事前、事中、事后. */
export const phaseNames: Readonly<Record<Phase, Words>> = {
  before: { zh: '事前解读', en: 'before release' },
  during: { zh: '事中解读', en: 'at release' },
  after: { zh: '事后解读', en: 'after release' },
};

/** Forms of interpretation: the printed Chinese names with English beside them. */
export const formNames: Readonly<Record<Form, Words>> = {
  text: { zh: printedForms.text, en: 'written interpretation' },
  qa: { zh: printedForms.qa, en: 'questions and answers' },
  caseStudy: { zh: printedForms.caseStudy, en: 'case study' },
  infographic: { zh: printedForms.infographic, en: 'infographic' },
  audio: { zh: printedForms.audio, en: 'audio' },
  video: { zh: printedForms.video, en: 'video' },
  animation: { zh: printedForms.animation, en: 'animation' },
  processDemo: { zh: printedForms.processDemo, en: 'process demonstration' },
  pressConference: { zh: printedForms.pressConference, en: 'press conference' },
  policyBriefing: { zh: printedForms.policyBriefing, en: 'policy briefing' },
  interview: { zh: printedForms.interview, en: 'media interview' },
  expertArticle: { zh: printedForms.expertArticle, en: 'expert interpretation' },
  firstInterpreter: { zh: printedForms.firstInterpreter, en: 'by the first interpreter' },
  trainingNote: { zh: printedForms.trainingNote, en: 'training note' },
};

/** Who speaks in an interpretation. */
export const interpreterNames: Readonly<Record<Interpreter['kind'], Words>> = {
  firstInterpreter: { zh: '部门主要负责人（第一解读人）', en: 'head of the department' },
  departmentStaff: { zh: '起草部门', en: 'drafting department' },
  expert: { zh: '专家学者', en: 'experts' },
  media: { zh: '媒体', en: 'media' },
};

/** What makes an interpretation obligatory. */
export const triggerNames: Readonly<Record<InterpretationTrigger, Words>> = {
  normativeDocument: { zh: '行政规范性文件', en: 'normative document' },
  governmentRule: { zh: '政府规章', en: 'government rule' },
  importantPolicy: { zh: '重要政策', en: 'important policy' },
  executiveMeeting: { zh: '常务会议审议通过', en: 'passed by the executive meeting' },
  directorMeeting: { zh: '局长（主任）办公会议审议通过', en: 'passed by the directors’ meeting' },
  annualReport: { zh: '工作年度报告', en: 'annual report' },
  majorDecision: { zh: '重大决策事项', en: 'major decision' },
  governmentWorkReport: { zh: '政府工作报告', en: 'government work report' },
  consultationDraft: { zh: '征求意见稿', en: 'consultation draft' },
};
