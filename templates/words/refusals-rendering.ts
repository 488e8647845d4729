import type { RefusalDetails } from '../../functions/domain/kernel/refusal.ts';
import type { Sentence } from './sentence.ts';
import type { Words } from './words.ts';

/** What a file may not say of itself, each with the option of `tongbu render` that says it. */
const facts: Readonly<Record<string, Words>> = {
  date: { zh: '成文日期（--date YYYY-MM-DD）', en: 'its date (--date YYYY-MM-DD)' },
  title: { zh: '标题（--title）', en: 'its title (--title)' },
  department: { zh: '解读单位（--department）', en: 'who interprets (--department)' },
  policyTitle: {
    zh: '所解读的文件（--policy-title，有文号的加 --policy-number）',
    en: 'the document that it explains (--policy-title, and --policy-number where it has one)',
  },
};

/** Why a file could not be rendered from the command line. */
export const renderingSentences = {
  fileFactMissing: ({ facts: missing = [] }: RefusalDetails): Words => {
    const named = [missing].flat().flatMap((fact) => facts[String(fact)] ?? []);
    return {
      zh:
        `“{fileName}”里没有读出${named.map(({ zh }) => zh).join('、') || '所需的内容'}。` +
        '请在文中补上，或者用选项写明。',
      en:
        `“{fileName}” does not say ${named.map(({ en }) => en).join(', ') || 'what is needed'}. ` +
        'Add it to the text or give the option.',
    };
  },
} as const satisfies Readonly<Record<string, Sentence>>;
