import { acceptAudit, digestOfAudit } from '../../domain/document/acceptance.ts';
import type { AuditFinding } from '../../domain/document/audit.ts';
import { refuseSecretDocument } from '../../domain/document/format/secrecy.ts';
import type { PolicyDocument } from '../../domain/document/model.ts';
import { documentPublicTitle } from '../../domain/document/public-title.ts';
import type { Form } from '../../domain/interpretation/plan.ts';
import { type Digest, digestOfBytes } from '../../domain/kernel/digest.ts';
import { Refusal } from '../../domain/kernel/refusal.ts';
import {
  type Instant,
  type LocalDate,
  localDateSchema,
  shanghaiTime,
} from '../../domain/kernel/time.ts';
import type { Intaken } from '../../ports/intake.ts';
import type { FileFormat, Renderers } from '../../ports/renderers.ts';
import { policyOfMaterial } from './policy-of-material.ts';
import { type NamedFile, type ReadingHost, readFile } from './read-file.ts';

type FileRenderers = Pick<Renderers, 'officialDocument' | 'interpretation'>;

/** What rendering a file needs of the machine. */
export interface RenderingHost extends ReadingHost {
  /** Renderers that take the pictures of a document from `files`. */
  renderers(files: (digest: Digest) => Promise<Uint8Array>): Promise<FileRenderers>;
}

export interface DocumentChoice {
  readonly format: FileFormat;
  /** 附注 to print where the text has none, with or without its brackets. */
  readonly annotation: string | null;
  /** The date of the file; null for the date of the document. */
  readonly date: LocalDate | null;
}

/** What the text itself says is taken from it where a member is null. */
export interface InterpretationChoice {
  readonly format: FileFormat;
  readonly form: Form;
  readonly title: string | null;
  readonly department: string | null;
  readonly policyTitle: string | null;
  readonly policyNumber: string | null;
  readonly date: LocalDate | null;
}

export interface RenderedFile {
  readonly bytes: Uint8Array;
  /** What a lodging would have asked to confirm: it is not in the rendered file, or otherwise. */
  readonly toConfirm: readonly AuditFinding[];
}

/**
 * Typesets a file as an official document. The same file and choice give the same bytes.
 *
 * @throws {Refusal} of the intake, `documentSecret`, `fileNotAcceptable`, `fileFactMissing`, or of
 *   the renderers
 */
export async function renderDocumentFile(
  host: RenderingHost,
  file: NamedFile,
  { format, annotation, date }: DocumentChoice,
): Promise<RenderedFile> {
  const taken = await readAcceptable(host, file);
  const generatedFor = dateOfFile(date, taken.document);
  if (generatedFor === null) throw factsMissing(file, { date: generatedFor });
  const renderers = await host.renderers(picturesOf(taken));
  const model = { document: taken.document, annotation, verification: null, generatedFor };
  const bytes = await renderers.officialDocument(model, format);
  return { bytes, toConfirm: toConfirm(taken) };
}

/**
 * Typesets a file as an interpretation material. Title, department and the document that it
 * explains are read off the text where nobody names them.
 *
 * @throws {Refusal} as {@link renderDocumentFile}
 */
export async function renderInterpretationFile(
  host: RenderingHost,
  file: NamedFile,
  choice: InterpretationChoice,
): Promise<RenderedFile> {
  const taken = await readAcceptable(host, file);
  const { document } = taken;
  const date = dateOfFile(choice.date, document);
  const title = choice.title ?? documentPublicTitle(document);
  const department = choice.department ?? document.issuingOrgan;
  const policy = policyOfMaterial(document, title, choice.policyTitle);
  if (date === null || title === null || department === null || policy === null) {
    throw factsMissing(file, { date, title, department, policyTitle: policy });
  }
  const renderers = await host.renderers(picturesOf(taken));
  const bytes = await renderers.interpretation(
    {
      title,
      department,
      form: choice.form,
      document,
      policy: {
        title: policy.title,
        number: choice.policyNumber ?? policy.number,
      },
      verification: null,
      generatedFor: date,
    },
    choice.format,
  );
  return { bytes, toConfirm: toConfirm(taken) };
}

/** Whoever renders a file here sees what was to confirm afterwards; what blocks stays out. */
async function readAcceptable(host: RenderingHost, file: NamedFile): Promise<Intaken> {
  const taken = await readFile(host, file);
  refuseSecretDocument(taken.document);
  const audit = { source: digestOfBytes(file.bytes), findings: [...taken.audit] };
  const kinds = toConfirm(taken).map(({ kind }) => kind);
  acceptAudit(file.name, audit, { audit: digestOfAudit(audit), kinds });
  return taken;
}

function toConfirm({ audit }: Intaken): readonly AuditFinding[] {
  return audit.filter(({ severity }) => severity === 'confirms');
}

/** The clock has no part in it, so that a file is the same whenever it is made. */
function dateOfFile(date: LocalDate | null, { dateOfDocument }: PolicyDocument): Instant | null {
  if (date !== null) return shanghaiTime(date, 0);
  return dateOfDocument === null ? null : shanghaiTime(localDateSchema.parse(dateOfDocument), 0);
}

function picturesOf({ pictures }: Intaken): (digest: Digest) => Promise<Uint8Array> {
  const bytes = new Map(pictures.map((picture) => [picture.digest, picture.bytes]));
  return async (digest) => {
    const found = bytes.get(digest);
    if (found === undefined) throw new TypeError(`the file has no picture ${digest}`);
    return found;
  };
}

/** Names everything that is missing at once, so that nobody has to ask again and again. */
function factsMissing({ name }: NamedFile, facts: Readonly<Record<string, unknown>>): Refusal {
  const missing = Object.keys(facts).filter((fact) => facts[fact] === null);
  return new Refusal('fileFactMissing', { fileName: name, facts: missing });
}
