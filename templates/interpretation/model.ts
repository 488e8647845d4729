import type { PolicyDocument } from '../../functions/domain/document/model.ts';
import type { Form } from '../../functions/domain/interpretation/plan.ts';
import type { Instant } from '../../functions/domain/kernel/time.ts';
import type { Verification } from '../official-document/model.ts';

/** What is printed as an interpretation material (解读材料). */
export interface InterpretationModel {
  readonly title: string;
  /** The department that interprets: the one that drafted (谁起草、谁解读). */
  readonly department: string;
  readonly form: Form;
  /** The material's text, read like a document. */
  readonly document: PolicyDocument;
  /** The document that the material interprets; with an address its name becomes a link. */
  readonly policy: {
    readonly title: string;
    readonly number: string | null;
    readonly url?: string;
  };
  /** Where the recording is whose transcript this is; left out for what is only written. */
  readonly media?: readonly string[];
  /** How a reader checks that a copy is genuine; null where nothing is recorded yet. */
  readonly verification: Verification | null;
  /** Stands as the date of the material and of the file. */
  readonly generatedFor: Instant;
}
