import type { Instant } from '../../functions/domain/kernel/time.ts';
import { escapedXml, xmlDeclaration } from './xml.ts';

/** What a file says about itself: the office that issues it, never a person or a program. */
export interface FileDetails {
  readonly title: string;
  readonly subject: string;
  /** The issuing organ. */
  readonly office: string;
  readonly generatedFor: Instant;
}

/** The part `docProps/core.xml`, dated by what the file was made for and never by the clock. */
export function corePart({ title, subject, office, generatedFor }: FileDetails): string {
  const at = `${generatedFor.slice(0, 19)}Z`;
  const when = (name: string) =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${at}</dcterms:${name}>`;
  return (
    `${xmlDeclaration}<cp:coreProperties ` +
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escapedXml(title)}</dc:title><dc:subject>${escapedXml(subject)}</dc:subject>` +
    `<dc:creator>${escapedXml(office)}</dc:creator>` +
    `<cp:lastModifiedBy>${escapedXml(office)}</cp:lastModifiedBy>` +
    `${when('created')}${when('modified')}<dc:language>zh-CN</dc:language>` +
    '</cp:coreProperties>'
  );
}

/** The part `docProps/app.xml`, which names no program. */
export const applicationPart =
  `${xmlDeclaration}<Properties ` +
  'xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>';
