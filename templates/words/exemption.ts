/** What stands in place of an interpretation plan where a drafter asks to go without one. */
export function exemptionPlanText(reason: string): string {
  return `# 免予解读的申请\n\n一、申请事项\n\n本文件申请免予解读，由签发人决定。\n\n二、理由\n\n${reason}\n`;
}
