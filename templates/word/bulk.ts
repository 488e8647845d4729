import { FileChild } from 'docx';
import { strFromU8, strToU8 } from 'fflate';
import type { Picture } from '../typesetting/page/drawing.ts';

/**
 * What a file has much of: the rows of its tables and its pictures. The library would hold every
 * cell as a tree of objects and pack every picture, so it gets a small thing to keep the place,
 * and what is meant stands there when the file is packed.
 */
export interface Bulk {
  /** Takes XML, which is written piece by piece when its place comes, and gives what keeps it. */
  passage(pieces: Iterable<string>): FileChild;
  /** Gives the content that keeps the place of a picture; the same for the same picture. */
  picture(picture: Picture): Uint8Array;
  /** The content of a part that the library wrote, in pieces, with everything in its place. */
  restored(name: string, content: Uint8Array): Iterable<Uint8Array>;
}

export function createBulk(): Bulk {
  const passages: Iterable<string>[] = [];
  const pictures: Picture[] = [];
  return {
    passage(pieces) {
      passages.push(pieces);
      return new FileChild(`passage${passages.length - 1}`);
    },
    picture(picture) {
      if (!pictures.includes(picture)) pictures.push(picture);
      return strToU8(`picture${pictures.indexOf(picture)}`);
    },
    restored(name, content) {
      if (name === 'word/document.xml') return withPassages(strFromU8(content), passages);
      const place = name.startsWith('word/media/')
        ? /^picture(\d+)$/.exec(strFromU8(content))
        : null;
      const picture = place === null ? undefined : pictures[Number(place[1])];
      return [picture?.bytes ?? content];
    },
  };
}

function* withPassages(text: string, passages: readonly Iterable<string>[]): Generator<Uint8Array> {
  for (const [index, part] of text.split(/<passage(\d+)\/>/).entries()) {
    const pieces = index % 2 === 0 ? [part] : (passages[Number(part)] ?? []);
    for (const piece of pieces) yield strToU8(piece);
  }
}
