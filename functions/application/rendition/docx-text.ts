import { unzipSync } from 'fflate';
import type { PrintedText, RenditionPlace } from '../../domain/privacy/rendition/places.ts';
import { readAddress } from './address-text.ts';
import { textsInXml } from './xml-text.ts';

const PICTURE = /\.(?:png|jpe?g)$/;
const XML = /\.(?:xml|rels)$/;
const PROPERTIES = /^docProps\//;
const DATA = /^(?:customXml|word\/charts|word\/embeddings)\//;

/** What is read back was written by this house; what is of no known kind must not go out. */
export class UnreadablePackage extends Error {
  constructor(part: string) {
    super(`the rendition cannot be read back: ${part} is of no known kind`);
    this.name = 'Rendition.Unreadable';
  }
}

/**
 * Everything that can be read in a DOCX of this house: every XML part with its attributes, the
 * workbooks of charts, and the names of all parts. Pictures were coded anew when they were lodged
 * and hold no words.
 *
 * @throws {UnreadablePackage}
 */
export function textsInDocx(bytes: Uint8Array): readonly PrintedText[] {
  return Object.entries(unzipSync(bytes)).flatMap(([name, content]) => [
    { place: 'structure', text: name },
    ...textsInPart(name, content),
  ]);
}

function textsInPart(name: string, content: Uint8Array): readonly PrintedText[] {
  if (PICTURE.test(name)) return [];
  if (name.endsWith('.xlsx')) {
    return textsInDocx(content).map(({ text }) => ({ place: 'attachment', text }));
  }
  if (!XML.test(name)) throw new UnreadablePackage(name);
  const place = placeOf(name);
  return textsInXml(new TextDecoder().decode(content)).map((text) => ({
    place,
    text: place === 'structure' ? readAddress(text) : text,
  }));
}

function placeOf(name: string): RenditionPlace {
  if (PROPERTIES.test(name)) return 'properties';
  if (DATA.test(name)) return 'attachment';
  return name.endsWith('.rels') || name === '[Content_Types].xml' ? 'structure' : 'text';
}
