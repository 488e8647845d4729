import type { PolicyDocument } from '../../domain/document/model.ts';
import type { DocumentPart } from '../../domain/privacy/package/document-text.ts';
import { acceptedWords } from '../../domain/privacy/rendition/accepted-words.ts';
import {
  distinctLeaks,
  type Leak,
  type PrintedText,
} from '../../domain/privacy/rendition/places.ts';
import { leaksIn, maskedStanding } from '../../domain/privacy/rendition/rescan.ts';
import type { DecidedValues } from './decided-values.ts';
import { textsInDocx } from './docx-text.ts';
import { textsInPdf } from './pdf-text.ts';

/** A part as it is about to go out. */
export interface MadePart {
  readonly part: string;
  /** Under which the public finds it. */
  readonly title: string;
  readonly document: PolicyDocument;
  readonly pdf: Uint8Array;
  readonly docx?: Uint8Array;
}

/**
 * Reads the very bytes that are about to go out, and says which personal data they still show;
 * empty where they may go.
 *
 * @param own what the house prints of itself: addresses, codes, its own name
 * @param others public models that are printed from too, such as that of the policy interpreted
 * @param pages public models that pages show though no file is made of them
 * @throws {UnreadablePdf | UnreadablePackage} bytes that cannot be read back
 */
export function leaksInPackage(
  parts: readonly MadePart[],
  { masked, shown }: DecidedValues,
  own: readonly string[],
  others: readonly PolicyDocument[] = [],
  pages: readonly DocumentPart[] = [],
): readonly Leak[] {
  const accepted = acceptedWords([...parts.map(({ document }) => document), ...others], own);
  const standingIn = ({ part, document }: DocumentPart): readonly Leak[] =>
    maskedStanding(acceptedWords([document], []), masked, shown).map((type) => {
      return { part, place: 'text', type };
    });
  return distinctLeaks([
    ...pages.flatMap(standingIn),
    ...parts.flatMap(({ part, title, document, pdf, docx }): readonly Leak[] => {
      const printed: readonly PrintedText[] = [
        { place: 'title', text: title },
        ...textsInPdf(pdf),
        ...(docx === undefined ? [] : textsInDocx(docx)),
      ];
      return [
        ...standingIn({ part, document }),
        ...leaksIn(printed, accepted, masked).map((leak) => ({ part, ...leak })),
      ];
    }),
  ]);
}
