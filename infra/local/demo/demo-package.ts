import { basename, extname } from 'node:path';
import { queries } from '../../../functions/application/catalogue.ts';
import type { SubmittedFile } from '../../../functions/application/dossier/intake-file.ts';
import type { Environment } from '../../../functions/application/environment.ts';
import { ask } from '../../../functions/application/use-case.ts';
import { kindsOfTitle } from '../../../functions/domain/document/document-kind.ts';
import type { JurisdictionId } from '../../../functions/domain/jurisdictions/jurisdiction.ts';
import { digestOfValue } from '../../../functions/domain/kernel/digest.ts';
import { Refusal } from '../../../functions/domain/kernel/refusal.ts';
import type { Cast } from './cast.ts';
import type { DemoPackage } from './issue-package.ts';

/** A file as it was named on the command line. */
export interface NamedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface DemoFiles {
  readonly document: NamedFile;
  readonly plan: NamedFile;
  readonly materials: readonly NamedFile[];
}

/** A package with what reading the plan supplied or had to judge. */
export interface ReadPackage {
  readonly given: DemoPackage;
  /** Files beyond those due with the document: they answer the plan's later promises. */
  readonly later: readonly { readonly key: string; readonly file: SubmittedFile }[];
  /** Names of files for which the plan has no place. */
  readonly surplus: readonly string[];
  readonly missing: readonly string[];
  readonly notes: readonly string[];
}

const LONGEST_TITLE = 500;
const MOST_MATERIALS = 40;

/**
 * Reads the three kinds of files as the drafter's pages would and gives each material file to the
 * plan's materials in their order.
 *
 * @throws {Refusal} of the intake, the plan, or `materialsMissing` where the plan promises more
 *   with the document than there are files
 */
export async function readPackage(
  environment: Environment,
  cast: Cast,
  files: DemoFiles,
  jurisdiction: JurisdictionId,
): Promise<ReadPackage> {
  const { intake } = environment;
  const { bytes, path } = files.document;
  const { document } = await intake.read(bytes, basename(path));
  const fileName = basename(path, extname(path));
  const title = (document.title ?? fileName).slice(0, LONGEST_TITLE);
  // Every file is read before anything is recorded, so that a bad one leaves no half dossier.
  for (const file of files.materials) await intake.read(file.bytes, submittedName(file.path));
  const reading = await ask(environment, queries.readPlan, cast.drafter, {
    file: submitted(files.plan),
    title,
    jurisdiction,
    materialsAtHand: Math.min(files.materials.length, MOST_MATERIALS),
  });
  const { plan } = reading;
  const due = plan.materials.filter((material) => material.due.kind === 'withDocument');
  const promised = plan.materials.filter((material) => material.due.kind !== 'withDocument');
  const given = [...due, ...promised].flatMap(({ key }, index) => {
    const file = files.materials[index];
    return file === undefined ? [] : [{ key, file: submitted(file) }];
  });
  const missing = due.slice(files.materials.length).map((material) => material.title);
  if (missing.length > 0) throw new Refusal('materialsMissing', { materials: missing });
  return {
    given: {
      dossier: dossierId(files, jurisdiction),
      title,
      document: submitted(files.document),
      planFile: submitted(files.plan),
      plan,
      materials: given.slice(0, due.length),
      jurisdiction,
      normative: kindsOfTitle(title).attached !== null,
      releaseAt: null,
    },
    later: given.slice(due.length),
    surplus: files.materials.slice(plan.materials.length).map(({ path }) => basename(path)),
    missing: reading.missing.map(({ element }) => element),
    notes: reading.notes.map(({ note, words }) => `${note}: ${words}`),
  };
}

/** The same files under the same rules are the same dossier, so that a killed run is found again. */
function dossierId(files: DemoFiles, jurisdiction: JurisdictionId): string {
  const contents = [files.document, files.plan, ...files.materials].map(({ bytes }) =>
    Buffer.from(bytes).toString('base64'),
  );
  return `demo-${digestOfValue('tongbu.demo.v1', { contents, jurisdiction }).slice(0, 12)}`;
}

function submitted({ path, bytes }: NamedFile): SubmittedFile {
  return { name: submittedName(path), content: Buffer.from(bytes).toString('base64') };
}

/** A structured plan is text like any other to the intake. */
function submittedName(path: string): string {
  const name = basename(path);
  return extname(name) === '.json' ? `${name}.txt` : name;
}
