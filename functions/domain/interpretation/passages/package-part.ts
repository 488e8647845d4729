import type { PolicyDocument } from '../../document/model.ts';
import type { Form } from '../plan.ts';

/** A part of a package as the judges read it: the document or one of its materials. */
export interface PackagePart {
  /** `document` or the key of a material. */
  readonly part: string;
  readonly text: PolicyDocument;
  /** Of a material; what a case tells are the figures and the changes of that case. */
  readonly form?: Form;
}
