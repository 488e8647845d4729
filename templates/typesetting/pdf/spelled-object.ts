import { PDFObject } from 'pdf-lib';

/**
 * An object that is spelled out already, in ASCII. A long document has a dictionary for each of its
 * paragraphs and cells; as text each takes a tenth of the memory that pdf-lib's own needs.
 */
export class SpelledObject extends PDFObject {
  private readonly text: string;

  constructor(text: string) {
    super();
    this.text = text;
  }

  override toString(): string {
    return this.text;
  }

  override sizeInBytes(): number {
    return this.text.length;
  }

  override copyBytesInto(buffer: Uint8Array, offset: number): number {
    const { length } = this.text;
    for (let index = 0; index < length; index += 1) {
      buffer[offset + index] = this.text.charCodeAt(index);
    }
    return length;
  }
}
