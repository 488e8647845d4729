import { z } from 'zod';

/**
 * What a submitted file carries besides its visible text, found before it is accepted. Nothing
 * hidden reaches the model silently, and nothing visible is left behind silently.
 */
export const auditKinds = {
  /** The department has to mend the file itself and hand it in again. */
  blocks: [
    /** w:ins, w:del, w:moveFrom, w:moveTo and tracked formatting of text. */
    'trackedChanges',
    'comments',
    /** Crossed out by hand: nothing would show it as such, and it would count again. */
    'struckText',
    /** vbaProject.bin, or a content type that allows macros. */
    'macros',
    /** OLE objects, embedded packages, ActiveX controls, altChunk. */
    'embeddedObjects',
    /** What Word would fetch: linked pictures, an attached template, subdocuments. */
    'externalContent',
    /** INCLUDETEXT, INCLUDEPICTURE, DDE and other fields that fetch or run. */
    'fetchingFields',
    /** A private-use code point means something else in every font. */
    'privateUseCharacters',
    /** Characters that no font of this house shows. */
    'missingGlyphs',
    /** Pictures in a format that cannot be encoded anew: EMF, WMF, TIFF. */
    'unreadablePictures',
    /** Cropped, made transparent or as small as a point: the file has more than the page shows. */
    'concealedPictures',
  ],
  /** Left out of the model, or taken in another way; the clerk has to say that this is right. */
  confirms: [
    'hiddenText',
    'whiteText',
    /** Two points and less. */
    'tinyText',
    /** Text boxes are read where they are anchored; their place on the page is lost. */
    'textBoxes',
    /** Text of running heads and feet other than page numbers. */
    'headersAndFooters',
    /** Formulae, charts, SmartArt: what has no place in the model. */
    'unreadableContent',
    /** Links of another kind than http, https and mailto; their text stays. */
    'unsafeLinks',
    /** Direction overrides and other signs that show text in another order than it is read. */
    'directionControls',
    /** A picture without a description, which readers who do not see it need. */
    'picturesWithoutDescription',
  ],
  /** For the clerk's knowledge: it stays behind in any case. */
  notes: [
    /** Author, company, manager, template path, revision marks, custom properties. */
    'metadata',
    /** Camera, place and time inside pictures; they are encoded anew. */
    'pictureMetadata',
    'customXml',
    'automaticNumbers',
  ],
} as const;

export type AuditSeverity = keyof typeof auditKinds;
export type AuditKind = (typeof auditKinds)[AuditSeverity][number];

const kinds: readonly AuditKind[] = [
  ...auditKinds.blocks,
  ...auditKinds.confirms,
  ...auditKinds.notes,
];
export const auditKindSchema = z.enum(kinds);

/** At most this many places are named for each kind of finding; `count` has them all. */
export const MOST_PLACES = 20;
/** An excerpt is at most this long, in UTF-16 units. */
export const LONGEST_EXCERPT = 80;

export const auditPlaceSchema = z.strictObject({
  where: z.enum(['body', 'header', 'footer', 'footnotes', 'endnotes', 'properties', 'package']),
  /** Which paragraph of that part, from 1; null where there is none to name. */
  paragraph: z.int().min(1).nullable(),
  /** The words concerned, or the name of the part; shown to the clerk only, never recorded. */
  excerpt: z.string().max(LONGEST_EXCERPT),
});
export type AuditPlace = z.infer<typeof auditPlaceSchema>;

export const auditFindingSchema = z.strictObject({
  kind: auditKindSchema,
  severity: z.enum(['blocks', 'confirms', 'notes']),
  count: z.int().min(1),
  places: z.array(auditPlaceSchema).max(MOST_PLACES),
});
export type AuditFinding = z.infer<typeof auditFindingSchema>;

const severities: readonly AuditSeverity[] = ['blocks', 'confirms', 'notes'];

export function severityOf(kind: AuditKind): AuditSeverity {
  const found = severities.find((severity) => auditKinds[severity].some((one) => one === kind));
  return found ?? 'blocks';
}
