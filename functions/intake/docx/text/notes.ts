import type { XmlElement, XmlHandler } from '../xml.ts';
import { noteMark } from './note-mark.ts';
import type { StoryNoteText } from './story-context.ts';
import { notText, type StoryItem, textOf } from './story-item.ts';
import type { StoryReader } from './story-reader.ts';

/** A note as its part has it, before the body refers to it. */
export interface NoteText {
  readonly text: string;
  readonly pictures: readonly StoryItem[];
}

/**
 * Hears word/footnotes.xml or word/endnotes.xml. Lines that part notes from the text, and what says
 * that a note goes on, are no notes.
 */
export class NotesReader implements XmlHandler {
  readonly found = new Map<string, NoteText>();
  private readonly story: StoryReader;
  private id: string | null = null;

  constructor(story: StoryReader) {
    this.story = story;
  }

  open(element: XmlElement): void {
    if (isNote(element.name)) {
      const type = element.attribute('w:type') ?? 'normal';
      this.id = type === 'normal' ? (element.attribute('w:id') ?? null) : null;
    }
    this.story.open(element);
  }

  text(text: string): void {
    this.story.text(text);
  }

  close(name: string): void {
    this.story.close(name);
    if (!isNote(name)) return;
    const items = this.story.take();
    if (this.id !== null) {
      this.found.set(this.id, { text: textOf(items), pictures: notText(items) });
    }
    this.id = null;
  }
}

function isNote(name: string): boolean {
  return name === 'w:footnote' || name === 'w:endnote';
}

/** Gives each note its sign in the order in which the body refers to notes of either kind. */
export class NoteMarks {
  private readonly notes: Readonly<Record<'footnote' | 'endnote', ReadonlyMap<string, NoteText>>>;
  private readonly given = new Map<string, string>();

  constructor(footnotes: ReadonlyMap<string, NoteText>, endnotes: ReadonlyMap<string, NoteText>) {
    this.notes = { footnote: footnotes, endnote: endnotes };
  }

  next(kind: 'footnote' | 'endnote', id: string): StoryNoteText | null {
    const note = this.notes[kind].get(id);
    if (note === undefined) return null;
    const key = `${kind} ${id}`;
    const given = this.given.get(key);
    if (given !== undefined) return { mark: given, text: null, pictures: [] };
    const mark = noteMark(this.given.size + 1);
    this.given.set(key, mark);
    return { mark, ...note };
  }
}
