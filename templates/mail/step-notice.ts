import type { Gate } from '../../functions/domain/dossier/gate-names.ts';
import type { IssueGate } from '../../functions/domain/gazette/gate-names.ts';
import type { LocalDate } from '../../functions/domain/kernel/time.ts';
import { inBookMarks } from '../words/book-marks.ts';
import { gateName } from '../words/gates.ts';

export type StepNotice = {
  readonly title: string;
  readonly url: string;
  readonly gate: Gate | IssueGate;
} & (
  | { readonly kind: 'reminder' | 'escalation'; readonly dueOn: LocalDate }
  | { readonly kind: 'return'; readonly reasons: readonly string[] }
);

/** What is mailed when somebody must act: Chinese first, English below. */
export function stepNoticeMail(notice: StepNotice): { subject: string; text: string } {
  const gate = gateName(notice.gate);
  const { title, url } = notice;
  if (notice.kind === 'return') {
    return {
      subject: `退文：${title} / Returned`,
      text: [
        `${inBookMarks(title)}在“${gate.zh}”环节被退回起草，理由如下：`,
        ...notice.reasons.map((reason, index) => `${index + 1}. ${reason}`),
        `办理地址：${url}`,
        '',
        `"${title}" was returned to drafting at ${gate.en}, for the reasons given above.`,
        `Open it here: ${url}`,
        '',
      ].join('\n'),
    };
  }
  const late = notice.kind === 'escalation';
  return {
    subject: `${late ? '催办' : '提醒'}：${title} / ${late ? 'Overdue' : 'Reminder'}`,
    text: [
      `${inBookMarks(title)}的“${gate.zh}”环节应于${notice.dueOn}前（含当日）办结${late ? '，现已逾期，请尽快办理' : ''}。`,
      `办理地址：${url}`,
      '',
      late
        ? `"${title}": ${gate.en} was due on ${notice.dueOn} and is overdue.`
        : `"${title}": ${gate.en} is due by the end of ${notice.dueOn}.`,
      `Open it here: ${url}`,
      '',
    ].join('\n'),
  };
}
