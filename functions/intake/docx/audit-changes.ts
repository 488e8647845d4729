import { LONGEST_EXCERPT } from '../../domain/document/audit.ts';
import type { PartObserver, PartPosition } from './audit-position.ts';
import type { XmlElement } from './xml.ts';

/** Changes around text, of runs or of whole paragraphs. */
const wrappers = new Set([
  'w:ins',
  'w:del',
  'w:moveFrom',
  'w:moveTo',
  'w14:conflictIns',
  'w14:conflictDel',
]);
/** Changes that are marks: of a cell, of numbers. All names that end in PrChange are such too. */
const marks = new Set([
  'w:cellIns',
  'w:cellDel',
  'w:cellMerge',
  'w:numberingChange',
  'w:tblGridChange',
]);

/** Finds what was changed and neither accepted nor refused: text, marks, rows, formats. */
export class ChangesAudit implements PartObserver {
  private readonly position: PartPosition;
  private readonly changes: { readonly paragraph: number | null; text: string }[] = [];

  constructor(position: PartPosition) {
    this.position = position;
  }

  open({ name }: XmlElement): void {
    if (wrappers.has(name)) this.openWrapper();
    else if (marks.has(name) || name.endsWith('PrChange')) this.position.find('trackedChanges');
  }

  text(text: string): void {
    for (const change of this.changes) {
      if (change.text.length < LONGEST_EXCERPT) change.text += text;
    }
  }

  close(name: string): void {
    if (!wrappers.has(name)) return;
    const change = this.changes.pop();
    if (change === undefined) return;
    this.position.find('trackedChanges', change.text.trim(), change.paragraph);
  }

  private openWrapper(): void {
    this.changes.push({ paragraph: this.position.paragraph, text: '' });
  }
}
