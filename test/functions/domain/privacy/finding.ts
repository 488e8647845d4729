import type { PolicyDocument } from '../../../../functions/domain/document/model.ts';
import { findCandidates } from '../../../../functions/domain/privacy/candidates.ts';
import type { DocumentCandidate } from '../../../../functions/domain/privacy/package/document-candidates.ts';
import { textsOf } from '../../../../functions/domain/privacy/package/document-text.ts';
import type {
  PersonalDataType,
  PrivacyContext,
} from '../../../../functions/domain/privacy/personal-data.ts';

/** What is proposed to be masked, as `type value`, in reading order. */
export function maskedIn(text: string, context: PrivacyContext = 'ordinary'): readonly string[] {
  return found(text, context, 'mask');
}

/** What is seen and proposed to stay. */
export function keptIn(text: string, context: PrivacyContext = 'ordinary'): readonly string[] {
  return found(text, context, 'keep');
}

function found(text: string, context: PrivacyContext, wanted: 'mask' | 'keep'): readonly string[] {
  return findCandidates(text, { context })
    .filter(({ action }) => action === wanted)
    .map(({ type, start, end }) => described(type, text.slice(start, end)));
}

function described(type: PersonalDataType, value: string): string {
  return `${type} ${value}`;
}

/** The words that a candidate marks in its document. */
export function valueIn(document: PolicyDocument, candidate: DocumentCandidate): string {
  const { block, cell, start, end } = candidate;
  const passage = textsOf(document).find(
    (text) =>
      text.block === block && text.cell?.row === cell?.row && text.cell?.column === cell?.column,
  );
  return passage?.text.slice(start, end) ?? '';
}
