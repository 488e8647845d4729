import { FileChild } from 'docx';
import { strFromU8, strToU8 } from 'fflate';
import type { Picture } from '../typesetting/page/drawing.ts';
import { escapedXml } from './xml.ts';

const LINK = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';

/**
 * What a file has much of: its text, the rows of its tables and its pictures. The library would
 * hold every run as a tree of objects and pack every picture, so it gets a small thing to keep the
 * place, and what is meant stands there when the file is packed.
 */
export interface Bulk {
  /** Takes XML in pieces, taken up one by one when their place comes, and gives what keeps it. */
  passage(pieces: readonly Iterable<string>[]): FileChild;
  /** The identifier by which a passage leads to a web address. */
  link(address: string): string;
  /** Gives the content that keeps the place of a picture; the same for the same picture. */
  picture(picture: Picture): Uint8Array;
  /** The content of a part that the library wrote, in pieces, with everything in its place. */
  restored(name: string, content: Uint8Array): Iterable<Uint8Array>;
}

export function createBulk(): Bulk {
  const passages: (readonly Iterable<string>[])[] = [];
  const links: string[] = [];
  const pictures: Picture[] = [];
  return {
    passage(pieces) {
      passages.push(pieces);
      return new FileChild(`passage${passages.length - 1}`);
    },
    link: (address) => `link${links.push(address)}`,
    picture(picture) {
      if (!pictures.includes(picture)) pictures.push(picture);
      return strToU8(`picture${pictures.indexOf(picture)}`);
    },
    restored(name, content) {
      if (name === 'word/document.xml') return withPassages(strFromU8(content), passages);
      if (name === 'word/_rels/document.xml.rels') return [withLinks(content, links)];
      const place = name.startsWith('word/media/')
        ? /^picture(\d+)$/.exec(strFromU8(content))
        : null;
      const picture = place === null ? undefined : pictures[Number(place[1])];
      return [picture?.bytes ?? content];
    },
  };
}

function* withPassages(
  text: string,
  passages: readonly (readonly Iterable<string>[])[],
): Generator<Uint8Array> {
  for (const [index, part] of text.split(/<passage(\d+)\/>/).entries()) {
    const pieces = index % 2 === 0 ? [[part]] : (passages[Number(part)] ?? []);
    for (const piece of pieces) for (const xml of piece) yield strToU8(xml);
  }
}

function withLinks(relationships: Uint8Array, addresses: readonly string[]): Uint8Array {
  const added = addresses.map(
    (address, index) =>
      `<Relationship Id="link${index + 1}" Type="${LINK}" Target="${escapedXml(address)}" ` +
      'TargetMode="External"/>',
  );
  const end = '</Relationships>';
  return strToU8(strFromU8(relationships).replace(end, () => added.join('') + end));
}
