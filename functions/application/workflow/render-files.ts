import type { Rendition } from '../../domain/dossier/events.ts';
import { type FileFormat, mediaTypeOfFormat } from '../../ports/renderers.ts';
import type { Environment } from '../environment.ts';

/** The files of one part, kept: the PDF that is the text for everybody, and the same for Word. */
export async function renderFiles(
  environment: Environment,
  render: (format: FileFormat) => Promise<Uint8Array>,
): Promise<Pick<Rendition, 'mediaType' | 'digest'> & { readonly docx: Rendition['digest'] }> {
  const [digest, docx] = await Promise.all([
    render('pdf').then((bytes) => keepSealed(environment, bytes)),
    render('docx').then((bytes) => environment.objects.put(bytes, mediaTypeOfFormat.docx)),
  ]);
  return { mediaType: mediaTypeOfFormat.pdf, digest, docx };
}

/** Keeps a PDF that goes out, with the house's electronic seal where there is one. */
export async function keepSealed(
  { seal, objects, clock }: Environment,
  bytes: Uint8Array,
): Promise<Rendition['digest']> {
  const sealed = seal === null ? bytes : await seal.pdf(bytes, clock.now());
  return objects.put(sealed, mediaTypeOfFormat.pdf);
}
