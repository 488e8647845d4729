import { contentOf, isDictionary, type PdfFile, resolved } from './pdf-file.ts';
import {
  type PdfDictionary,
  PdfName,
  PdfOperator,
  PdfReader,
  PdfReference,
  PdfString,
  type PdfValue,
  UnreadablePdf,
} from './pdf-syntax.ts';

/** What a content stream shows, in its order. */
export interface ShownText {
  /** The number by which the structure tree knows it; null for what is no part of the text. */
  readonly mark: number | null;
  readonly text: string;
}

/** By the name under which content streams call it: how the two bytes of a code read. */
export type Fonts = ReadonlyMap<string, ReadonlyMap<string, string>>;

const MAPPING = /<([0-9A-Fa-f]{4})>\s*<((?:[0-9A-Fa-f]{4})+)>/g;

/**
 * The fonts of a page or a form by the names of its resources. All pages of our files share one
 * set; the maps of a file are read once.
 *
 * @throws {UnreadablePdf} a font that cannot be read back as text
 */
export function fontsReader(file: PdfFile): (resources: PdfValue | undefined) => Fonts {
  const maps = new Map<PdfValue, ReadonlyMap<string, string>>();
  const mapOf = (font: PdfValue | undefined): ReadonlyMap<string, string> => {
    if (!isDictionary(font)) throw new UnreadablePdf('a font that is missing');
    const known = maps.get(font) ?? charactersOf(file, font);
    maps.set(font, known);
    return known;
  };
  return (resources) => {
    const dictionary = resolved(file, resources);
    const fonts = isDictionary(dictionary) ? resolved(file, dictionary.get('Font')) : undefined;
    if (!isDictionary(fonts)) return new Map();
    return new Map([...fonts].map(([name, font]) => [name, mapOf(resolved(file, font))]));
  };
}

function charactersOf(file: PdfFile, font: PdfDictionary): ReadonlyMap<string, string> {
  const reference = font.get('ToUnicode');
  const stream =
    reference instanceof PdfReference ? file.byNumber.get(reference.number) : undefined;
  if (stream === undefined) throw new UnreadablePdf('a font whose characters are not told');
  const text = contentOf(stream).toString('latin1');
  if (text.includes('beginbfrange')) throw new UnreadablePdf('a font with ranges of characters');
  const characters = new Map<string, string>();
  for (const [, code = '', units = ''] of text.matchAll(MAPPING)) {
    characters.set(bytesOf(code), Buffer.from(units, 'hex').swap16().toString('utf16le'));
  }
  return characters;
}

function bytesOf(hexadecimal: string): string {
  return Buffer.from(hexadecimal, 'hex').toString('latin1');
}

/**
 * The text that the operators of a content stream show, a piece for each stretch that is marked.
 *
 * @throws {UnreadablePdf} text whose characters are not told
 */
export function shownText(content: string, fonts: Fonts): readonly ShownText[] {
  const reader = new PdfReader(content);
  const shown = new ShownPieces();
  let operands: PdfValue[] = [];
  let characters: ReadonlyMap<string, string> | undefined;
  while (!reader.isAtEnd()) {
    const value = reader.value();
    if (!(value instanceof PdfOperator)) {
      operands.push(value);
      continue;
    }
    const [first, second] = operands;
    switch (value.word) {
      case 'Tf':
        characters = first instanceof PdfName ? fonts.get(first.name) : undefined;
        break;
      case 'BDC':
        shown.open(markOf(second));
        break;
      case 'BMC':
        shown.open(null);
        break;
      case 'EMC':
        shown.close();
        break;
      case 'Tj':
      case 'TJ':
        shown.add(
          strings(first)
            .map((bytes) => decoded(bytes, characters))
            .join(''),
        );
        break;
      case "'":
      case '"':
      case 'BI':
        throw new UnreadablePdf(`the operator ${value.word}`);
      default:
    }
    operands = [];
  }
  if (reader.comments.length > 0) throw new UnreadablePdf('a comment between operators');
  return shown.finish();
}

/** Stretches that are marked may stand within each other; the innermost has the text. */
class ShownPieces {
  private readonly pieces: ShownText[] = [];
  private readonly within: (number | null)[] = [];
  private text = '';

  open(mark: number | null): void {
    this.flush();
    this.within.push(mark);
  }

  close(): void {
    this.flush();
    this.within.pop();
  }

  add(text: string): void {
    this.text += text;
  }

  finish(): readonly ShownText[] {
    this.flush();
    return this.pieces;
  }

  private flush(): void {
    if (this.text !== '') this.pieces.push({ mark: this.within.at(-1) ?? null, text: this.text });
    this.text = '';
  }
}

function markOf(properties: PdfValue | undefined): number | null {
  const mark = isDictionary(properties) ? properties.get('MCID') : undefined;
  return typeof mark === 'number' ? mark : null;
}

function strings(operand: PdfValue | undefined): readonly string[] {
  if (operand instanceof PdfString) return [operand.bytes];
  if (!Array.isArray(operand)) return [];
  return operand.flatMap((one: PdfValue) => (one instanceof PdfString ? [one.bytes] : []));
}

function decoded(bytes: string, characters: ReadonlyMap<string, string> | undefined): string {
  if (characters === undefined) throw new UnreadablePdf('text without a font');
  let text = '';
  for (let at = 0; at < bytes.length; at += 2) {
    const character = characters.get(bytes.slice(at, at + 2));
    if (character === undefined) throw new UnreadablePdf('a glyph whose character is not told');
    text += character;
  }
  return text;
}
