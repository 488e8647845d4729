import { type PDFContext, PDFHexString, type PDFRef, PDFString } from 'pdf-lib';
import { epochMsOf, type Instant } from '../../../functions/domain/kernel/time.ts';
import type { DocumentDetails } from './set-document.ts';

const PRODUCER = 'Tongbu';

/** Information dictionary and XMP packet say the same. */
export function writeMetadata(
  context: PDFContext,
  details: DocumentDetails,
): { readonly info: PDFRef; readonly xmp: PDFRef } {
  const info = context.register(
    context.obj({
      Title: PDFHexString.fromText(details.title),
      Author: PDFHexString.fromText(details.author),
      Subject: PDFHexString.fromText(details.subject),
      Creator: PDFString.of(PRODUCER),
      Producer: PDFString.of(PRODUCER),
      CreationDate: PDFString.of(pdfDate(details.generatedFor)),
      ModDate: PDFString.of(pdfDate(details.generatedFor)),
    }),
  );
  const packet = new TextEncoder().encode(xmpPacket(details));
  const xmp = context.register(context.stream(packet, { Type: 'Metadata', Subtype: 'XML' }));
  return { info, xmp };
}

/** `D:20261122120632+08'00'`: the clock of Asia/Shanghai, eight hours ahead of UTC all year. */
function pdfDate(instant: Instant): string {
  const shanghai = new Date(epochMsOf(instant) + 8 * 3_600_000).toISOString();
  return `D:${shanghai.slice(0, 19).replace(/[-T:]/g, '')}+08'00'`;
}

function xmpDate(instant: Instant): string {
  const shanghai = new Date(epochMsOf(instant) + 8 * 3_600_000).toISOString();
  return `${shanghai.slice(0, 19)}+08:00`;
}

function xmpPacket(details: DocumentDetails): string {
  const date = xmpDate(details.generatedFor);
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<dc:format>application/pdf</dc:format>
<dc:language><rdf:Bag><rdf:li>zh-CN</rdf:li></rdf:Bag></dc:language>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${xml(details.title)}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>${xml(details.author)}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${xml(details.subject)}</rdf:li></rdf:Alt></dc:description>
<xmp:CreatorTool>${PRODUCER}</xmp:CreatorTool>
<xmp:CreateDate>${date}</xmp:CreateDate>
<xmp:ModifyDate>${date}</xmp:ModifyDate>
<pdf:Producer>${PRODUCER}</pdf:Producer>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`;
}

function xml(text: string): string {
  return text.replace(/[<>&]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
