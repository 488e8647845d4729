import type { XmlHandler } from './xml.ts';

/** What the package says about its parts: by name, else by the ending of the name. */
export class ContentTypes implements XmlHandler {
  private readonly byName = new Map<string, string>();
  private readonly byEnding = new Map<string, string>();

  open(element: { readonly name: string; attribute(name: string): string | undefined }): void {
    const type = element.attribute('ContentType')?.trim().toLowerCase() ?? '';
    if (element.name === 'ct:Override') {
      const name = element.attribute('PartName') ?? '';
      this.byName.set(name.replace(/^\//, '').toLowerCase(), type);
    } else if (element.name === 'ct:Default') {
      this.byEnding.set((element.attribute('Extension') ?? '').toLowerCase(), type);
    }
  }

  /** In small letters; '' for a part that the package says nothing about. */
  of(part: string): string {
    const name = part.toLowerCase();
    const ending = name.slice(name.lastIndexOf('.') + 1);
    return this.byName.get(name) ?? this.byEnding.get(ending) ?? '';
  }
}

const ofMainPart: Readonly<Record<string, MainPartFormat>> = {
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml': 'docx',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml': 'dotx',
  'application/vnd.ms-word.document.macroenabled.main+xml': 'docm',
  'application/vnd.ms-word.template.macroenabledtemplate.main+xml': 'dotm',
};

export type MainPartFormat = 'docx' | 'dotx' | 'docm' | 'dotm' | 'xlsx' | 'pptx';

/** What a package is by the content type of its main part; null for what this house knows not. */
export function mainPartFormat(contentType: string): MainPartFormat | null {
  const word = ofMainPart[contentType];
  if (word !== undefined) return word;
  if (/spreadsheetml|ms-excel/.test(contentType)) return 'xlsx';
  return /presentationml|ms-powerpoint/.test(contentType) ? 'pptx' : null;
}

const wordParts = new Set(
  [
    ...Object.keys(ofMainPart),
    ...[
      'styles',
      'stylesWithEffects',
      'numbering',
      'settings',
      'footnotes',
      'endnotes',
      'header',
      'footer',
      'comments',
      'fontTable',
      'webSettings',
      'people',
      'document.glossary',
    ].map((part) => `application/vnd.openxmlformats-officedocument.wordprocessingml.${part}+xml`),
    'application/vnd.openxmlformats-package.relationships+xml',
    'application/vnd.openxmlformats-package.core-properties+xml',
    'application/vnd.openxmlformats-officedocument.extended-properties+xml',
    'application/vnd.openxmlformats-officedocument.custom-properties+xml',
    'application/vnd.openxmlformats-officedocument.theme+xml',
  ].map((type) => type.toLowerCase()),
);

/** The XML that the reading needs; all else is listed and never inflated. */
export function isReadableXml(contentType: string): boolean {
  return wordParts.has(contentType);
}

const pictureNames = /\.(?:png|jpe?g|jfif|gif|bmp|dib|tiff?|webp|emf|emz|wmf|wmz|svg|ico)$/i;

/** Files are careless about the types of pictures; what is in them, their bytes will tell. */
export function isPicture(part: string, contentType: string): boolean {
  return contentType.startsWith('image/') || pictureNames.test(part);
}
