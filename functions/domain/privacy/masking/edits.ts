import type { Span } from '../reading/reading.ts';

/** One replacement in a text. */
export interface Edit extends Span {
  readonly text: string;
}

export interface EditedText {
  readonly text: string;
  /** Where an offset of the old text lies in the new one; inside an edit, at its end. */
  at(offset: number): number;
}

/** Applies replacements; where two overlap, the earlier one swallows the later. */
export function edited(text: string, edits: readonly Edit[]): EditedText {
  const applied = merged(edits);
  const pieces: string[] = [];
  let from = 0;
  for (const edit of applied) {
    pieces.push(text.slice(from, edit.start), edit.text);
    from = edit.end;
  }
  pieces.push(text.slice(from));
  return { text: pieces.join(''), at: (offset) => moved(applied, offset) };
}

function merged(edits: readonly Edit[]): readonly Edit[] {
  const ordered = [...edits].sort((a, b) => a.start - b.start || b.end - a.end);
  const applied: Edit[] = [];
  for (const edit of ordered) {
    const last = applied.at(-1);
    if (last === undefined || edit.start >= last.end) applied.push(edit);
    else if (edit.end > last.end) applied[applied.length - 1] = { ...last, end: edit.end };
  }
  return applied;
}

function moved(edits: readonly Edit[], offset: number): number {
  let shift = 0;
  for (const edit of edits) {
    if (edit.start >= offset) break;
    const reached = Math.max(edit.end, offset);
    if (reached > offset) return edit.start + shift + edit.text.length;
    shift += edit.text.length - (edit.end - edit.start);
  }
  return offset + shift;
}
