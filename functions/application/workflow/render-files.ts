import type { Rendition } from '../../domain/dossier/events.ts';
import { type FileFormat, mediaTypeOfFormat } from '../../ports/renderers.ts';
import type { Environment } from '../environment.ts';

/** The files of one part: the PDF that is the text for everybody, and the same for Word. */
export type RenderedFiles = Readonly<Record<FileFormat, Uint8Array>>;

/** Makes the files of one part as they will go out, to be read back before they are kept. */
export async function renderFiles(
  environment: Environment,
  render: (format: FileFormat) => Promise<Uint8Array>,
): Promise<RenderedFiles> {
  const [pdf, docx] = await Promise.all([
    render('pdf').then((bytes) => sealed(environment, bytes)),
    render('docx'),
  ]);
  return { pdf, docx };
}

export async function keepFiles(
  { objects }: Environment,
  files: RenderedFiles,
): Promise<Pick<Rendition, 'mediaType' | 'digest'> & { readonly docx: Rendition['digest'] }> {
  const [digest, docx] = await Promise.all([
    objects.put(files.pdf, mediaTypeOfFormat.pdf),
    objects.put(files.docx, mediaTypeOfFormat.docx),
  ]);
  return { mediaType: mediaTypeOfFormat.pdf, digest, docx };
}

/** A PDF as it goes out: with the house's electronic seal where there is one. */
export async function sealed({ seal, clock }: Environment, bytes: Uint8Array): Promise<Uint8Array> {
  return seal === null ? bytes : seal.pdf(bytes, clock.now());
}
