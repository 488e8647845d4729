import { z } from 'zod';

/** What can make an interpretation obligatory; each city's paper names some of these. */
export const interpretationTriggers = [
  /** 行政规范性文件 */
  'normativeDocument',
  /** 政府规章 */
  'governmentRule',
  /** 出台重要政策 */
  'importantPolicy',
  /** 经常务(专题)会议审议通过的重要政策文件 */
  'executiveMeeting',
  /** 经局长(主任)办公会议审议通过的重要政策文件 */
  'directorMeeting',
  /** 工作年度报告 */
  'annualReport',
  /** 政府重大决策事项 */
  'majorDecision',
  /** 政府工作报告 */
  'governmentWorkReport',
  /** 征求意见稿 */
  'consultationDraft',
] as const;
export const interpretationTriggerSchema = z.enum(interpretationTriggers);
export type InterpretationTrigger = z.infer<typeof interpretationTriggerSchema>;
