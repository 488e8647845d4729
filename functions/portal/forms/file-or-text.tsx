import { controlWords } from '../../../templates/words/portal-controls.ts';
import { lodgingWords } from '../../../templates/words/portal-lodging.ts';
import { planWords } from '../../../templates/words/portal-plan.ts';
import type { Frame } from '../layout/frame.ts';
import type { PortalParts } from '../portal-parts.ts';
import type { Session } from '../session/session-schema.ts';
import { FileField, TextArea } from './controls.tsx';
import type { FormState } from './form-state.ts';
import { type KeptFile, keep } from './kept-file.ts';
import { FormIncomplete } from './problem.ts';
import type { SentForm } from './send.ts';

/** A file to choose or to drop, or a text to paste where there is none. */
export function FileOrText({ frame, form }: { frame: Frame; form: FormState }) {
  const { tell } = frame;
  const isOpen = form.values.text('text') !== '' || form.problems.has('text');
  return (
    <>
      <FileField frame={frame} form={form} name="file" label={tell(controlWords.file)} />
      <details open={isOpen}>
        <summary>{tell(lodgingWords.paste)}</summary>
        <TextArea
          frame={frame}
          form={form}
          name="text"
          label={tell(lodgingWords.pasted)}
          hint={tell(lodgingWords.pasteHint)}
          rows={10}
        />
      </details>
    </>
  );
}

/**
 * The file that came with a form, or its pasted text as a file, kept exactly as it was typed.
 *
 * @throws {FormIncomplete} there is neither
 */
export async function fileOrText(
  parts: PortalParts,
  session: Session,
  { file, values }: SentForm,
): Promise<KeptFile> {
  if (file !== null) return file;
  const text = values.text('text');
  if (text.trim() === '') throw new FormIncomplete({ file: planWords.fileOrText });
  return keep(parts, session, '粘贴的正文.txt', new TextEncoder().encode(text));
}
