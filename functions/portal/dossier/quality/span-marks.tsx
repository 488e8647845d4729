import type { Child } from 'hono/jsx';
import type { Stretch } from '../../documents/document-text.tsx';

/** A stretch of a text that leads to what it is like, or unlike, in the other text. */
export interface SpanMark {
  readonly id: string;
  /** Id of the other side. */
  readonly other: string;
  /** Shown before the words, so that paper can be followed too. */
  readonly sign: string;
  readonly tone: 'copied' | 'copied moved' | 'differs';
  /** What it is, for who hovers or listens. */
  readonly title: string;
  readonly block: number;
  readonly cell: Stretch['cell'];
  readonly start: number;
  readonly end: number;
}

/** The marks of one text; where two overlap, the first keeps what they share. */
export class SpanMarks {
  readonly #byPlace = new Map<string, SpanMark[]>();

  constructor(marks: readonly SpanMark[]) {
    for (const mark of marks.toSorted((one, other) => one.start - other.start)) {
      const key = keyOf(mark);
      const known = this.#byPlace.get(key);
      if (known === undefined) this.#byPlace.set(key, [mark]);
      else known.push(mark);
    }
  }

  show(stretch: Stretch): Child {
    const { text, from } = stretch;
    const marks = this.#byPlace.get(keyOf(stretch)) ?? [];
    const pieces: Child[] = [];
    let at = from;
    for (const mark of marks) {
      const [start, end] = [Math.max(mark.start, from), Math.min(mark.end, from + text.length)];
      if (start >= end) continue;
      const begin = Math.max(start, at);
      if (begin > at) pieces.push(text.slice(at - from, begin - from));
      // A mark that goes on behind a heading has its name where it begins.
      const id = mark.start >= from ? mark.id : null;
      pieces.push(<MarkedSpan mark={mark} id={id} text={text.slice(begin - from, end - from)} />);
      at = Math.max(at, end);
    }
    return (
      <>
        {pieces}
        {text.slice(at - from)}
      </>
    );
  }
}

function MarkedSpan({ mark, id, text }: { mark: SpanMark; id: string | null; text: string }) {
  const named = id === null ? {} : { id };
  // One that a mark before it covers has only its sign to lead by.
  return (
    <a {...named} class={mark.tone} href={`#${mark.other}`} title={mark.title}>
      {id === null ? null : <sup>{mark.sign}</sup>}
      {text}
    </a>
  );
}

function keyOf({ block, cell }: Pick<Stretch, 'block' | 'cell'>): string {
  return `${block}:${cell?.row ?? ''}:${cell?.column ?? ''}`;
}
