import type { SubmittedFile } from '../../../functions/application/dossier/intake-file.ts';

export function textFile(name: string, text: string): SubmittedFile {
  return { name: `${name}.txt`, content: Buffer.from(text).toString('base64') };
}
