import type { RefusalDetails } from '../../functions/domain/kernel/refusal.ts';
import { calendarSentences } from './refusals-calendar.ts';
import { disclosureSentences } from './refusals-disclosure.ts';
import { dossierSentences } from './refusals-dossier.ts';
import { fileSentences } from './refusals-files.ts';
import { gazetteSentences } from './refusals-gazette.ts';
import { incidentSentences } from './refusals-incident.ts';
import { obligationSentences } from './refusals-obligations.ts';
import { privacySentences } from './refusals-privacy.ts';
import { readingSentences } from './refusals-reading.ts';
import { registrySentences } from './refusals-registry.ts';
import { renderingSentences } from './refusals-rendering.ts';
import { timeSentences } from './refusals-time.ts';
import { fill, type Sentence } from './sentence.ts';
import type { Words } from './words.ts';

const sentences: Readonly<Record<string, Sentence>> = {
  ...dossierSentences,
  ...gazetteSentences,
  ...disclosureSentences,
  ...obligationSentences,
  ...privacySentences,
  ...readingSentences,
  ...registrySentences,
  ...renderingSentences,
  ...fileSentences,
  ...incidentSentences,
  ...timeSentences,
  ...calendarSentences,
};

const unforeseen: Sentence = {
  zh:
    '这一步没有办理（原因代码：{reason}）。请刷新页面后重试；仍然不行的，' +
    '请把代码告诉系统管理员。',
  en:
    'This was not done (code {reason}). Reload and try again; if it fails again, tell ' +
    'the administrator the code.',
};

/** Every reason that has words of its own. */
export const wordedReasons: readonly string[] = Object.keys(sentences);

/**
 * Says in plain words what is missing or wrong and what to do about it. A reason without words of
 * its own gets a neutral sentence with its code.
 */
export function refusalWords(reason: string, details: RefusalDetails): Words {
  const own = Object.hasOwn(sentences, reason) ? sentences[reason] : undefined;
  return own === undefined ? fill(unforeseen, { reason }) : fill(own, details);
}
