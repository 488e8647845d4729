import type { NumberingCounters } from '../numbering/counters.ts';
import type { NumberingDefinitions } from '../numbering/definitions.ts';
import type { RunStyles } from '../run-styles.ts';
import type { ParagraphStyles } from './paragraph-styles.ts';
import type { StoryItem } from './story-item.ts';

/** What the other parts of the file say about paragraphs, runs and lists. */
export interface StoryContext {
  /** For the refusal of a text that is too long. */
  readonly fileName: string;
  /** The part that is read, for its pictures. */
  readonly part: string;
  readonly styles: ParagraphStyles;
  readonly runStyles: RunStyles;
  readonly definitions: NumberingDefinitions;
  readonly counters: NumberingCounters;
  /** A number was made up in this paragraph. */
  readonly numbered: (paragraph: number, number: string) => void;
  /** The sign and text of the note that the body refers to here; null where there is none. */
  readonly note: (kind: 'footnote' | 'endnote', id: string) => StoryNoteText | null;
}

export interface StoryNoteText {
  readonly mark: string;
  /** Null where the text refers to a note once more. */
  readonly text: string | null;
  readonly pictures: readonly StoryItem[];
}
