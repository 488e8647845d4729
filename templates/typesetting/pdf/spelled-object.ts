import { PDFObject } from 'pdf-lib';

/**
 * An object that is spelled out, in ASCII, when the file is written. A long document has a
 * dictionary for each of its paragraphs and cells, and pdf-lib's own take much room: what is
 * spelled is forgotten as soon as its bytes are copied.
 */
export class SpelledObject extends PDFObject {
  private readonly spell: () => string;
  private text: string | null = null;

  constructor(spell: () => string) {
    super();
    this.spell = spell;
  }

  override toString(): string {
    return this.text ?? this.spell();
  }

  override sizeInBytes(): number {
    this.text ??= this.spell();
    return this.text.length;
  }

  override copyBytesInto(buffer: Uint8Array, offset: number): number {
    const text = this.toString();
    for (let index = 0; index < text.length; index += 1) {
      buffer[offset + index] = text.charCodeAt(index);
    }
    this.text = null;
    return text.length;
  }
}
