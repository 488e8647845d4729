import type { Hindrance } from '../../functions/domain/deadlines/obligation.ts';
import type { Notice } from '../../functions/domain/deadlines/obligation-events.ts';
import type { Citation } from '../../functions/domain/kernel/refusal.ts';
import { inBookMarks } from '../words/book-marks.ts';
import { type OwedThing, owedWords } from '../words/obligation-subjects.ts';
import { hindranceNames } from '../words/obligations.ts';
import type { Words } from '../words/words.ts';

export interface ObligationNotice {
  /** Of the dossier, incident or matter. */
  readonly title: string;
  readonly url: string;
  readonly owed: OwedThing;
  readonly notice: Notice;
  /** On the clock of Beijing: the last day, or the minute where hours are counted. */
  readonly dueBy: string;
  readonly basis: Citation;
  readonly hindered: Hindrance | null;
}

/** What is mailed ahead of a due date and once it is over: Chinese first, then English. */
export function obligationNoticeMail(mail: ObligationNotice): { subject: string; text: string } {
  const { title, url, dueBy } = mail;
  const name = owedWords(mail.owed);
  const late = mail.notice === 'escalation';
  const done = doneElsewhere(mail.owed);
  const hindrance = mail.hindered === null ? null : hindranceNames[mail.hindered];
  const rule = ruleText(mail.basis);
  const head = late ? '逾期' : '即将到期';
  return {
    subject: `${head}：${title} / ${late ? 'Overdue' : 'Due soon'}`,
    text: [
      late
        ? `${inBookMarks(title)}的“${name.zh}”应于${dueBy}前完成，现已逾期，请尽快办理。${done.zh}`
        : `${inBookMarks(title)}的“${name.zh}”应于${dueBy}前完成，请按时办理。${done.zh}`,
      ...(hindrance === null ? [] : [`${hindrance.zh}。`]),
      `依据：${rule}`,
      `办理地址：${url}`,
      '',
      late
        ? `"${title}", ${name.en}: it was due by ${dueBy} and is overdue.${done.en}`
        : `"${title}", ${name.en}: it is due by ${dueBy}.${done.en}`,
      ...(hindrance === null ? [] : [`Note: ${hindrance.en}.`]),
      `The rule: ${rule}`,
      `Open it here: ${url}`,
      '',
    ].join('\n'),
  };
}

/** What is released elsewhere than on the website is known only once somebody records it. */
function doneElsewhere({ kind, subject }: OwedThing): Words {
  if (kind !== 'interpretation' || subject === 'website') return { zh: '', en: '' };
  return {
    zh: '如已发布，请登记发布情况。',
    en: ' If it was released there, please record the release.',
  };
}

function ruleText({ title, clause, quotation }: Citation): string {
  const words = quotation === '' ? '' : `：“${quotation}”`;
  return `${title}${clause}${words}`;
}
