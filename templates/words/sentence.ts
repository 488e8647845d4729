import type { RefusalDetails } from '../../functions/domain/kernel/refusal.ts';
import { inWords } from './vocabularies.ts';
import type { Words } from './words.ts';

/**
 * A sentence with places for details: `{material}` stands for the detail itself, `{gate:gate}` for
 * the detail in the words of a vocabulary. Which sentence is said may depend on the details.
 */
export type Sentence = Words | ((details: RefusalDetails) => Words);

const notStated: Words = { zh: '（未注明）', en: '(not stated)' };

/** Puts the details into a sentence; a detail that is absent is said to be. */
export function fill(sentence: Sentence, details: RefusalDetails): Words {
  const { zh, en } = typeof sentence === 'function' ? sentence(details) : sentence;
  return { zh: filled(zh, details, 'zh'), en: filled(en, details, 'en') };
}

/** Whether a detail is there to be said. */
export function states(details: RefusalDetails, key: string): boolean {
  const value = Object.hasOwn(details, key) ? details[key] : undefined;
  return value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);
}

function filled(text: string, details: RefusalDetails, language: keyof Words): string {
  return text.replaceAll(/\{(\w+)(?::(\w+))?\}/g, (_place, key: string, vocabulary = '') => {
    if (!states(details, key)) return notStated[language];
    const values = [details[key] ?? ''].flat();
    return values
      .map((value) => inWords(vocabulary, String(value))[language])
      .join(language === 'zh' ? '、' : ', ');
  });
}
