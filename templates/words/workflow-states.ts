import type { Words } from './words.ts';

const states: Readonly<Record<string, Words>> = {
  OrganiseTogether: { zh: '同步组织', en: 'organise together' },
  LodgeDocument: { zh: '报送文件', en: 'lodge the document' },
  LodgeInterpretation: { zh: '报送解读方案和材料', en: 'lodge the interpretation' },
  ConfirmSubmission: { zh: '部门报批', en: 'submission by the department' },
  ScreenPackage: { zh: '初审', en: 'screening' },
  ReviewDisclosure: { zh: '公开属性审查', en: 'disclosure review' },
  DeidentifyPackage: { zh: '去标识化审查', en: 'de-identification' },
  SignOffPackage: { zh: '同步审签', en: 'sign-off' },
  RenderPackage: { zh: '排版', en: 'typesetting' },
  PlanRelease: { zh: '安排发布时间', en: 'plan the release' },
  AwaitRelease: { zh: '等待发布时间', en: 'wait for the release' },
  PublishPackage: { zh: '同步发布', en: 'publish' },
  StartFollowUps: { zh: '启动后续解读', en: 'start follow-ups' },
  PlanFollowUp: { zh: '安排后续解读', en: 'plan the follow-up' },
  AwaitStart: { zh: '等待开始时间', en: 'wait for the start' },
  LodgeFollowUp: { zh: '报送后续解读', en: 'lodge the follow-up' },
  ReviewFollowUp: { zh: '审核后续解读', en: 'review the follow-up' },
  ReleaseFollowUp: { zh: '发布后续解读', en: 'release the follow-up' },
  ReviewAttribute: { zh: '公开属性复审', en: 're-review of the attribute' },
  StartConversion: { zh: '启动转为公开的办理', en: 'start the conversion' },
  ComposeIssue: { zh: '公报编排', en: 'compose the issue' },
  ProveIssue: { zh: '清样定稿', en: 'final proof' },
  RenderIssue: { zh: '公报排版', en: 'typeset the issue' },
  PlanIssueRelease: { zh: '安排出版时间', en: 'plan the issue’s release' },
  AwaitIssueRelease: { zh: '等待出版时间', en: 'wait for the issue’s release' },
  PublishIssue: { zh: '公报出版', en: 'publish the issue' },
  RespondTogether: { zh: '事件回应', en: 'respond' },
  GiveInformation: { zh: '发布权威信息', en: 'give authoritative information' },
  HoldPressConference: { zh: '举行新闻发布会', en: 'hold a press conference' },
  RespondToOpinion: { zh: '回应舆情', en: 'respond to public opinion' },
  CloseIncident: { zh: '办结事件', en: 'close the incident' },
  RecordGazetting: { zh: '登记刊载', en: 'record what was gazetted' },
};

/** The states that wait for a gate, each with a timeout of a year as its last resort. */
const gateStates: ReadonlySet<string> = new Set([
  'LodgeDocument',
  'LodgeInterpretation',
  'ConfirmSubmission',
  'ScreenPackage',
  'ReviewDisclosure',
  'DeidentifyPackage',
  'SignOffPackage',
  'LodgeFollowUp',
  'ReviewFollowUp',
  'ReviewAttribute',
  'ComposeIssue',
  'ProveIssue',
  'GiveInformation',
  'HoldPressConference',
  'RespondToOpinion',
]);

/** Whether a state of a workflow, or of one of its branches, waits for somebody at a gate. */
export function isGateState(state: string): boolean {
  return gateStates.has(innermost(state));
}

function innermost(state: string): string {
  return state.split('/').at(-1) ?? state;
}

/**
 * A state of a workflow as people call it; of a branch (`A/B`) its innermost state. Null for one
 * of an older definition that has no words any more.
 */
export function stateName(state: string): Words | null {
  return states[innermost(state)] ?? null;
}
