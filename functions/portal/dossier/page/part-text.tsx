import { dossierWords } from '../../../../templates/words/portal-dossier.ts';
import {
  confirmedWords,
  countWords,
  lodgingWords,
} from '../../../../templates/words/portal-lodging.ts';
import { inBrackets } from '../../../../templates/words/words.ts';
import { DocumentText } from '../../documents/document-text.tsx';
import { MarkedBlocks } from '../../documents/marked-blocks.ts';
import type { Frame } from '../../layout/frame.ts';
import type { DossierPageModel, PartAudit, PartText } from '../dossier-page-model.ts';
import { AuditList } from '../lodging/audit-list.tsx';
import { FormatList } from '../lodging/format-list.tsx';

/** The text of one part, what is to be said about its file, and the file itself. */
export function PartView(props: {
  frame: Frame;
  model: DossierPageModel;
  text: PartText;
  label: string;
}) {
  const { frame, model, text, label } = props;
  const { view, shows } = model;
  const { part, document } = text;
  const audit = model.audits.get(part) ?? null;
  const marked = new MarkedBlocks(`text-${part}`);
  // What was masked for the public is no longer where the lodged file has it.
  const isLodged = shows === 'lodged';
  const ids = (audit?.format ?? []).map(({ block, found }) =>
    isLodged && block !== null ? marked.mark(block, found) : null,
  );
  const pictures = `/portal/dossiers/${view.dossier}/pictures/${part}`;
  return (
    <>
      <DocumentText
        document={document}
        label={label}
        marked={marked}
        pictures={({ image }) => `${pictures}/${image}?text=${shows}`}
      />
      <p class="quiet">
        <a href={`/portal/dossiers/${view.dossier}/sources/${part}`} download>
          {frame.tell(dossierWords.downloadSource)}
        </a>
      </p>
      {audit === null ? null : <FileAudit frame={frame} audit={audit} />}
      {part === 'document' && audit !== null ? (
        <details>
          <summary>
            {frame.tell(lodgingWords.format)}
            {frame.tell(inBrackets(countWords(lodgingWords.times, audit.format.length)))}
          </summary>
          <FormatList frame={frame} findings={audit.format} ids={ids} />
        </details>
      ) : null}
    </>
  );
}

/** What the file held besides its text when it was accepted, and what its drafter confirmed. */
function FileAudit({ frame, audit }: { frame: Frame; audit: PartAudit }) {
  const { tell } = frame;
  const { findings, confirmed } = audit;
  if (findings.length === 0) return null;
  return (
    <>
      {confirmed.length === 0 ? null : <p>{tell(confirmedWords(confirmed))}</p>}
      <details>
        <summary>
          {tell(lodgingWords.accepted)}
          {tell(inBrackets(countWords(lodgingWords.kinds, findings.length)))}
        </summary>
        <AuditList frame={frame} findings={findings} idOf={() => null} />
      </details>
    </>
  );
}
