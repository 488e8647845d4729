import type { AuditPlace } from '../../domain/document/audit.ts';
import { readDocument } from '../../domain/document/parse.ts';
import type { Intaken } from '../../ports/intake.ts';
import { intakeRefusal } from '../intake-refusal.ts';
import { auditPackage } from './audit.ts';
import type { AuditFindings } from './audit-findings.ts';
import { NumberingCounters } from './numbering/counters.ts';
import { NumberingDefinitions } from './numbering/definitions.ts';
import { type DocxPackage, openPackage } from './package.ts';
import { Pictures } from './pictures/pictures.ts';
import { type RunStyles, readRunStyles } from './run-styles.ts';
import { NoteMarks, NotesReader, type NoteText } from './text/notes.ts';
import { ParagraphStyles } from './text/paragraph-styles.ts';
import { sourceOfStory } from './text/source-of-story.ts';
import type { StoryContext } from './text/story-context.ts';
import type { StoryItem } from './text/story-item.ts';
import { StoryReader } from './text/story-reader.ts';
import type { XmlHandler } from './xml.ts';

/**
 * Reads a .docx into the document model, with its pictures encoded anew and the audit of all that
 * is not its visible text.
 *
 * @throws {Refusal} with an {@link IntakeRefusal} reason
 */
export async function readDocx(bytes: Uint8Array, fileName: string): Promise<Intaken> {
  const source = await openPackage(bytes, fileName);
  const runStyles = await readRunStyles(source);
  const findings = await auditPackage(source, runStyles);
  const story = await new StoryParts(source, runStyles, findings).read();
  const pictures = new Pictures(source, findings);
  await pictures.read(story);
  const read = sourceOfStory(story, (picture) => pictures.figureOf(picture));
  if (read.items.length === 0 && findings.count('unreadablePictures') === 0) {
    throw intakeRefusal('fileEmpty', fileName);
  }
  return { document: readDocument(read), audit: findings.list(), pictures: pictures.kept };
}

/** The parts that the text of a document stands in, and those that say how it is shown. */
class StoryParts {
  private readonly source: DocxPackage;
  private readonly runStyles: RunStyles;
  private readonly findings: AuditFindings;
  private readonly styles = new ParagraphStyles();
  private readonly definitions = new NumberingDefinitions();

  constructor(source: DocxPackage, runStyles: RunStyles, findings: AuditFindings) {
    this.source = source;
    this.runStyles = runStyles;
    this.findings = findings;
  }

  async read(): Promise<StoryItem[]> {
    const { mainPart } = this.source;
    await this.readRelated('styles', this.styles);
    await this.readRelated('numbering', this.definitions);
    const footnotes = await this.readNotes('footnotes');
    const endnotes = await this.readNotes('endnotes');
    const marks = new NoteMarks(footnotes, endnotes);
    const body = new StoryReader(
      this.contextOf(mainPart, 'body', (kind, id) => marks.next(kind, id)),
    );
    await this.source.readXml(mainPart, body);
    return body.take();
  }

  private async readNotes(type: 'footnotes' | 'endnotes'): Promise<ReadonlyMap<string, NoteText>> {
    const part = await this.related(type);
    if (part === null) return new Map();
    const reader = new NotesReader(new StoryReader(this.contextOf(part, type, () => null)));
    await this.source.readXml(part, reader);
    return reader.found;
  }

  private async readRelated(type: string, handler: XmlHandler): Promise<void> {
    const part = await this.related(type);
    if (part !== null) await this.source.readXml(part, handler);
  }

  private async related(type: string): Promise<string | null> {
    const all = await this.source.relationshipsOf(this.source.mainPart);
    const found = [...all.values()].find((one) => one.type === type && !one.external);
    return found !== undefined && this.source.has(found.target) ? found.target : null;
  }

  private contextOf(
    part: string,
    where: AuditPlace['where'],
    note: StoryContext['note'],
  ): StoryContext {
    const { styles, runStyles, definitions, findings } = this;
    const counters = new NumberingCounters(definitions);
    const numbered = (paragraph: number, number: string) => {
      findings.add('automaticNumbers', { where, paragraph, excerpt: number });
    };
    const { fileName } = this.source;
    return { fileName, part, styles, runStyles, definitions, counters, numbered, note };
  }
}
