import { mentionsByClause } from '../names/by-clause.ts';
import { mentionsByColumn } from '../names/by-column.ts';
import { mentionsByRoleWord } from '../names/by-role-word.ts';
import { mentionsBySubject } from '../names/by-subject.ts';
import { bracketHoldsOffice, mentionsByTitle } from '../names/by-title.ts';
import { chained } from '../names/chain.ts';
import { clausesOf } from '../names/clauses.ts';
import { findingOf, type Mention } from '../names/mention.ts';
import { propagated } from '../names/propagate.ts';
import { placesOf } from '../places.ts';
import type { Finding, Reading, Recogniser } from '../reading.ts';

/**
 * Names of people. The kinds of evidence go from strong to weak, columns and role words first;
 * where two find the same place, the first one's role stands.
 */
export const person: Recogniser = {
  id: 'person',
  find(reading, found) {
    const told = withoutOverlaps(reading, [
      ...mentionsByColumn(reading),
      ...mentionsByRoleWord(reading),
      ...mentionsByTitle(reading),
    ]);
    const tied = withoutOverlaps(reading, [...told, ...chained(reading, told)]);
    const clauses = clausesOf(reading.text);
    const listed = [
      ...mentionsByClause(reading, clauses, found),
      ...mentionsBySubject(reading, clauses),
    ];
    const loose = withoutOverlaps(reading, [...tied, ...listed]);
    const all = withoutOverlaps(reading, [...loose, ...chained(reading, loose)]);
    const everywhere = withoutOverlaps(reading, [...all, ...propagated(reading, all)]);
    return outsideNumbers(everywhere, found).map((mention) =>
      findingOf(placed(reading, mention), reading.context),
    );
  },
};

/** An alias is nobody's name; an office in the bracket behind makes the bearer an official. */
function placed(reading: Reading, mention: Mention): Mention {
  const behind = reading.text.slice(mention.end, mention.end + 5);
  if (/^\(?(?:化名|均?为?化名)/.test(behind) || bracketHoldsOffice(reading.text, mention.end)) {
    return { ...mention, role: 'official' };
  }
  return mention;
}

/** Earlier mentions win. */
function withoutOverlaps(reading: Reading, mentions: readonly Mention[]): readonly Mention[] {
  const places = placesOf(reading.text.length);
  return mentions.filter((mention) => places.claim(mention));
}

function outsideNumbers(
  mentions: readonly Mention[],
  found: readonly Finding[],
): readonly Mention[] {
  const starts = new Set(found.map(({ start }) => start));
  return mentions.filter(({ start }) => !starts.has(start));
}
