import { dayInWords } from '../../templates/words/public-dates.ts';
import {
  validityBasis,
  validityComing,
  validityMarked,
} from '../../templates/words/public-validity.ts';
import type { PublicPolicy } from '../application/public/policy-entry.ts';
import { validityOn } from '../application/public/validity-on.ts';
import { plainText } from '../domain/document/plain-text.ts';
import type { LocalDate } from '../domain/kernel/time.ts';

/** The text of a policy to take home; what has become of it since stands above it. */
export function policyText({ policy, document }: PublicPolicy, today: LocalDate): string {
  const { mark, coming } = validityOn(policy, today);
  const notices = [
    ...(mark === null ? [] : [{ ...mark, words: validityMarked }]),
    ...(coming === null ? [] : [{ ...coming, words: validityComing }]),
  ].map(({ validity, effectiveOn, basis, words }) => {
    const what = words(validity, dayInWords(effectiveOn)).zh;
    return `【${what}。${validityBasis.zh}：${basis}】\n\n`;
  });
  return `${notices.join('')}${plainText(document)}\n`;
}
