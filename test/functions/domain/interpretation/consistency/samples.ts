import { readdirSync, readFileSync } from 'node:fs';
import { parsePolicyDocument } from '../../../../../functions/domain/document/parse.ts';
import type { PackagePart } from '../../../../../functions/domain/interpretation/passages/package-part.ts';

/** A material beside its document, as the files beside this one tell it. */
export interface Sample {
  readonly title: string;
  readonly document: PackagePart;
  readonly material: PackagePart;
  /** The words of the material and those of the document that differ; null for harmless ones. */
  readonly planted: { readonly stated: string; readonly held: string } | null;
}

const demoPlace = new URL('../../../../../infra/local/demo/texts/', import.meta.url);

/** The policies of the demo city. */
export const demoFolders: readonly string[] = readdirSync(demoPlace).toSorted();

/** The document of a policy and its materials; a plan interprets nothing. */
export function demoTexts(folder: string): readonly string[] {
  return readdirSync(new URL(`${folder}/`, demoPlace))
    .filter((file) => file.startsWith('document') || file.startsWith('material'))
    .toSorted();
}

export function demoText(path: string): string {
  return readFileSync(new URL(path, demoPlace), 'utf8');
}

export function partOf(part: string, text: string): PackagePart {
  return { part, text: parsePolicyDocument(text) };
}

export function readSamples(file: string): readonly Sample[] {
  const text = readFileSync(new URL(file, import.meta.url), 'utf8');
  return text.split(/^## /mu).slice(1).map(readSample);
}

const form =
  /^(?<title>.*)\n文件(?: @(?<folder>\S+))?\n(?<document>[\s\S]*?)^材料\n(?<material>[\s\S]*?)(?:^矛盾 (?<stated>.*) ≠ (?<held>.*))?$(?![\s\S])/mu;

function readSample(text: string): Sample {
  const groups = form.exec(text.trimEnd())?.groups;
  if (groups === undefined) throw new TypeError(`no sample: ${text.slice(0, 80)}`);
  const { title = '', folder, document = '', material = '', stated, held } = groups;
  const source = folder === undefined ? document : demoText(`${folder}/document.txt`);
  return {
    title,
    document: partOf('document', source),
    material: partOf('m', material),
    planted: stated === undefined || held === undefined ? null : { stated, held },
  };
}
