import { parsePolicyDocument } from '../domain/document/parse.ts';
import type { Intaken } from '../ports/intake.ts';
import { auditText } from './audit-text.ts';
import { readMarkdown } from './markdown.ts';
import { readTextFile } from './read-text-file.ts';
import { withoutUnseen } from './unseen-characters.ts';

/**
 * Names under which word processors save. All of them are looked into, since the bytes tell what a
 * file is: what is no .docx inside is refused with advice on how to make one of it.
 */
const ofWordProcessors = /\.(?:doc[xm]?|dot[xm]?|wpsx?|wpt|rtf|odt|fodt|ofd|uof|xml)$/i;

/**
 * A submitted file as a structured document, with its audit and its pictures. The one entry of the
 * intake: .docx, .txt, .md, and pasted text under a name that ends in one of the last two.
 *
 * @param fileName only its ending is used, to know the format
 * @throws {Refusal} with a reason of {@link IntakeRefusal}
 */
export async function intakeDocument(bytes: Uint8Array, fileName: string): Promise<Intaken> {
  if (ofWordProcessors.test(fileName)) {
    // Loaded when the first Word file comes: most starts are for something else.
    const { readDocx } = await import('./docx/read-docx.ts');
    return readDocx(bytes, fileName);
  }
  const { text, mediaType } = readTextFile(bytes, fileName);
  const seen = withoutUnseen(text);
  const document = mediaType === 'text/markdown' ? readMarkdown(seen) : parsePolicyDocument(seen);
  return { document, audit: auditText(text), pictures: [] };
}
