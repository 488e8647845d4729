import type { AuditKind } from '../../domain/document/audit.ts';
import type { PartObserver, PartPosition } from './audit-position.ts';
import type { Relationship, Relationships } from './package-relationships.ts';
import type { XmlElement } from './xml.ts';

/** Whether a link leads to the web or to a mail, or stays within the document. */
export function isSafeLink(target: string): boolean {
  const plain = target.replaceAll(/[\p{Cc}\s]/gu, '');
  if (plain.startsWith('#')) return true;
  return /^(?:https?:\/\/[^/\\]|mailto:)/i.test(plain);
}

const embedded = new Set([
  'oleObject',
  'package',
  'control',
  'activeXControlBinary',
  'aFChunk',
  'subDocument',
  'webextensiontaskpanes',
]);

/** What a relationship means for the audit; null for all that documents simply consist of. */
export function findingOf({ type, target, external }: Relationship): AuditKind | null {
  if (type === 'hyperlink') return !external || isSafeLink(target) ? null : 'unsafeLinks';
  if (external) return 'externalContent';
  return embedded.has(type) ? 'embeddedObjects' : null;
}

const referring = ['r:id', 'r:link', 'r:embed', 'r:href', 'r:pict'] as const;

/** Finds the paragraphs that refer to the relationships worth telling. */
export class LinksAudit implements PartObserver {
  private readonly position: PartPosition;
  private readonly watched = new Map<
    string,
    { readonly kind: AuditKind; readonly target: string }
  >();
  private readonly located = new Set<string>();

  constructor(position: PartPosition, relationships: Relationships) {
    this.position = position;
    for (const [id, relationship] of relationships) {
      const kind = findingOf(relationship);
      if (kind !== null) this.watched.set(id, { kind, target: relationship.target });
    }
  }

  open(element: XmlElement): void {
    if (element.name.startsWith('v:')) this.judgeShape(element);
    if (this.watched.size === 0) return;
    for (const attribute of referring) {
      const id = element.attribute(attribute);
      const found = id === undefined ? undefined : this.watched.get(id);
      if (id === undefined || found === undefined) continue;
      // Word refers to an embedded object twice, from its picture and from itself.
      if (found.kind !== 'unsafeLinks' && this.located.has(id)) continue;
      this.located.add(id);
      this.position.find(found.kind, found.target);
    }
  }

  /** What no paragraph refers to is in the file all the same. */
  finish(): void {
    for (const [id, { kind, target }] of this.watched) {
      if (!this.located.has(id)) this.position.find(kind, target, null);
    }
  }

  /** VML has its addresses in plain attributes. */
  private judgeShape(element: XmlElement): void {
    const link = element.attribute('href') ?? element.attribute('o:href');
    if (link !== undefined && link !== '' && !isSafeLink(link)) {
      this.position.find('unsafeLinks', link);
    }
    const source = element.name === 'v:imagedata' ? element.attribute('src') : undefined;
    if (source !== undefined && source !== '') this.position.find('externalContent', source);
  }
}
