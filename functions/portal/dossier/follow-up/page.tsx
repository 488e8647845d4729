import { doubtWords } from '../../../../templates/words/doubts.ts';
import { formNames } from '../../../../templates/words/interpretation.ts';
import { controlWords } from '../../../../templates/words/portal-controls.ts';
import { dossierWords } from '../../../../templates/words/portal-dossier.ts';
import { listWords } from '../../../../templates/words/portal-lists.ts';
import { lodgingWords } from '../../../../templates/words/portal-lodging.ts';
import { qualityWords } from '../../../../templates/words/portal-quality.ts';
import { stepWords } from '../../../../templates/words/portal-steps.ts';
import { followUpStageNames } from '../../../../templates/words/statuses.ts';
import { DocumentText } from '../../documents/document-text.tsx';
import { Hidden, Submit, TextArea } from '../../forms/controls.tsx';
import { FileOrText } from '../../forms/file-or-text.tsx';
import { type FailedForm, formState } from '../../forms/form-state.ts';
import { DoneBanner } from '../../layout/banner.tsx';
import type { Frame } from '../../layout/frame.ts';
import { Layout } from '../../layout/layout.tsx';
import { ProblemBox } from '../../layout/problem-box.tsx';
import { StepForm } from '../forms/step-form.tsx';
import { BlockedNotice } from '../page/blocked-notice.tsx';
import { ReviewLink } from '../personal-data/form.tsx';
import type { FollowUpPageModel } from './model.ts';

interface FollowUpProps {
  readonly frame: Frame;
  readonly model: FollowUpPageModel;
  readonly failed: FailedForm | null;
}

/** One promised later interpretation: lodge it, or review it beside the document. */
export function FollowUpPage(props: FollowUpProps) {
  const { frame, model, failed } = props;
  const { tell } = frame;
  const { view, followUp } = model;
  const pictures = `/portal/dossiers/${view.dossier}/pictures`;
  return (
    <Layout frame={frame} title={followUp.title} failed={failed !== null}>
      <DoneBanner frame={frame} />
      {failed === null ? null : (
        <ProblemBox frame={frame} problem={failed.problem} formId={failed.id} />
      )}
      <p>
        <a href={`/portal/dossiers/${view.dossier}`} lang="zh-CN">
          {view.title}
        </a>
      </p>
      <h1>
        <span lang="zh-CN">{followUp.title}</span>{' '}
        <span class="mark plain">{tell(followUpStageNames[followUp.stage])}</span>
      </h1>
      <p class="quiet">
        {tell(formNames[model.form])} · {tell(listWords.dueBy).replace('{day}', followUp.dueOn)}
      </p>
      {followUp.opened === null ? null : (
        <p class="box">
          {tell(doubtWords.answersInPublic).replace('{topics}', () => topicsOf(followUp))}
        </p>
      )}
      {followUp.lastReturn === null ? null : (
        <section class="warning">
          <p>
            <b>{tell(dossierWords.lastReturn)}</b>
          </p>
          <ol lang="zh-CN">
            {followUp.lastReturn.map((reason) => (
              <li>{reason}</li>
            ))}
          </ol>
        </section>
      )}
      {followUp.blocked === null ? null : (
        <BlockedNotice frame={frame} view={view} leaks={followUp.blocked} />
      )}
      <div class="beside">
        <section>
          <h2>{tell(dossierWords.document)}</h2>
          <DocumentText
            document={model.document}
            label={tell(dossierWords.document)}
            pictures={({ image }) => `${pictures}/document/${image}?text=public`}
          />
        </section>
        <section>
          <h2>{tell(dossierWords.interpretation)}</h2>
          {model.text === null ? null : (
            <p>
              <a href={`/portal/dossiers/${view.dossier}/quality/${followUp.key}`}>
                {tell(qualityWords.seeBeside)}
              </a>
            </p>
          )}
          {model.text === null ? (
            <p class="box">{tell(dossierWords.notLodged)}</p>
          ) : (
            <DocumentText
              document={model.text}
              label={followUp.title}
              pictures={({ image }) => `${pictures}/${followUp.key}/${image}?text=lodged`}
            />
          )}
        </section>
      </div>
      {model.mayLodge ? <LodgeForm {...props} /> : null}
      {model.mayReview ? <ReviewForms {...props} /> : null}
    </Layout>
  );
}

/** Drafters wrote them, and no other gate shows them to a reviewer before the public reads them. */
function topicsOf({ opened }: FollowUpPageModel['followUp']): string {
  return opened?.topics.join('、') ?? '';
}

function LodgeForm({ frame, model, failed }: FollowUpProps) {
  const { tell } = frame;
  const form = formState('lodgeFollowUp', failed);
  return (
    <StepForm
      frame={frame}
      form={form}
      dossier={model.view.dossier}
      step="lodgeFollowUp"
      first="examinations"
      title={tell(stepWords.lodgeFollowUp)}
    >
      <Hidden name="key" value={model.followUp.key} />
      <Hidden name="form" value={model.form} />
      <FileOrText frame={frame} form={form} />
      <Submit label={tell(lodgingWords.examine)} />
    </StepForm>
  );
}

function ReviewForms({ frame, model, failed }: FollowUpProps) {
  const { tell } = frame;
  const { view, followUp } = model;
  const returning = formState('returnFollowUp', failed);
  return (
    <>
      <ReviewLink frame={frame} subject={{ dossier: view.dossier, followUp: followUp.key }} />
      <StepForm
        frame={frame}
        form={returning}
        dossier={view.dossier}
        step="returnFollowUp"
        title={tell(stepWords.returnFollowUp)}
        tone="back"
      >
        <Hidden name="key" value={followUp.key} />
        <TextArea
          frame={frame}
          form={returning}
          name="reasons"
          label={tell(controlWords.reasons)}
          hint={tell(controlWords.reasonsHint)}
        />
        <Submit label={tell(stepWords.returnFollowUp)} kind="plain" />
      </StepForm>
    </>
  );
}
