import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { SubmittedFile } from '../../../functions/application/dossier/intake-file.ts';
import type { Environment } from '../../../functions/application/environment.ts';
import { addCalendarDays, localDateSchema } from '../../../functions/domain/kernel/time.ts';
import { castOf } from './cast.ts';
import { type NamedFile, type ReadPackage, readPackage } from './demo-package.ts';

/** The folders of texts and the departments that drafted them. */
export const cityPackages = {
  'air-emergency': 'environment',
  'after-school': 'education',
  'catering-fume': 'environment',
  'waste-sorting': 'environment',
  'air-duty': 'environment',
  'rental-housing': 'housing',
  renovation: 'housing',
  'school-bus': 'education',
  elevator: 'housing',
  'campus-meals': 'education',
  'dust-control': 'environment',
  'ebike-charging': 'housing',
  'repair-fund': 'housing',
  'repair-duty': 'housing',
} as const;
export type PackageName = keyof typeof cityPackages;
export const packageNames = Object.keys(cityPackages) as readonly PackageName[];

/** The city's documents are numbered by this year, and so are its dossiers. */
export const dossierOf = (name: PackageName) => `${name}-2026`;

/**
 * Reads a package as its drafter would lodge it: document, plan and every material.
 *
 * @param days by how much the dates of the documents are moved, so that they fit the story
 * @throws {Refusal} of the intake or the plan; only when the texts were changed
 */
export async function readCityPackage(
  environment: Environment,
  name: PackageName,
  days: number,
): Promise<ReadPackage> {
  const materials = readdirSync(textUrl(name, ''))
    .filter((file) => file.startsWith('material-'))
    .toSorted();
  const files = {
    document: movedDocument(name, days),
    plan: readText(name, 'plan.txt'),
    materials: materials.map((file) => readText(name, file)),
  };
  const cast = castOf(cityPackages[name]);
  const read = await readPackage(environment, cast, files, environment.city.jurisdiction);
  const given = { ...read.given, dossier: dossierOf(name), ...predecessorOf(name) };
  return { ...read, given };
}

/** The old document stays as it was dated; the story tells of the new one. */
function predecessorOf(name: PackageName): { readonly predecessor?: SubmittedFile } {
  if (!existsSync(textUrl(name, 'predecessor.txt'))) return {};
  const { path, bytes } = readText(name, 'predecessor.txt');
  return { predecessor: { name: path, content: Buffer.from(bytes).toString('base64') } };
}

/** A document that came without its interpretation. */
export function readCityDocument(name: PackageName, days: number): SubmittedFile {
  const { path, bytes } = movedDocument(name, days);
  return { name: path, content: Buffer.from(bytes).toString('base64') };
}

/** The title under which a drafter opens the dossier. */
export async function titleOf({ intake }: Environment, name: PackageName): Promise<string> {
  const { path, bytes } = readText(name, 'document.txt');
  const { document } = await intake.read(bytes, path);
  return document.title ?? name;
}

function textUrl(name: PackageName, file: string): URL {
  return new URL(`texts/${name}/${file}`, import.meta.url);
}

function readText(name: PackageName, file: string): NamedFile {
  return { path: file, bytes: readFileSync(textUrl(name, file)) };
}

/**
 * The texts are dated as if told on 2026-11-22. Deadlines run from the date of a document, so that
 * date, which stands on a line of its own, moves with the story, and the number with its year.
 */
function movedDocument(name: PackageName, days: number): NamedFile {
  const { path, bytes } = readText(name, 'document.txt');
  if (days === 0) return { path, bytes };
  const written = new TextDecoder().decode(bytes);
  const date = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/mu.exec(written);
  if (date === null) return { path, bytes };
  const [line, year = '', month = '', day = ''] = date;
  const two = (part: string) => part.padStart(2, '0');
  const formed = localDateSchema.parse(`${year}-${two(month)}-${two(day)}`);
  const [y = year, m = month, d = day] = addCalendarDays(formed, days).split('-');
  const moved = written
    .replace(line, `${y}年${Number(m)}月${Number(d)}日`)
    .replace(/^(\S+〔)\d{4}(〕\d+号)$/mu, `$1${y}$2`);
  return { path, bytes: new TextEncoder().encode(moved) };
}
