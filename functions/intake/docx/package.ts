import { TextDecoder } from 'node:util';
import type { Refusal } from '../../domain/kernel/refusal.ts';
import { documentFormatOf } from '../file-signature.ts';
import { intakeRefusal } from '../intake-refusal.ts';
import {
  ContentTypes,
  isPicture,
  isReadableXml,
  type MainPartFormat,
  mainPartFormat,
} from './content-types.ts';
import { type Archive, type ArchiveEntry, openArchive } from './package-archive.ts';
import { packageLimits } from './package-limits.ts';
import { PackageProblem } from './package-problem.ts';
import {
  type Relationships,
  RelationshipsReader,
  relationshipsPartOf,
} from './package-relationships.ts';
import { type XmlHandler, XmlReader } from './xml.ts';
import { XmlProblem } from './xml-problem.ts';

/**
 * An opened .docx: its parts by name, each read only when asked for. Every method that reads
 * throws a {@link Refusal} that names the file: damaged, over a limit, or built to do harm.
 */
export interface DocxPackage {
  readonly fileName: string;
  /** The part with the text of the document, usually but not always word/document.xml. */
  readonly mainPart: string;
  readonly format: MainPartFormat;
  /** All parts, as the directory of the archive lists them, in its order. */
  readonly entries: ReadonlyMap<string, ArchiveEntry>;
  /** @param part as {@link entries} and the targets of relationships have it */
  has(part: string): boolean;
  /** In small letters; '' where the package does not say. */
  contentTypeOf(part: string): string;
  /** By id; empty for a part without any. '' names the package itself. */
  relationshipsOf(part: string): Promise<Relationships>;
  /** Streams a part of WordprocessingML through the handler; never holds it. */
  readXml(part: string, handler: XmlHandler): Promise<void>;
  /** A picture of the document. @param most bytes beyond which the part is refused */
  bytes(part: string, most?: number): Promise<Uint8Array>;
  /** Bytes that came out of the archive so far. */
  readonly inflatedBytes: number;
}

const CONTENT_TYPES = '[Content_Types].xml';

/**
 * @param fileName for refusals; the bytes say what a file is
 * @throws {Refusal} fileEmpty, fileTooLarge, fileForeign, fileEncrypted, fileDamaged,
 *   fileOverLimit, fileHostile
 */
export async function openPackage(bytes: Uint8Array, fileName: string): Promise<DocxPackage> {
  refuseOtherFormats(bytes, fileName);
  return refusing(fileName, async () => {
    const archive = await openArchive(bytes);
    const types = await contentTypesOf(archive, fileName);
    const parts = new Parts(fileName, archive, types);
    await parts.findMainPart();
    return parts;
  });
}

class Parts implements DocxPackage {
  readonly fileName: string;
  mainPart = '';
  format: MainPartFormat = 'docx';
  private readonly archive: Archive;
  private readonly types: ContentTypes;
  private related = 0;
  private readonly known = new Map<string, Relationships>();

  constructor(fileName: string, archive: Archive, types: ContentTypes) {
    this.fileName = fileName;
    this.archive = archive;
    this.types = types;
  }

  get entries(): ReadonlyMap<string, ArchiveEntry> {
    return this.archive.entries;
  }

  get inflatedBytes(): number {
    return this.archive.inflatedBytes;
  }

  has(part: string): boolean {
    return this.archive.entries.has(part);
  }

  contentTypeOf(part: string): string {
    return this.types.of(part);
  }

  async relationshipsOf(part: string): Promise<Relationships> {
    const known = this.known.get(part);
    if (known !== undefined) return known;
    const reader = new RelationshipsReader(
      part,
      packageLimits.relationships - this.related,
      (target) => this.archive.nameOf(target),
    );
    const at = this.archive.nameOf(relationshipsPartOf(part));
    if (at !== null) await refusing(this.fileName, () => stream(this.archive, at, reader));
    this.known.set(part, reader.found);
    this.related += reader.found.size;
    return reader.found;
  }

  readXml(part: string, handler: XmlHandler): Promise<void> {
    return refusing(this.fileName, async () => {
      if (!isReadableXml(this.contentTypeOf(part))) throw new PackageProblem('damaged', { part });
      await stream(this.archive, part, handler);
    });
  }

  bytes(part: string, most: number = packageLimits.partBytes): Promise<Uint8Array> {
    return refusing(this.fileName, async () => {
      if (!isPicture(part, this.contentTypeOf(part))) throw new PackageProblem('damaged', { part });
      const pieces: Buffer[] = [];
      let size = 0;
      await this.archive.read(part, (piece) => {
        size += piece.length;
        if (size > most) {
          throw new PackageProblem('limit', { limit: 'partBytes', maximum: most, part });
        }
        pieces.push(piece);
      });
      return Buffer.concat(pieces);
    });
  }

  /** The relationships of the package name the main part; its content type says what it is. */
  async findMainPart(): Promise<void> {
    const ofPackage = await this.relationshipsOf('');
    const named = [...ofPackage.values()].filter(({ type }) => type === 'officeDocument');
    const main = named[0];
    if (main === undefined || named.length > 1 || main.external || !this.has(main.target)) {
      throw new PackageProblem('damaged', { part: relationshipsPartOf('') });
    }
    const format = mainPartFormat(this.contentTypeOf(main.target));
    if (format === null) throw new PackageProblem('damaged', { part: main.target });
    if (format === 'xlsx' || format === 'pptx') throw foreign(this.fileName, format);
    // Under its own name it is another format; under the name of a .docx, a finding of the audit.
    const saysMacros = /\.do[ct]m$/i.test(this.fileName);
    if (saysMacros && (format === 'docm' || format === 'dotm'))
      throw foreign(this.fileName, format);
    this.mainPart = main.target;
    this.format = format;
  }
}

function refuseOtherFormats(bytes: Uint8Array, fileName: string): void {
  if (bytes.length === 0) throw intakeRefusal('fileEmpty', fileName);
  if (bytes.length > packageLimits.fileBytes) {
    throw intakeRefusal('fileTooLarge', fileName, {
      bytes: bytes.length,
      maximumBytes: packageLimits.fileBytes,
    });
  }
  const format = documentFormatOf(bytes);
  if (format === 'encrypted') throw intakeRefusal('fileEncrypted', fileName);
  if (format !== 'zip') throw foreign(fileName, format ?? 'unknown');
}

function foreign(fileName: string, format: string): Refusal {
  return intakeRefusal('fileForeign', fileName, { format });
}

async function contentTypesOf(archive: Archive, fileName: string): Promise<ContentTypes> {
  const types = new ContentTypes();
  const at = archive.nameOf(CONTENT_TYPES);
  if (at !== null) {
    await stream(archive, at, types);
    return types;
  }
  const { entries } = archive;
  if (entries.has('OFD.xml')) throw foreign(fileName, 'ofd');
  if (entries.has('mimetype') && entries.has('content.xml')) throw foreign(fileName, 'odt');
  throw foreign(fileName, 'zip');
}

async function stream(archive: Archive, part: string, handler: XmlHandler): Promise<void> {
  const reader = new XmlReader(handler);
  let decoder: TextDecoder | null = null;
  try {
    await archive.read(part, (piece) => {
      decoder ??= decoderFor(piece);
      reader.write(decoded(decoder, piece));
    });
    reader.write(decoded(decoder ?? new TextDecoder(), null));
    reader.end();
  } catch (error) {
    throw error instanceof XmlProblem ? troubleWith(part, error) : error;
  }
}

/** XML is UTF-8 unless a byte order mark says UTF-16; the first byte of the mark is enough. */
function decoderFor(piece: Buffer): TextDecoder {
  if (piece[0] === 0xff) return new TextDecoder('utf-16le', { fatal: true });
  if (piece[0] === 0xfe) return new TextDecoder('utf-16be', { fatal: true });
  return new TextDecoder('utf-8', { fatal: true });
}

function decoded(decoder: TextDecoder, piece: Buffer | null): string {
  try {
    return piece === null ? decoder.decode() : decoder.decode(piece, { stream: true });
  } catch (error) {
    throw error instanceof TypeError ? new XmlProblem('encoding') : error;
  }
}

function troubleWith(part: string, { trouble }: XmlProblem): PackageProblem {
  if (trouble === 'malformed' || trouble === 'encoding') {
    return new PackageProblem('damaged', { part });
  }
  if (trouble === 'doctype') return new PackageProblem('trick', { trick: trouble, part });
  return new PackageProblem('limit', { limit: trouble, part });
}

async function refusing<Result>(fileName: string, act: () => Promise<Result>): Promise<Result> {
  try {
    return await act();
  } catch (error) {
    throw error instanceof PackageProblem ? refusalOf(error, fileName) : error;
  }
}

function refusalOf({ trouble, details }: PackageProblem, fileName: string): Refusal {
  if (trouble === 'encrypted') return intakeRefusal('fileEncrypted', fileName);
  if (trouble === 'limit') return intakeRefusal('fileOverLimit', fileName, details);
  if (trouble === 'trick') return intakeRefusal('fileHostile', fileName, details);
  return intakeRefusal('fileDamaged', fileName, details);
}
