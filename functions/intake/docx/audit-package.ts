import type { AuditKind } from '../../domain/document/audit.ts';
import type { AuditFindings } from './audit-findings.ts';
import { findingOf } from './audit-links.ts';
import type { DocxPackage } from './package.ts';
import type { Relationship } from './package-relationships.ts';

const macroTypes = /vba|macroenabled|ms-word\.(?:keymapcustomizations|attachedtoolbars)/;
const macroNames = /(?:^|\/)vba(?:project(?:signature\w*)?\.bin|data\.xml)$/i;
const macroRelationships = new Set([
  'vbaProject',
  'wordVbaData',
  'extensibility',
  'keyMapCustomizations',
]);
/** Content types and names of what is another file inside of this one. */
const objectTypes =
  /oleobject|activex|vnd\.ms-(?:excel|powerpoint)|ml\.(?:sheet|document|presentation|template)$/;
const objectNames =
  /(?:^|\/)(?:embeddings|activex)\/|\.(?:exe|dll|scr|com|bat|cmd|ps1|js|vbs|hta|jar|zip|rar|7z|gz|docx?|docm|dotm?|xlsx?|xlsm|xlsb|pptx?|pptm|pdf|rtf|html?|mht)$/i;

/**
 * Finds what the package consists of beside the text: macros, other files, relationships that lead
 * elsewhere. What the parts in `read` refer to is told by those who know the paragraphs.
 */
export async function auditParts(
  source: DocxPackage,
  findings: AuditFindings,
  read: ReadonlySet<string>,
): Promise<void> {
  const parts = new PartsAudit(source, findings);
  for (const part of partsWithRelationships(source)) {
    for (const relationship of (await source.relationshipsOf(part)).values()) {
      parts.relationship(relationship, part, read.has(part));
    }
  }
  for (const part of source.entries.keys()) parts.part(part);
}

class PartsAudit {
  private readonly source: DocxPackage;
  private readonly findings: AuditFindings;
  /** Parts that a relationship has shown to be something to tell. */
  private readonly told = new Set<string>();

  constructor(source: DocxPackage, findings: AuditFindings) {
    this.source = source;
    this.findings = findings;
  }

  /** @param located whether the relationship is told with its paragraph elsewhere */
  relationship(relationship: Relationship, from: string, located: boolean): void {
    const { type, target, external } = relationship;
    if (macroRelationships.has(type)) {
      this.once('macros', target);
      return;
    }
    const kind = findingOf(relationship);
    if (kind === 'embeddedObjects') {
      // The data behind a chart is told with the chart.
      if (located || (type === 'package' && isChart(this.source, from))) this.told.add(target);
      else this.once(kind, target);
    } else if (kind !== null && external && !located) this.tell(kind, target);
  }

  /** What no relationship explains is told by its content type and its name. */
  part(part: string): void {
    const type = this.source.contentTypeOf(part);
    if (macroTypes.test(type) || macroNames.test(part)) this.once('macros', part);
    else if (part === this.source.mainPart) return;
    else if (objectTypes.test(type) || objectNames.test(part)) this.once('embeddedObjects', part);
    else if (/(?:^|\/)customXml\/item\d*\.xml$/i.test(part)) this.once('customXml', part);
  }

  private once(kind: AuditKind, part: string): void {
    if (this.told.has(part)) return;
    this.told.add(part);
    this.tell(kind, part);
  }

  private tell(kind: AuditKind, excerpt: string): void {
    this.findings.add(kind, { where: 'package', paragraph: null, excerpt });
  }
}

function isChart(source: DocxPackage, part: string): boolean {
  return /drawingml\.chart|chartex/.test(source.contentTypeOf(part));
}

/** Every part that has relationships, the package itself first. */
function partsWithRelationships(source: DocxPackage): string[] {
  const parts: string[] = [];
  for (const name of source.entries.keys()) {
    const found = /^(|.*\/)_rels\/([^/]*)\.rels$/.exec(name);
    if (found !== null) parts.push(`${found[1] ?? ''}${found[2] ?? ''}`);
  }
  return parts;
}
