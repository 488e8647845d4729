import type { PolicyDocument } from '../../domain/document/model.ts';
import type { Validity } from '../../domain/dossier/state.ts';
import type { Answer } from '../../domain/interpretation/answers/answer.ts';
import type { Form } from '../../domain/interpretation/plan.ts';
import type { Digest } from '../../domain/kernel/digest.ts';
import type { DossierId, IssueId, MaterialKey } from '../../domain/kernel/identifiers.ts';
import type { Instant, LocalDate } from '../../domain/kernel/time.ts';

/**
 * What the public may know of a published policy. Every title in it is read from the public,
 * de-identified text: the titles of the dossier and of its plan are the drafter's own words and
 * nobody has looked them through.
 */
export interface PolicyEntry {
  readonly dossier: DossierId;
  /** Null for a text without a title; pages then name its number. */
  readonly title: string | null;
  readonly documentNumber: string | null;
  readonly issuingOrgan: string | null;
  /** 成文日期. */
  readonly dateOfDocument: string | null;
  readonly department: PublicDepartment;
  readonly jointDepartments: readonly PublicDepartment[];
  /** 行政规范性文件. */
  readonly normative: boolean;
  readonly publishedAt: Instant;
  /** When anything of it last changed for the public. */
  readonly updatedAt: Instant;
  readonly marks: readonly ValidityMark[];
  /** The last day on which it applies, as last extended; null for one without an end. */
  readonly validUntil: LocalDate | null;
  readonly document: PublicFile;
  /** Those that are out, in the order in which they came out. */
  readonly interpretations: readonly PublicInterpretation[];
  readonly promised: readonly PromisedInterpretation[];
  readonly gazetted: { readonly issue: IssueId; readonly page: number } | null;
  /** The document that it replaces; null where it names none. */
  readonly replaces: ReplacedDocument | null;
  /** 16 characters, as printed at the end of the document. */
  readonly verificationCode: string;
}

export interface PublicDepartment {
  readonly id: string;
  readonly name: { readonly zh: string; readonly en: string };
}

/** A replaced document as its public text names it. */
export interface ReplacedDocument {
  readonly title: string;
  readonly documentNumber: string | null;
  /** Null for one that was not published here. */
  readonly dossier: DossierId | null;
  /** Digest of its public text. */
  readonly model: Digest;
}

/** A rendered file with the events by which the ledger vouches for it. */
export interface PublicFile {
  readonly digest: Digest;
  /** The same text for Word; null where it was published before there was such a file. */
  readonly docx: Digest | null;
  /** The copies that show on every page what has become of the document, as they were made. */
  readonly marked: readonly MarkedCopy[];
  /** Digest of the public text that was rendered. */
  readonly model: Digest;
  /** The event that holds the digest of the file. */
  readonly recorded: RecordedEvent;
  /** The event that made the file public. */
  readonly released: RecordedEvent;
}

export interface MarkedCopy {
  readonly digest: Digest;
  readonly recorded: RecordedEvent;
  /** False for one whose mark was overtaken by a later one. */
  readonly stands: boolean;
}

/** The copy with the mark that stands; null while there is no mark or its copy is in the making. */
export function standingCopy({ marked }: PublicFile): MarkedCopy | null {
  return marked.find(({ stands }) => stands) ?? null;
}

/** The digests of all copies of a file that the public may have. */
export function digestsOfFile({ digest, docx, marked }: PublicFile): readonly Digest[] {
  const copies = marked.map((copy) => copy.digest);
  return docx === null ? [digest, ...copies] : [digest, docx, ...copies];
}

export interface RecordedEvent {
  readonly stream: string;
  readonly version: number;
  readonly type: string;
  readonly at: Instant;
  readonly hash: Digest;
}

export interface PublicInterpretation {
  readonly key: MaterialKey;
  readonly title: string | null;
  readonly form: Form;
  /** Topics of the public's doubts that it was opened to answer; most answer none. */
  readonly answers: readonly string[];
  /** Where its recording is; empty for what is only written. */
  readonly media: readonly string[];
  readonly file: PublicFile;
  /** Questions and cases out of its public text, in their order; empty for one that has none. */
  readonly questionsAndCases: readonly PublicAnswer[];
}

/** A question or a case by its title; the words are in the public text. */
export interface PublicAnswer {
  readonly kind: Answer['kind'];
  /** Names it within the interpretation. */
  readonly anchor: string;
  readonly title: string;
}

/** A later interpretation that the plan promises: its form and its day, never its draft title. */
export interface PromisedInterpretation {
  readonly form: Form;
  readonly dueOn: LocalDate;
  /** True where the working days of that year were not yet announced. */
  readonly provisional: boolean;
}

/** 修改、废止、失效、撤销, with the document that decides it. */
export interface ValidityMark {
  readonly validity: Exclude<Validity, 'inForce'>;
  readonly effectiveOn: LocalDate;
  readonly basis: string;
}

/** A policy with the texts that its page shows. */
export interface PublicPolicy {
  readonly policy: PolicyEntry;
  readonly document: PolicyDocument;
  readonly interpretations: readonly {
    readonly interpretation: PublicInterpretation;
    readonly document: PolicyDocument;
  }[];
}
