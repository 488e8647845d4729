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
  /** What was read back from its files. */
  readonly printed: readonly PrintedText[];
}

/**
 * What the very bytes that are about to go out show.
 *
 * @throws {UnreadablePdf | UnreadablePackage} bytes that cannot be read back
 */
export function readBack(files: {
  readonly pdf: Uint8Array;
  readonly docx: Uint8Array;
}): readonly PrintedText[] {
  return [...textsInPdf(files.pdf), ...textsInDocx(files.docx)];
}

/**
 * Says which personal data files still show that are about to go out; empty where they may go.
 *
 * @param own what the house prints of itself: addresses, codes, its own name
 * @param others public models that are printed from too, such as that of the policy interpreted
 * @param pages public models that pages show though no file is made of them
 */
export function leaksInPackage(
  parts: readonly MadePart[],
  { masked, shown: kept }: DecidedValues,
  own: readonly string[],
  others: readonly PolicyDocument[] = [],
  pages: readonly DocumentPart[] = [],
): readonly Leak[] {
  const accepted = acceptedWords([...parts.map(({ document }) => document), ...others], own);
  const standingIn = ({ part, document }: DocumentPart): readonly Leak[] =>
    maskedStanding(acceptedWords([document], []), masked, kept).map((type) => {
      return { part, place: 'text', type };
    });
  return distinctLeaks([
    ...pages.flatMap(standingIn),
    ...parts.flatMap(({ part, title, document, printed }): readonly Leak[] => {
      const shown: readonly PrintedText[] = [{ place: 'title', text: title }, ...printed];
      return [
        ...standingIn({ part, document }),
        ...leaksIn(shown, accepted, masked).map((leak) => ({ part, ...leak })),
      ];
    }),
  ]);
}
