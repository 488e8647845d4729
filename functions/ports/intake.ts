import type { AuditFinding } from '../domain/document/audit.ts';
import type { PolicyDocument } from '../domain/document/model.ts';
import type { Digest } from '../domain/kernel/digest.ts';

/** A picture of a submitted file, encoded anew, so that nothing but its pixels is left. */
export interface IntakePicture {
  readonly digest: Digest;
  readonly mediaType: 'image/png' | 'image/jpeg';
  readonly bytes: Uint8Array;
}

/** What came out of a submitted file. */
export interface Intaken {
  readonly document: PolicyDocument;
  /** Worst first; empty for a file with nothing to tell, as plain text usually is. */
  readonly audit: readonly AuditFinding[];
  /** Each picture that a figure of the document names, once. */
  readonly pictures: readonly IntakePicture[];
}

/** Reads what people submit. Files come from anywhere, so hosts may read them in a place apart. */
export interface Intake {
  /**
   * @param fileName only its ending is used, to know the format
   * @throws {Refusal} with a reason of the intake: nothing of such a file is taken over
   */
  read(bytes: Uint8Array, fileName: string): Promise<Intaken>;
}
