import { z } from 'zod';
import type { MaterialLodging } from '../../domain/dossier/commands.ts';
import { materialContent } from '../../domain/interpretation/material-content.ts';
import { type MediaLink, mediaLinkSchema } from '../../domain/interpretation/media.ts';
import { formSchema } from '../../domain/interpretation/plan.ts';
import { materialKeySchema } from '../../domain/kernel/identifiers.ts';
import { Refusal } from '../../domain/kernel/refusal.ts';
import type { Environment } from '../environment.ts';
import { takeIn, takesFile } from './intake-file.ts';
import { maskedWords } from './masked-words.ts';

/** What a command that lodges a material asks for. */
export const takesMaterial = {
  key: materialKeySchema,
  form: formSchema,
  /** Addresses of the recording whose transcript the file is. */
  media: z.array(mediaLinkSchema).max(5).default([]),
  ...takesFile,
};
const takenSchema = z.strictObject(takesMaterial);
type TakenMaterial = z.output<typeof takenSchema>;

/**
 * Takes the file of a material in and counts what it holds.
 *
 * @throws {Refusal} as `takeIn`, or `mediaLinkPersonal`
 */
export async function materialLodging(
  environment: Environment,
  { key, form, media, file: submitted, confirmed }: TakenMaterial,
): Promise<MaterialLodging> {
  refusePersonalLinks(media);
  const { file, document } = await takeIn(environment, submitted, confirmed);
  return { key, form, file, media, content: materialContent(document) };
}

/**
 * An address is printed as it is; one that holds a number or name of a person cannot be masked, also
 * where its characters are written as %E5%BC%A0, nor one that holds somebody's account.
 */
function refusePersonalLinks(media: readonly MediaLink[]): void {
  const personal = media.some(({ url }) => {
    const { username, password } = new URL(url);
    const read = [url, unescapedUrl(url)];
    return username + password !== '' || read.some((one) => maskedWords(one, 500) !== one);
  });
  if (personal) throw new Refusal('mediaLinkPersonal');
}

/** The address as a browser shows it; as it stands where it was escaped in another way than UTF-8. */
function unescapedUrl(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}
