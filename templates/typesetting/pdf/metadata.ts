import { type PDFContext, PDFHexString, type PDFRef, PDFString } from 'pdf-lib';
import type { Digest } from '../../../functions/domain/kernel/digest.ts';
import type { Instant } from '../../../functions/domain/kernel/time.ts';
import { pdfDate, xmpDate } from './dates.ts';
import type { DocumentDetails } from './set-document.ts';

export const PRODUCER = 'Tongbu';

/** Which document a file shows, and which state of it: 32 hexadecimal characters each. */
export interface FileIdentity {
  readonly document: string;
  /** Equal to `document` in a file that was never changed. */
  readonly instance: string;
}

/** One change that was appended to the file. */
export interface FileChange {
  readonly at: Instant;
  /** What was done, in English. */
  readonly parameters: string;
  /** Which state the change made. */
  readonly instance: string;
  /** The whole file before it. */
  readonly from: { readonly instance: string; readonly digest: Digest };
}

/** Everything that a file says about itself. */
export interface FileMetadata {
  readonly details: DocumentDetails;
  readonly identity: FileIdentity;
  /** Oldest first; empty for a file as it was published. */
  readonly changes: readonly FileChange[];
}

/** Writes the information dictionary and the XMP packet, which say the same. */
export function writeMetadata(
  context: PDFContext,
  metadata: FileMetadata,
  refs: { readonly info: PDFRef; readonly xmp: PDFRef },
): void {
  const { details, changes } = metadata;
  const changedAt = changes.at(-1)?.at ?? details.generatedFor;
  context.assign(
    refs.info,
    context.obj({
      ...textEntry('Title', details.title),
      ...textEntry('Author', details.author),
      ...textEntry('Subject', details.subject),
      Creator: PDFString.of(PRODUCER),
      Producer: PDFString.of(PRODUCER),
      CreationDate: PDFString.of(pdfDate(details.generatedFor)),
      ModDate: PDFString.of(pdfDate(changedAt)),
    }),
  );
  const packet = new TextEncoder().encode(xmpPacket(metadata, changedAt));
  // Never compressed, so that archives read it without knowing anything of PDF.
  context.assign(refs.xmp, context.stream(packet, { Type: 'Metadata', Subtype: 'XML' }));
}

/** What is empty is left out of both, because an empty value is no statement. */
function textEntry(key: string, text: string): Record<string, PDFHexString> {
  return text === '' ? {} : { [key]: PDFHexString.fromText(printable(text)) };
}

/**
 * The packet names part 3, level U of PDF/A as ISO 19005-3, 6.6.4 asks of a file of that
 * structure, and claims nothing else.
 */
function xmpPacket(metadata: FileMetadata, changedAt: Instant): string {
  const { details, identity } = metadata;
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/"
 xmlns:stRef="http://ns.adobe.com/xap/1.0/sType/ResourceRef#"
 xmlns:stEvt="http://ns.adobe.com/xap/1.0/sType/ResourceEvent#">
<pdfaid:part>3</pdfaid:part>
<pdfaid:conformance>U</pdfaid:conformance>
<dc:format>application/pdf</dc:format>
<dc:language><rdf:Bag><rdf:li>zh-CN</rdf:li></rdf:Bag></dc:language>
${described(details)}<xmp:CreatorTool>${PRODUCER}</xmp:CreatorTool>
<xmp:CreateDate>${xmpDate(details.generatedFor)}</xmp:CreateDate>
<xmp:ModifyDate>${xmpDate(changedAt)}</xmp:ModifyDate>
<xmp:MetadataDate>${xmpDate(changedAt)}</xmp:MetadataDate>
<pdf:Producer>${PRODUCER}</pdf:Producer>
<xmpMM:DocumentID>${uuid(identity.document)}</xmpMM:DocumentID>
<xmpMM:InstanceID>${uuid(identity.instance)}</xmpMM:InstanceID>
${changed(metadata)}</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`;
}

function described({ title, author, subject }: DocumentDetails): string {
  const item = (text: string) => `<rdf:li xml:lang="x-default">${xml(text)}</rdf:li>`;
  return [
    ...(title === '' ? [] : [`<dc:title><rdf:Alt>${item(title)}</rdf:Alt></dc:title>\n`]),
    ...(author === ''
      ? []
      : [`<dc:creator><rdf:Seq><rdf:li>${xml(author)}</rdf:li></rdf:Seq></dc:creator>\n`]),
    ...(subject === ''
      ? []
      : [`<dc:description><rdf:Alt>${item(subject)}</rdf:Alt></dc:description>\n`]),
  ].join('');
}

/** From which file this one was made, by its digest (RFC 6920, 7), and every change since. */
function changed({ changes, identity }: FileMetadata): string {
  const last = changes.at(-1);
  if (last === undefined) return '';
  const events = changes.map(
    (change) => `<rdf:li rdf:parseType="Resource">
<stEvt:action>published with changes</stEvt:action>
<stEvt:instanceID>${uuid(change.instance)}</stEvt:instanceID>
<stEvt:parameters>${xml(change.parameters)}; made from nih:sha-256;${change.from.digest}</stEvt:parameters>
<stEvt:softwareAgent>${PRODUCER}</stEvt:softwareAgent>
<stEvt:when>${xmpDate(change.at)}</stEvt:when>
</rdf:li>`,
  );
  return `<xmpMM:DerivedFrom rdf:parseType="Resource">
<stRef:documentID>${uuid(identity.document)}</stRef:documentID>
<stRef:instanceID>${uuid(last.from.instance)}</stRef:instanceID>
</xmpMM:DerivedFrom>
<xmpMM:History><rdf:Seq>
${events.join('\n')}
</rdf:Seq></xmpMM:History>
`;
}

/** An identifier made from a digest, in the form of UUID version 8 (RFC 9562, 5.8). */
function uuid(hex: string): string {
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 0x3) | 0x8).toString(16);
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ];
  return `uuid:${parts.join('-')}`;
}

function xml(text: string): string {
  return printable(text).replace(/[<>&]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** Without the control characters and non-characters that XML has no place for (XML 1.0, 2.2). */
function printable(text: string): string {
  return text.toWellFormed().replace(/[\p{Cc}\ufffe\uffff]+/gu, ' ');
}
