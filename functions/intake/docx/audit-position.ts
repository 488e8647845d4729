import type { AuditKind, AuditPlace } from '../../domain/document/audit.ts';
import { LONGEST_EXCERPT } from '../../domain/document/audit.ts';
import { FieldTracker } from './audit-field-tracker.ts';
import { type AuditFindings, type DraftPlace, excerptOf } from './audit-findings.ts';
import { RunLooks } from './run-properties.ts';
import type { RunStyles } from './run-styles.ts';
import type { XmlElement } from './xml.ts';

/** Watches one thing while a part is read; each hears every element after the position did. */
export interface PartObserver {
  open?(element: XmlElement): void;
  /** Text of the document itself, not the white space between elements. */
  text?(text: string, element: string): void;
  /** Before the position leaves the element. */
  close?(name: string): void;
}

interface OpenParagraph {
  readonly number: number;
  text: string;
  /** Places of this paragraph that no words of their own belong to. */
  readonly untold: DraftPlace[];
}

/** Elements whose text is text, of the document or of what was deleted from it. */
const textElements = new Set(['w:t', 'w:delText', 'm:t']);

/** Where in a part the reading stands, and the one who writes findings down with their place. */
export class PartPosition {
  readonly where: AuditPlace['where'];
  readonly fields = new FieldTracker();
  readonly path: string[] = [];
  private readonly findings: AuditFindings;
  private readonly looks: RunLooks;
  private readonly paragraphs: OpenParagraph[] = [];
  private count = 0;

  constructor(where: AuditPlace['where'], findings: AuditFindings, styles: RunStyles) {
    this.where = where;
    this.findings = findings;
    this.looks = new RunLooks(styles);
  }

  get look(): RunLooks['look'] {
    return this.looks.look;
  }

  get isInConcealingTable(): boolean {
    return this.looks.isInConcealingTable;
  }

  /** From 1; null before the first and between paragraphs. */
  get paragraph(): number | null {
    return this.paragraphs.at(-1)?.number ?? null;
  }

  get element(): string {
    return this.path.at(-1) ?? '';
  }

  /** The element around the one just opened. */
  get parent(): string {
    return this.path.at(-2) ?? '';
  }

  /** @param excerpt without one, the paragraph's own words will stand there */
  find(kind: AuditKind, excerpt = '', paragraph: number | null = this.paragraph): void {
    const place = this.findings.add(kind, { where: this.where, paragraph, excerpt });
    if (place !== null && excerpt === '') this.paragraphs.at(-1)?.untold.push(place);
  }

  open(element: XmlElement): void {
    this.path.push(element.name);
    this.looks.open(element);
    this.fields.open(element);
    if (element.name !== 'w:p') return;
    this.count += 1;
    this.paragraphs.push({ number: this.count, text: '', untold: [] });
  }

  /** Whether this is text of the document. */
  text(text: string): boolean {
    this.fields.text(text, this.element);
    if (!textElements.has(this.element)) return false;
    const paragraph = this.paragraphs.at(-1);
    if (paragraph !== undefined && paragraph.text.length < LONGEST_EXCERPT) paragraph.text += text;
    return true;
  }

  close(name: string): void {
    this.path.pop();
    this.looks.close(name);
    this.fields.close(name);
    if (name !== 'w:p') return;
    const paragraph = this.paragraphs.pop();
    if (paragraph === undefined || paragraph.untold.length === 0) return;
    const excerpt = excerptOf(paragraph.text);
    for (const place of paragraph.untold) place.excerpt = excerpt;
  }
}
