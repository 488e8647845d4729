import type { Reading } from '../reading.ts';
import { clausesOf } from './clauses.ts';
import type { Mention } from './mention.ts';
import { nameStartingAt } from './name-extent.ts';
import { followers } from './role-words.ts';
import { commonSurnames, wordySurnames } from './surnames.ts';

const SURE = 3.2;

/**
 * 张建国未取得许可证……: a clause that opens with an unmistakable name and a verb of people.
 * In a notice of punishment its subject is the one punished.
 */
export function mentionsBySubject(reading: Reading): readonly Mention[] {
  const { text, context } = reading;
  return clausesOf(text).flatMap(({ start, end }) => {
    const first = text.charAt(start);
    if (end - start < 4 || !commonSurnames.has(first) || wordySurnames.has(first)) return [];
    if (reading.columns.at(start) !== null) return [];
    const name = nameStartingAt(text, start);
    if (name === null || name.score < SURE || name.end - name.start < 3) return [];
    if (followers.startingAt(text, name.end) < 1) return [];
    const role = context === 'punishment' ? 'punished' : 'private';
    return [{ start: name.start, end: name.end, role, rule: 'person.subject', score: 0.65 }];
  });
}
