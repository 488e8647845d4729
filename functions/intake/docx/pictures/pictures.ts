import type { FigureItem } from '../../../domain/document/reading/source.ts';
import type { IntakePicture } from '../../../ports/intake.ts';
import type { AuditFindings } from '../audit-findings.ts';
import type { DocxPackage } from '../package.ts';
import type { StoryItem, StoryPicture } from '../text/story-item.ts';
import { type PictureTrouble, pictureLimits } from './picture-trouble.ts';
import { type RecodedPicture, recodePicture } from './recode-picture.ts';

/** Pictures of one document; those beyond are told to the clerk and not decoded. */
const MOST_PICTURES = 200;
/** Bytes of all pictures as they are encoded anew: they are kept in memory until they are stored. */
const MOST_BYTES = 60 * 1024 * 1024;

/** What a figure says that nobody described. */
export const WITHOUT_DESCRIPTION = '图片（无文字说明）';

type Figure = Omit<FigureItem, 'text'>;

/** The pictures that a text shows, each encoded anew once, however often it is shown. */
export class Pictures {
  private readonly source: DocxPackage;
  private readonly findings: AuditFindings;
  private readonly byPart = new Map<string, Figure | PictureTrouble>();
  private readonly byDigest = new Map<string, IntakePicture>();
  private readonly targets = new Map<string, string>();
  private bytes = 0;

  constructor(source: DocxPackage, findings: AuditFindings) {
    this.source = source;
    this.findings = findings;
  }

  /** Each picture that a figure names, once. */
  get kept(): readonly IntakePicture[] {
    return [...this.byDigest.values()];
  }

  /** @throws {Refusal} where the package is damaged */
  async read(items: readonly StoryItem[]): Promise<void> {
    for (const item of items) if (item.kind === 'picture') await this.readOne(item);
  }

  /** Null for a picture that is not taken over, which the audit has told. */
  figureOf(picture: StoryPicture): FigureItem | null {
    const read = this.byPart.get(this.targets.get(keyOf(picture)) ?? '');
    if (read === undefined || typeof read === 'string') return null;
    return { ...read, text: picture.description ?? WITHOUT_DESCRIPTION };
  }

  private async readOne(picture: StoryPicture): Promise<void> {
    const related = await this.source.relationshipsOf(picture.part);
    const found = related.get(picture.relationship);
    // A picture that is only linked is told as content from elsewhere.
    if (found === undefined || found.external) return;
    this.targets.set(keyOf(picture), found.target);
    const known = this.byPart.get(found.target);
    const read = known ?? (await this.recode(found.target));
    this.byPart.set(found.target, read);
    const place = { where: 'body', paragraph: picture.paragraph, excerpt: found.target } as const;
    if (typeof read === 'string') this.findings.add('unreadablePictures', place);
  }

  private async recode(part: string): Promise<Figure | PictureTrouble> {
    if (!this.source.has(part)) return 'broken';
    const isTooMuch = this.byPart.size >= MOST_PICTURES || this.bytes > MOST_BYTES;
    const declared = this.source.entries.get(part)?.declaredBytes ?? 0;
    if (isTooMuch || declared > pictureLimits.bytes) return 'size';
    const recoded = recodePicture(await this.source.bytes(part, pictureLimits.bytes));
    if (typeof recoded === 'string') return recoded;
    if (recoded.hadMetadata) {
      this.findings.add('pictureMetadata', { where: 'package', paragraph: null, excerpt: part });
    }
    return this.keep(recoded);
  }

  private keep({ digest, mediaType, bytes, width, height }: RecodedPicture): Figure {
    if (!this.byDigest.has(digest)) this.bytes += bytes.length;
    this.byDigest.set(digest, { digest, mediaType, bytes });
    return { kind: 'figure', image: digest, mediaType, width, height };
  }
}

function keyOf({ part, relationship }: StoryPicture): string {
  return `${part} ${relationship}`;
}
