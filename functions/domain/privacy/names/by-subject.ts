import type { Reading } from '../reading.ts';
import type { Clause } from './clauses.ts';
import type { Mention } from './mention.ts';
import { nameStartingAt } from './name-extent.ts';
import { followers } from './role-words.ts';
import { commonSurnames, wordySurnames } from './surnames.ts';

/** What a name must score before a verb of two characters, and before a shorter word. */
const SURE = 2.6;
const VERY_SURE = 3.2;

/**
 * 张建国未取得许可证……: a clause that opens with an unmistakable name and a verb of people.
 * In a notice of punishment its subject is the one punished.
 */
export function mentionsBySubject(
  reading: Reading,
  clauses: readonly Clause[],
): readonly Mention[] {
  const { text, context } = reading;
  return clauses.flatMap(({ start, end }) => {
    const first = text.charAt(start);
    if (end - start < 4 || !commonSurnames.has(first) || wordySurnames.has(first)) return [];
    if (reading.columns.at(start) !== null) return [];
    const name = nameStartingAt(text, start);
    if (name === null || name.end - name.start < 3) return [];
    const verb = followers.startingAt(text, name.end);
    if (verb === 0 || name.score < (verb > 1 ? SURE : VERY_SURE)) return [];
    const role = context === 'punishment' ? 'punished' : 'private';
    return [{ start: name.start, end: name.end, role, rule: 'person.subject', score: 0.65 }];
  });
}
