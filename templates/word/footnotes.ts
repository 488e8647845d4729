import { BuilderElement, Run } from 'docx';
import { printable } from './text.ts';
import { escapedXml, wordNamespace, xmlDeclaration } from './xml.ts';

/** A note as the text has it: its sign, and what it says without the sign. */
export interface Footnote {
  readonly mark: string;
  readonly text: string;
}

/**
 * The notes of one file, each under a number of its own. The signs are kept as printed rather than
 * counted anew, since other parts of a document may quote them.
 */
export interface Footnotes {
  /** Adds a note and gives the reference to it, which shows the note's sign. */
  add(note: Footnote): Run;
  /** The part `word/footnotes.xml`. */
  part(): string;
}

export function createFootnotes(): Footnotes {
  const notes: Footnote[] = [];
  return {
    add(note) {
      notes.push(note);
      return reference(notes.length, note.mark);
    },
    part: () =>
      `${xmlDeclaration}<w:footnotes xmlns:w="${wordNamespace}">` +
      separator('separator', -1) +
      separator('continuationSeparator', 0) +
      notes.map((note, index) => footnote(note, index + 1)).join('') +
      '</w:footnotes>',
  };
}

function reference(id: number, mark: string): Run {
  const sign = new BuilderElement<{ id: number; custom: string }>({
    name: 'w:footnoteReference',
    attributes: {
      custom: { key: 'w:customMarkFollows', value: '1' },
      id: { key: 'w:id', value: id },
    },
  });
  return new Run({ style: 'FootnoteReference', children: [sign, printable(mark)] });
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
    `${textRun(mark, '<w:rStyle w:val="FootnoteReference"/>')}${textRun(text)}</w:p></w:footnote>`
  );
}

function textRun(text: string, form = ''): string {
  const properties = `<w:rPr>${form}<w:rFonts w:hint="eastAsia"/></w:rPr>`;
  const content = escapedXml(printable(text));
  return `<w:r>${properties}<w:t xml:space="preserve">${content}</w:t></w:r>`;
}
