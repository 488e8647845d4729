import { intakeRefusal } from '../../intake-refusal.ts';
import { isOn } from '../on-off.ts';
import { RunLooks } from '../run-properties.ts';
import { layoutLines } from '../tables/layout-table.ts';
import { Table } from '../tables/table.ts';
import type { XmlElement, XmlHandler } from '../xml.ts';
import { Drawing } from './drawing.ts';
import { leftOut } from './elements-left-out.ts';
import { FieldStack } from './field-stack.ts';
import { Paragraph } from './paragraph.ts';
import {
  hearParagraphProperty,
  hidesMark,
  noProperties,
  type ParagraphPropertiesDraft,
} from './paragraph-properties.ts';
import { raisedOrLowered, symbolOf, withSigns } from './run-text.ts';
import type { StoryContext, StoryNoteText } from './story-context.ts';
import type { StoryItem } from './story-item.ts';

/** A text that paragraphs go into: the body, a cell, a text box. */
interface Container {
  readonly items: StoryItem[];
  readonly fields: FieldStack;
  /** An empty paragraph stands before what comes next. */
  gap: boolean;
  /** A paragraph whose mark is hidden: the next one goes on in its line. */
  unfinished: Paragraph | null;
}

/** Paragraphs and broken lines of one part, those in cells too: three thousand pages of them. */
const MOST_LINES = 100_000;

/** Hears a part with text and makes items of it. */
export class StoryReader implements XmlHandler {
  private readonly context: StoryContext;
  private readonly looks: RunLooks;
  private readonly containers: Container[] = [container()];
  private readonly paragraphs: Paragraph[] = [];
  private readonly tables: Table[] = [];
  private readonly drawings: Drawing[] = [];
  private properties: ParagraphPropertiesDraft | null = null;
  private hidesMark = false;
  private inCellOrRowProperties = false;
  private inText = false;
  /** A note whose own sign (w:customMarkFollows) is the text that follows in its run. */
  private pendingNote: StoryNoteText | null = null;
  /** A legacy check box of a form, which has no text of its own. */
  private isChecked = false;
  private raised: string | undefined;
  private font: string | null = null;
  private skipped = 0;
  /** For each open element whether it is one of the text, as opposed to a property. */
  private readonly ofText: boolean[] = [];
  private count = 0;
  private lines = 0;

  constructor(context: StoryContext) {
    this.context = context;
    this.looks = new RunLooks(context.runStyles);
  }

  /** What was read so far; the reader starts afresh. */
  take(): StoryItem[] {
    const [body] = this.containers;
    if (body === undefined) return [];
    this.settle(body);
    return body.items.splice(0);
  }

  open(element: XmlElement): void {
    this.looks.open(element);
    if (this.skipped > 0 || leftOut.has(element.name)) {
      this.skipped += 1;
      return;
    }
    this.ofText.push(this.properties === null && !this.inCellOrRowProperties);
    if (this.properties !== null) this.hearProperty(this.properties, element);
    else if (this.inCellOrRowProperties) this.tables.at(-1)?.hearProperty(element);
    else this.openContent(element);
  }

  text(text: string): void {
    if (!this.inText || this.skipped > 0 || !this.shows) return;
    this.write(raisedOrLowered(withSigns(text, this.font), this.raised));
  }

  close(name: string): void {
    this.looks.close(name);
    if (this.skipped > 0) this.skipped -= 1;
    else if (this.ofText.pop() === true) this.closeContent(name);
  }

  private get shows(): boolean {
    const { hidden, white, tiny } = this.looks.look;
    return !hidden && !white && !tiny && this.top.fields.shows;
  }

  private get top(): Container {
    const top = this.containers.at(-1);
    if (top === undefined) throw new RangeError('the body was closed');
    return top;
  }

  private openContent(element: XmlElement): void {
    switch (element.name) {
      case 'w:p':
        this.openParagraph();
        break;
      case 'w:pPr':
        this.properties = noProperties();
        this.hidesMark = false;
        break;
      case 'w:t':
        this.inText = true;
        break;
      case 'w:txbxContent':
        this.containers.push(container());
        break;
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        this.drawings.push(new Drawing(this.context.part, this.count));
        break;
      case 'w:fldChar':
        this.top.fields.hear(element.attribute('w:fldCharType'));
        break;
      case 'w:r':
        this.raised = undefined;
        this.font = null;
        break;
      case 'w:rFonts':
        this.font = element.attribute('w:ascii') ?? element.attribute('w:hAnsi') ?? null;
        break;
      case 'w:vertAlign':
        this.raised = element.attribute('w:val');
        break;
      default:
        if (!this.openTableElement(element.name)) this.openInRun(element);
    }
  }

  private write(text: string): void {
    const paragraph = this.paragraphs.at(-1);
    const mark = text.trim();
    paragraph?.add(text);
    if (this.pendingNote === null || mark === '') return;
    const { text: note, pictures } = this.pendingNote;
    this.pendingNote = null;
    if (note === null) return;
    const marked = note.startsWith(mark) ? note : `${mark}${note}`;
    paragraph?.addNote({ kind: 'note', mark, text: marked }, pictures);
  }

  private openTableElement(name: string): boolean {
    const table = this.tables.at(-1);
    switch (name) {
      case 'w:tbl':
        this.settle(this.top);
        this.tables.push(new Table());
        return true;
      case 'w:tr':
        table?.openRow();
        return true;
      case 'w:tc':
        if (table !== undefined) this.containers.push(container(table.openCell()));
        return true;
      case 'w:trPr':
      case 'w:tcPr':
        this.inCellOrRowProperties = true;
        return true;
      default:
        return false;
    }
  }

  private openInRun(element: XmlElement): void {
    const paragraph = this.paragraphs.at(-1);
    if (paragraph === undefined) return;
    this.drawings.at(-1)?.hear(element);
    this.hearCheckBox(element);
    if (!this.shows) return;
    switch (element.name) {
      case 'w:tab':
      case 'w:ptab':
        paragraph.add('\t');
        break;
      case 'w:br':
        this.countLine();
        paragraph.endLine(endOf(element.attribute('w:type')));
        break;
      case 'w:cr':
        this.countLine();
        paragraph.endLine('line');
        break;
      case 'w:noBreakHyphen':
        paragraph.add('-');
        break;
      case 'w:sym':
        this.write(symbolOf(element));
        break;
      case 'w:footnoteReference':
        this.refer('footnote', element);
        break;
      case 'w:endnoteReference':
        this.refer('endnote', element);
        break;
    }
  }

  private hearCheckBox(element: XmlElement): void {
    if (element.name === 'w:checkBox') this.isChecked = false;
    else if (element.name === 'w:checked' || element.name === 'w:default') {
      this.isChecked = isOn(element.attribute('w:val'));
    }
  }

  private hearProperty(properties: ParagraphPropertiesDraft, element: XmlElement): void {
    hearParagraphProperty(properties, element);
    this.hidesMark ||= hidesMark(element);
  }

  private closeContent(name: string): void {
    switch (name) {
      case 'w:p':
        this.closeParagraph();
        break;
      case 'w:pPr':
        this.closeProperties();
        break;
      case 'w:t':
        this.inText = false;
        break;
      case 'w:r':
        this.settleNote();
        break;
      case 'w:checkBox':
        this.paragraphs.at(-1)?.add(this.isChecked ? '√' : '□');
        break;
      case 'w:trPr':
      case 'w:tcPr':
        this.inCellOrRowProperties = false;
        break;
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        this.closeDrawing();
        break;
      case 'w:txbxContent':
        this.closeTextBox();
        break;
      case 'w:tc':
        if (this.tables.length > 0) this.closeCell();
        break;
      case 'w:tr':
        this.tables.at(-1)?.closeRow();
        break;
      case 'w:tbl':
        this.closeTable();
        break;
    }
  }

  /** Lines that the author broke cost what paragraphs cost. */
  private countLine(): void {
    this.lines += 1;
    if (this.lines <= MOST_LINES) return;
    const details = { lines: this.lines, maximumLines: MOST_LINES };
    throw intakeRefusal('fileTooLarge', this.context.fileName, details);
  }

  private openParagraph(): void {
    this.count += 1;
    this.countLine();
    const { unfinished, gap } = this.top;
    this.paragraphs.push(unfinished ?? new Paragraph(this.count, gap));
    this.top.unfinished = null;
    this.hidesMark = false;
  }

  /** A paragraph that goes on in the line of another is one with it and has its properties. */
  private closeProperties(): void {
    const paragraph = this.paragraphs.at(-1);
    if (paragraph !== undefined && this.properties !== null) {
      paragraph.begin(this.properties);
      paragraph.hidesMark = this.hidesMark;
    }
    this.properties = null;
  }

  private closeParagraph(): void {
    const paragraph = this.paragraphs.pop();
    if (paragraph === undefined) return;
    if (paragraph.hidesMark) this.top.unfinished = paragraph;
    else this.finish(paragraph, this.top);
  }

  private finish(paragraph: Paragraph, to: Container): void {
    const style = this.context.styles.of(paragraph.properties.style);
    const number = this.numberOf(paragraph);
    const finished = paragraph.finish(style, number);
    for (const item of finished) to.items.push(item);
    to.gap = finished.length === 0 || paragraph.endsPage;
  }

  private settle(container: Container): void {
    const { unfinished } = container;
    container.unfinished = null;
    if (unfinished !== null) this.finish(unfinished, container);
  }

  private numberOf(paragraph: Paragraph): string {
    const { styles, definitions, counters } = this.context;
    const { style: styleId, list: direct, listLevel } = paragraph.properties;
    const style = styles.of(styleId);
    const list = direct ?? style.list;
    if (list === null || list === '0') return '';
    const ofStyle = direct === null ? style.listStyle : styleId;
    const linked = ofStyle === null ? null : definitions.levelOfStyle(list, ofStyle);
    const inherited = direct === null ? style.listLevel : null;
    const number = counters.next(list, listLevel ?? linked ?? inherited ?? 0);
    if (number !== '') this.context.numbered(paragraph.number, number);
    return number;
  }

  private refer(kind: 'footnote' | 'endnote', element: XmlElement): void {
    const paragraph = this.paragraphs.at(-1);
    const note = this.context.note(kind, element.attribute('w:id') ?? '');
    if (paragraph === undefined || note === null) return;
    const follows = element.attribute('w:customMarkFollows');
    if (follows !== undefined && isOn(follows)) this.pendingNote = note;
    else addNote(paragraph, note);
  }

  /** A note that announced a sign of its own and had none gets one of ours. */
  private settleNote(): void {
    const note = this.pendingNote;
    const paragraph = this.paragraphs.at(-1);
    this.pendingNote = null;
    if (note !== null && paragraph !== undefined) addNote(paragraph, note);
  }

  private closeDrawing(): void {
    const drawing = this.drawings.pop();
    if (drawing !== undefined && this.shows) this.paragraphs.at(-1)?.hang(drawing.finish());
  }

  private closeTextBox(): void {
    const box = this.containers.pop();
    if (box === undefined) return;
    this.settle(box);
    this.paragraphs.at(-1)?.hang(box.items);
  }

  private closeCell(): void {
    const cell = this.containers.pop();
    if (cell !== undefined) this.settle(cell);
    this.tables.at(-1)?.closeCell();
  }

  private closeTable(): void {
    const table = this.tables.pop();
    if (table === undefined) return;
    for (const item of table.finish()) {
      if (item.kind !== 'table') this.top.items.push(item);
      else this.top.items.push(...(layoutLines(item.grid) ?? [item]));
    }
    this.top.gap = true;
  }
}

function container(items: StoryItem[] = []): Container {
  return { items, fields: new FieldStack(), gap: false, unfinished: null };
}

function addNote(paragraph: Paragraph, { mark, text, pictures }: StoryNoteText): void {
  paragraph.add(mark);
  if (text !== null) paragraph.addNote({ kind: 'note', mark, text: `${mark}${text}` }, pictures);
}

function endOf(type: string | undefined): 'line' | 'page' {
  return type === 'page' || type === 'column' ? 'page' : 'line';
}
