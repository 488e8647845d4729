import type { Rendition } from '../../domain/dossier/events.ts';
import { type FileFormat, mediaTypeOfFormat } from '../../ports/renderers.ts';
import type { Environment } from '../environment.ts';

/** The files of one part, kept: the PDF that is the text for everybody, and the same for Word. */
export async function renderFiles(
  environment: Environment,
  render: (format: FileFormat) => Promise<Uint8Array>,
): Promise<Pick<Rendition, 'mediaType' | 'digest'> & { readonly docx: Rendition['digest'] }> {
  const keep = async (format: FileFormat) =>
    environment.objects.put(await render(format), mediaTypeOfFormat[format]);
  const [digest, docx] = await Promise.all([keep('pdf'), keep('docx')]);
  return { mediaType: mediaTypeOfFormat.pdf, digest, docx };
}
