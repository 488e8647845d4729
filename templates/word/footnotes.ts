import { runXml } from './run-xml.ts';
import { printable } from './text.ts';
import { escapedXml, wordNamespace, xmlDeclaration } from './xml.ts';

/** A note as the text has it: its sign, and what it says without the sign. */
export interface Footnote {
  readonly mark: string;
  readonly text: string;
}

/** What stands in the text for a note: the note's sign, which leads to it. */
export interface NoteReference {
  readonly id: number;
  readonly mark: string;
}

/**
 * The notes of one file, each under a number of its own. The signs are kept as printed rather than
 * counted anew, since other parts of a document may quote them.
 */
export interface Footnotes {
  /** Adds a note and gives the reference to it. */
  add(note: Footnote): NoteReference;
  /** The part `word/footnotes.xml`. */
  part(): string;
}

export function createFootnotes(): Footnotes {
  const notes: Footnote[] = [];
  return {
    add(note) {
      notes.push(note);
      return { id: notes.length, mark: note.mark };
    },
    part: () =>
      `${xmlDeclaration}<w:footnotes xmlns:w="${wordNamespace}">` +
      separator('separator', -1) +
      separator('continuationSeparator', 0) +
      notes.map((note, index) => footnote(note, index + 1)).join('') +
      '</w:footnotes>',
  };
}

/** The run that shows a reference. */
export function referenceXml({ id, mark }: NoteReference): string {
  return (
    '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>' +
    `<w:footnoteReference w:customMarkFollows="1" w:id="${id}"/>` +
    `<w:t xml:space="preserve">${escapedXml(printable(mark))}</w:t></w:r>`
  );
}

function separator(type: 'separator' | 'continuationSeparator', id: number): string {
  return (
    `<w:footnote w:type="${type}" w:id="${id}"><w:p><w:pPr>` +
    '<w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr>' +
    `<w:r><w:${type}/></w:r></w:p></w:footnote>`
  );
}

function footnote({ mark, text }: Footnote, id: number): string {
  return (
    `<w:footnote w:id="${id}"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr>` +
    `${runXml(mark, { style: 'FootnoteReference' })}${runXml(text)}</w:p></w:footnote>`
  );
}
