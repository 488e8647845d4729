import { LONGEST_EXCERPT } from '../../domain/document/audit.ts';
import type { PartObserver, PartPosition } from './audit-position.ts';

/** Fields that number pages. */
const pageNumbers = new Set(['PAGE', 'NUMPAGES', 'SECTIONPAGES', 'SECTION']);
/** What stands around page numbers: — 1 —, 第 1 页 共 3 页, Page 1 of 3. */
const aroundNumbers = /[\s\d０-９—–\-－―·•・.,/／|第页頁共]|\b(?:page|of)\b/giu;

/** Pictures, charts, diagrams and drawn words, in DrawingML and VML. */
const graphics: ReadonlySet<string> = new Set([
  'pic:pic',
  'c:chart',
  'dgm:relIds',
  'v:imagedata',
  'v:textpath',
]);

/** Finds running heads and feet that say more than the number of the page. */
export class MarginsAudit implements PartObserver {
  private readonly position: PartPosition;
  private words = '';
  private hasPicture = false;

  constructor(position: PartPosition) {
    this.position = position;
  }

  open({ name }: { readonly name: string }): void {
    if (graphics.has(name)) this.hasPicture = true;
  }

  text(text: string): void {
    if (this.position.fields.isResultOf(pageNumbers)) return;
    if (this.words.length < 4 * LONGEST_EXCERPT) this.words += text;
  }

  finish(part: string): void {
    const says = this.words.replaceAll(aroundNumbers, '') !== '';
    if (!says && !this.hasPicture) return;
    this.position.find('headersAndFooters', says ? this.words.trim() : part, null);
  }
}
