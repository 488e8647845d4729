import { LONGEST_EXCERPT } from '../../domain/document/audit.ts';
import type { AuditFindings } from './audit-findings.ts';
import type { PartObserver, PartPosition } from './audit-position.ts';
import type { XmlElement, XmlHandler } from './xml.ts';

/** More comments than these are counted, and no longer told by their words. */
const MOST_COMMENTS = 2_000;

/** What each comment says, by its id. */
export class CommentsReader implements XmlHandler {
  readonly comments = new Map<string, string>();
  /** How many comments there are beyond those. */
  further = 0;
  private comment: string | null = null;
  private element = '';

  open(element: XmlElement): void {
    this.element = element.name;
    if (element.name !== 'w:comment') return;
    if (this.comments.size >= MOST_COMMENTS) {
      this.further += 1;
      return;
    }
    this.comment = element.attribute('w:id') ?? `#${this.comments.size}`;
    this.comments.set(this.comment, '');
  }

  text(text: string): void {
    if (this.comment === null || this.element !== 'w:t') return;
    const before = this.comments.get(this.comment) ?? '';
    if (before.length < LONGEST_EXCERPT) this.comments.set(this.comment, before + text);
  }

  close(name: string): void {
    this.element = '';
    if (name === 'w:comment') this.comment = null;
  }
}

/** Finds comments where the text refers to them. */
export class CommentsAudit implements PartObserver {
  private readonly position: PartPosition;
  private readonly comments: Map<string, string>;

  /** @param comments those not met yet; what is met here is taken out */
  constructor(position: PartPosition, comments: Map<string, string>) {
    this.position = position;
    this.comments = comments;
  }

  open(element: XmlElement): void {
    if (element.name !== 'w:commentReference') return;
    const id = element.attribute('w:id') ?? '';
    const words = this.comments.get(id);
    if (words === undefined) return;
    this.position.find('comments', words);
    this.comments.delete(id);
  }
}

/** Comments that no text refers to are in the file all the same. */
export function findUnreferenced(
  { comments, further }: CommentsReader,
  findings: AuditFindings,
): void {
  for (const excerpt of comments.values()) {
    findings.add('comments', { where: 'package', paragraph: null, excerpt });
  }
  for (let count = 0; count < further; count += 1) {
    findings.add('comments', { where: 'package', paragraph: null, excerpt: '' });
  }
}
