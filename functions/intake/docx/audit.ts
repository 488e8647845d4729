import type { AuditPlace } from '../../domain/document/audit.ts';
import { ChangesAudit } from './audit-changes.ts';
import { CommentsAudit, CommentsReader, findUnreferenced } from './audit-comments.ts';
import { DrawingsAudit } from './audit-drawings.ts';
import { FieldsAudit } from './audit-fields.ts';
import { AuditFindings } from './audit-findings.ts';
import { LinksAudit } from './audit-links.ts';
import { MarginsAudit } from './audit-margins.ts';
import { auditParts } from './audit-package.ts';
import { type PartObserver, PartPosition } from './audit-position.ts';
import { auditProperties } from './audit-properties.ts';
import { TextAudit } from './audit-text.ts';
import type { DocxPackage } from './package.ts';
import type { RunStyles } from './run-styles.ts';

/** The parts with text that pages show, by the type of their relationship. */
const stories: Readonly<Record<string, AuditPlace['where']>> = {
  header: 'header',
  footer: 'footer',
  footnotes: 'footnotes',
  endnotes: 'endnotes',
};

/**
 * Finds what a package carries besides its visible text. Pictures, automatic numbers and missing
 * glyphs are for those to tell who decode, count and set them.
 *
 * @param findings where others may have written, or will write, theirs
 * @throws {Refusal} where a part cannot be read
 */
export async function auditPackage(
  source: DocxPackage,
  styles: RunStyles,
  findings: AuditFindings = new AuditFindings(),
): Promise<AuditFindings> {
  const comments = await readComments(source);
  const parts = await storiesOf(source);
  for (const [part, where] of parts) {
    await auditStory(source, part, new PartPosition(where, findings, styles), comments.comments);
  }
  findUnreferenced(comments, findings);
  await auditParts(source, findings, new Set(parts.keys()));
  await auditProperties(source, findings);
  return findings;
}

/** The main part first, then what it refers to, each once. */
async function storiesOf(source: DocxPackage): Promise<Map<string, AuditPlace['where']>> {
  const parts = new Map<string, AuditPlace['where']>([[source.mainPart, 'body']]);
  for (const { type, target, external } of (
    await source.relationshipsOf(source.mainPart)
  ).values()) {
    const where = stories[type];
    if (where !== undefined && !external && source.has(target) && !parts.has(target)) {
      parts.set(target, where);
    }
  }
  return parts;
}

async function readComments(source: DocxPackage): Promise<CommentsReader> {
  const reader = new CommentsReader();
  for (const { type, target, external } of (
    await source.relationshipsOf(source.mainPart)
  ).values()) {
    if (type === 'comments' && !external && source.has(target))
      await source.readXml(target, reader);
  }
  return reader;
}

async function auditStory(
  source: DocxPackage,
  part: string,
  position: PartPosition,
  comments: Map<string, string>,
): Promise<void> {
  const links = new LinksAudit(position, await source.relationshipsOf(part));
  const isMargin = position.where === 'header' || position.where === 'footer';
  const margins = isMargin ? new MarginsAudit(position) : null;
  const observers: readonly PartObserver[] = [
    new ChangesAudit(position),
    new CommentsAudit(position, comments),
    new TextAudit(position),
    new FieldsAudit(position),
    links,
    margins ?? new DrawingsAudit(position),
  ];
  await source.readXml(part, {
    open: (element) => {
      position.open(element);
      for (const observer of observers) observer.open?.(element);
    },
    text: (text) => {
      if (!position.text(text)) return;
      for (const observer of observers) observer.text?.(text, position.element);
    },
    close: (name) => {
      for (const observer of observers) observer.close?.(name);
      position.close(name);
    },
    passOver: (requires) => position.find('unreadableContent', requires),
  });
  links.finish();
  margins?.finish(part);
}
