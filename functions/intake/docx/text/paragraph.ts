import { withoutUnseen } from '../../unseen-characters.ts';
import { noProperties, type ParagraphProperties } from './paragraph-properties.ts';
import type { ParagraphStyle } from './paragraph-styles.ts';
import type { StoryItem, StoryLine } from './story-item.ts';

/** How a line came to its end. */
export type LineEnd = 'line' | 'page';

interface DraftLine {
  readonly pieces: string[];
  readonly afterGap: boolean;
}

/** Two blanks, an ideographic space or a tab set in a line that has no indentation of its own. */
const typedIndentation = /^(?: {2}|[ \u00a0]*[\u3000\t\u00a0])/;
/** A paragraph on its way: runs join into lines, and what hangs on it is kept aside. */
export class Paragraph {
  readonly number: number;
  /** The mark at its end is hidden: the next paragraph goes on in its line. */
  hidesMark = false;
  private held: ParagraphProperties = noProperties();
  private readonly lines: DraftLine[];
  private readonly before: StoryItem[] = [];
  private readonly after: StoryItem[] = [];
  private readonly notes: StoryItem[] = [];
  private hasText = false;

  /** @param number counts the paragraphs of the part, from 1 */
  constructor(number: number, afterGap: boolean) {
    this.number = number;
    this.lines = [{ pieces: [], afterGap }];
  }

  get properties(): ParagraphProperties {
    return this.held;
  }

  /** Whether the author ended the page behind it. */
  get endsPage(): boolean {
    const last = this.lines.at(-1);
    return this.lines.length > 1 && last?.afterGap === true && last.pieces.length === 0;
  }

  /** A paragraph that goes on in the line of another belongs to that one, if it has any text. */
  begin(properties: ParagraphProperties): void {
    if (!this.hasText) this.held = properties;
  }

  add(text: string): void {
    this.lines.at(-1)?.pieces.push(text);
    this.hasText ||= /\S/.test(text);
  }

  endLine(end: LineEnd): void {
    this.lines.push({ pieces: [], afterGap: end === 'page' });
  }

  /** A picture or the text of a text box stands before the paragraph when it opens it. */
  hang(items: readonly StoryItem[]): void {
    const side = this.hasText ? this.after : this.before;
    for (const item of items) side.push(item);
  }

  addNote(note: StoryItem, pictures: readonly StoryItem[]): void {
    this.notes.push(note, ...pictures);
  }

  /** @param number made up by a list; it is part of the text */
  finish(style: ParagraphStyle, number: string): StoryItem[] {
    if (number !== '') this.lines[0]?.pieces.unshift(number);
    const outline = this.held.outline ?? style.outline;
    const { role } = style;
    const isIndented = this.held.indented ?? style.indented;
    const lines: StoryLine[] = [];
    let gap = false;
    for (const { pieces, afterGap } of this.lines) {
      const written = withoutUnseen(pieces.join(''));
      gap ||= afterGap;
      const text = written.replace(/[\t\r\n]+/g, ' ').trim();
      if (text === '') continue;
      const opens = lines.length === 0;
      const indented = (opens && isIndented) || typedIndentation.test(written);
      const level = outline === null || outline > 8 ? null : outline;
      lines.push({ kind: 'line', text, indented, afterGap: gap, opens, outline: level, role });
      gap = false;
    }
    return [...this.before, ...lines, ...this.notes, ...this.after];
  }
}
