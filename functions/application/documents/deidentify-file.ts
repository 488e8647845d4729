import type { PolicyDocument } from '../../domain/document/model.ts';
import { plainText } from '../../domain/document/plain-text.ts';
import { proposedDecisions } from '../../domain/privacy/decisions.ts';
import { redactDocument } from '../../domain/privacy/masking/redact.ts';
import {
  type DocumentCandidate,
  findInDocument,
} from '../../domain/privacy/package/document-candidates.ts';
import type { PrivacyContext } from '../../domain/privacy/personal-data.ts';
import type { PrivacyWarning } from '../../domain/privacy/warnings/warnings.ts';
import { warningsIn } from '../../domain/privacy/warnings/warnings-in-package.ts';
import { readTextFile } from '../../intake/read-text-file.ts';
import type { Intake } from '../../ports/intake.ts';
import type { NamedFile } from './read-file.ts';

/** What was found in one file. */
export interface SearchedFile {
  /** A plain text is one paragraph with every character of it, so that offsets are the file's. */
  readonly document: PolicyDocument;
  readonly context: PrivacyContext;
  readonly candidates: readonly DocumentCandidate[];
  /** What masking value by value does not solve. */
  readonly warnings: readonly PrivacyWarning[];
  /** Whether the file carries more than its visible text: comments, properties, hidden words. */
  readonly carriesMore: boolean;
}

const PART = 'document';

/**
 * Finds what may be personal data in a file; nothing is kept and nothing is decided.
 *
 * @throws {Refusal} of the intake
 */
export async function searchFile(
  host: { readonly intake: Intake },
  file: NamedFile,
  context: PrivacyContext,
): Promise<SearchedFile> {
  const { document, carriesMore } = await documentOf(host, file);
  const candidates = found(document, context);
  const warnings = warningsIn([{ part: PART, document }], candidates);
  return { document, context, carriesMore, candidates, warnings };
}

/** The text with everything replaced that was proposed to be masked. */
export interface MaskedText {
  readonly text: string;
  /** Identifying values that can still be read in it, names aside; to be looked at by a person. */
  readonly left: readonly DocumentCandidate[];
}

/** Carries out all proposals at once, as nobody may for a publication, where a person decides. */
export function maskFile({ document, context, candidates }: SearchedFile): MaskedText {
  const masked = redactDocument(document, candidates, proposedDecisions(candidates), []);
  const left = found(masked, context).filter(
    ({ action, type }) => action === 'mask' && type !== 'person',
  );
  return { text: plainText(masked), left };
}

function found(document: PolicyDocument, context: PrivacyContext): readonly DocumentCandidate[] {
  return findInDocument(document, PART, { context });
}

async function documentOf(
  { intake }: { readonly intake: Intake },
  { bytes, name }: NamedFile,
): Promise<Pick<SearchedFile, 'document' | 'carriesMore'>> {
  if (/\.(?:txt|md)$/i.test(name)) {
    return { document: asParagraph(readTextFile(bytes, name).text), carriesMore: false };
  }
  const { document, audit } = await intake.read(bytes, name);
  return { document, carriesMore: audit.length > 0 };
}

function asParagraph(text: string): PolicyDocument {
  return {
    title: null,
    documentNumber: null,
    issuingOrgan: null,
    addressees: [],
    dateOfDocument: null,
    issueDate: null,
    annotation: null,
    blocks: [{ part: 'attached', annex: 0, kind: 'paragraph', text }],
  };
}
