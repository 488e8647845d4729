import type { PolicyDocument } from '../../document/model.ts';
import { documentPublicTitle } from '../../document/public-title.ts';
import type { Passage } from '../passages/passages.ts';
import { inOfficialWords } from './official-words.ts';
import { roleOf, TELLS } from './roles.ts';
import { Vocabulary } from './vocabulary.ts';

/** Subject words below which a text is too short to say what it is about. */
const FEWEST = 40;
/** UTF-16 units from the beginning of a text, after which it is known what it is about. */
const MOST_READ = 100_000;
const SHORTEST_TITLE = 6;
const LEAST_ROOM = 2 ** 12;
const CITY = '市'.charCodeAt(0);

/** What is read of a text to know what it is about. */
export interface Read {
  readonly text: PolicyDocument;
  readonly passages: readonly Passage[];
}

/**
 * How much a material speaks of what its document is about, 0 … 1: the cosine of the two by how often
 * each pair of characters stands in them, without the {@link commonplaces} of every policy. 1 where the
 * material names the document, or is too short to tell.
 */
export function kinship(document: Read, material: Read): number {
  if (names(material.passages, document.text)) return 1;
  const vocabulary = new Vocabulary();
  const [held, stated] = [
    counts(document.passages, vocabulary),
    counts(material.passages, vocabulary),
  ];
  let common = 0;
  for (let word = 0; word < stated.length; word += 1) {
    common += (stated[word] ?? 0) * (held[word] ?? 0);
  }
  const [one, other] = [measure(held), measure(stated)];
  return Math.min(one.words, other.words) < FEWEST
    ? 1
    : common / Math.sqrt(one.squares * other.squares);
}

function names(passages: readonly Passage[], document: PolicyDocument): boolean {
  const title = documentPublicTitle(document) ?? '';
  const known = [title, document.documentNumber ?? ''].filter(
    (name) => name.length >= SHORTEST_TITLE,
  );
  return known.some((name) => passages.some(({ text }) => text.includes(name)));
}

/** How often each word of a subject stands in a text, by its number in the vocabulary. */
function counts(passages: readonly Passage[], vocabulary: Vocabulary): Int32Array {
  let found = new Int32Array(LEAST_ROOM);
  let left = MOST_READ;
  for (const { text } of passages) {
    if (left <= 0) break;
    const words = inOfficialWords(text.slice(0, left));
    left -= text.length;
    for (let at = 1; at < words.length; at += 1) {
      const [before, unit] = [words.charCodeAt(at - 1), words.charCodeAt(at)];
      if (roleOf(before) !== TELLS || roleOf(unit) !== TELLS) continue;
      // 江州市: the name of the city is no subject.
      if (unit === CITY || words.charCodeAt(at + 1) === CITY) continue;
      const word = vocabulary.characters(before, unit);
      if (!vocabulary.isSubject(word)) continue;
      if (word >= found.length) {
        const longer = new Int32Array(2 * word);
        longer.set(found);
        found = longer;
      }
      found[word] = (found[word] ?? 0) + 1;
    }
  }
  return found;
}

function measure(counts: Int32Array): { readonly words: number; readonly squares: number } {
  let [words, squares] = [0, 0];
  for (const count of counts) {
    if (count === 0) continue;
    words += 1;
    squares += count * count;
  }
  return { words, squares };
}
