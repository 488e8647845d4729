import { countWords, lodgingWords } from '../../../../templates/words/portal-lodging.ts';
import { DocumentText } from '../../documents/document-text.tsx';
import { MarkedBlocks } from '../../documents/marked-blocks.ts';
import type { FailedForm } from '../../forms/form-state.ts';
import type { Frame } from '../../layout/frame.ts';
import { Layout } from '../../layout/layout.tsx';
import { ProblemBox } from '../../layout/problem-box.tsx';
import { AcceptForm } from './accept-form.tsx';
import { AuditList } from './audit-list.tsx';
import type { ExaminationModel } from './examination.ts';
import { FormatList } from './format-list.tsx';

/** What a file holds, before it is accepted: the findings, the format, and the text beside them. */
export function ExaminationPage(props: {
  frame: Frame;
  model: ExaminationModel;
  failed: FailedForm | null;
}) {
  const { frame, model, failed } = props;
  const { view, file, examination, pictures } = model;
  const { tell } = frame;
  const { document, findings, format } = examination;
  const marked = new MarkedBlocks('read');
  // Lists come first and say what is marked in the text after them.
  const audit = findings.map((finding) => ({
    finding,
    ids: finding.places.map((place) => marked.markPlace(document, finding, place)),
  }));
  const formatIds = format.map(({ block, found }) =>
    block === null ? null : marked.mark(block, found),
  );
  return (
    <Layout frame={frame} title={tell(lodgingWords.title)} failed={failed !== null}>
      {failed === null ? null : (
        <ProblemBox frame={frame} problem={failed.problem} formId={model.form.id} />
      )}
      <p>
        <a href={`/portal/dossiers/${view.dossier}`} lang="zh-CN">
          {view.title}
        </a>
      </p>
      <h1>{tell(lodgingWords.title)}</h1>
      <p>{tell(lodgingWords.lead).replace('{name}', () => file.name)}</p>
      <Verdict frame={frame} model={model} />
      <div class="beside examined">
        <div>
          {findings.length === 0 ? null : (
            <section class="box">
              <h2>{tell(lodgingWords.findings)}</h2>
              <AuditList
                frame={frame}
                findings={findings}
                idOf={(finding, place) => {
                  const known = audit.find((one) => one.finding === finding);
                  return known?.ids[finding.places.indexOf(place)] ?? null;
                }}
              />
            </section>
          )}
          {model.step === 'lodgeDocument' ? (
            <section class="box">
              <h2>{tell(lodgingWords.format)}</h2>
              {format.length === 0 ? null : <p class="quiet">{tell(lodgingWords.formatLead)}</p>}
              <FormatList frame={frame} findings={format} ids={formatIds} />
            </section>
          ) : null}
          <AcceptForm frame={frame} model={model} />
        </div>
        <section class="read">
          <h2>{tell(lodgingWords.asRead)}</h2>
          <DocumentText
            document={document}
            label={tell(lodgingWords.asRead)}
            marked={marked}
            pictures={({ image }) => pictures.get(image) ?? null}
          />
        </section>
      </div>
    </Layout>
  );
}

/** In one sentence, whether the file can be lodged. */
function Verdict({ frame, model }: { frame: Frame; model: ExaminationModel }) {
  const { findings, toConfirm } = model.examination;
  const blocking = findings.filter(({ severity }) => severity === 'blocks').length;
  const [words, count, tone] =
    blocking > 0
      ? ([lodgingWords.blocked, blocking, 'problem'] as const)
      : toConfirm.length > 0
        ? ([lodgingWords.asking, toConfirm.length, 'warning'] as const)
        : ([lodgingWords.clean, 0, 'notice'] as const);
  return (
    <p class={tone} role="status">
      {frame.tell(countWords(words, count))}
    </p>
  );
}
