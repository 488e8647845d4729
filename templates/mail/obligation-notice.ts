import type { ObligationKind } from '../../functions/domain/deadlines/obligations.ts';
import type { Citation } from '../../functions/domain/kernel/refusal.ts';
import type { LocalDate } from '../../functions/domain/kernel/time.ts';
import { inBookMarks } from '../words/book-marks.ts';
import { obligationNames } from '../words/obligations.ts';
import { inWords } from '../words/vocabularies.ts';
import type { Words } from '../words/words.ts';

export interface ObligationNotice {
  readonly title: string;
  readonly url: string;
  readonly kind: Exclude<ObligationKind, 'gate'>;
  /** The channel of an interpretation, the title of a follow-up; empty for the whole. */
  readonly about: string;
  /** The last day on which it was in time. */
  readonly dueOn: LocalDate;
  readonly basis: Citation;
}

/** What is mailed when something that is owed to the public is overdue: Chinese first. */
export function obligationNoticeMail(notice: ObligationNotice): { subject: string; text: string } {
  const { title, url, dueOn } = notice;
  const name = obligationNames[notice.kind];
  const about = aboutWords(notice);
  const done = doneElsewhere(notice);
  const rule = ruleText(notice.basis);
  return {
    subject: `逾期：${title} / Overdue`,
    text: [
      `${inBookMarks(title)}应于${dueOn}前（含当日）${name.zh}${about.zh}，现已逾期，请尽快办理。${done.zh}`,
      `依据：${rule}`,
      `办理地址：${url}`,
      '',
      `"${title}": ${name.en}${about.en} was due by the end of ${dueOn} and is overdue.${done.en}`,
      `The rule: ${rule}`,
      `Open it here: ${url}`,
      '',
    ].join('\n'),
  };
}

function aboutWords({ kind, about }: ObligationNotice): Words {
  if (kind === 'disclosure') return { zh: '', en: '' };
  if (kind === 'followUp') return { zh: `“${about}”`, en: ` "${about}"` };
  const channel = inWords('channel', about);
  return { zh: `（渠道：${channel.zh}）`, en: ` (channel: ${channel.en})` };
}

/** What is released elsewhere than on the website is known only once somebody records it. */
function doneElsewhere({ kind, about }: ObligationNotice): Words {
  if (kind !== 'interpretation' || about === 'website') return { zh: '', en: '' };
  return {
    zh: '如已发布，请登记发布情况。',
    en: ' If it was released there, please record the release.',
  };
}

function ruleText({ title, clause, quotation }: Citation): string {
  const words = quotation === '' ? '' : `：“${quotation}”`;
  return `${title}${clause}${words}`;
}
