import type { Footnote, Footnotes, NoteReference } from './footnotes.ts';

/** What a text says, or the reference to a note in place of the note's sign. */
export type Piece = string | NoteReference;

/** The notes of an item, which it has still to refer to. */
export interface References {
  /** A text, with references in place of the signs of notes not yet referred to. */
  within(text: string): Piece[];
  /** References that no text had a sign for. */
  rest(): NoteReference[];
}

/**
 * Looks through each text once, however many notes there are. The notes get their numbers here, so
 * that texts can be looked through when they are written.
 */
export function createReferences(notes: readonly Footnote[], footnotes: Footnotes): References {
  const pending = Map.groupBy(notes.map(footnotes.add), (reference) => reference.mark);
  const sign = anyOf([...pending.keys()]);
  return {
    within(text) {
      if (sign === null) return [text];
      const pieces: Piece[] = [];
      let from = 0;
      for (const { 0: mark, index } of text.matchAll(sign)) {
        const reference = pending.get(mark)?.shift();
        if (reference === undefined) continue;
        if (index > from) pieces.push(text.slice(from, index));
        pieces.push(reference);
        from = index + mark.length;
      }
      if (from < text.length || pieces.length === 0) pieces.push(text.slice(from));
      return pieces;
    },
    rest: () => [...pending.values()].flatMap((left) => left.splice(0)),
  };
}

/** Any of the signs; of two that begin alike, the longer. Null where there is none. */
function anyOf(signs: readonly string[]): RegExp | null {
  if (signs.length === 0) return null;
  const longestFirst = signs.toSorted((one, other) => other.length - one.length);
  const literal = longestFirst.map((sign) => sign.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  return new RegExp(literal.join('|'), 'g');
}
