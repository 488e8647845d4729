import { reviewWords, sheetWords } from '../../../../templates/words/privacy-review.ts';
import { CommandForm, Hidden, Submit } from '../../forms/controls.tsx';
import { type FailedForm, formState } from '../../forms/form-state.ts';
import { DoneBanner } from '../../layout/banner.tsx';
import type { Frame } from '../../layout/frame.ts';
import { Layout } from '../../layout/layout.tsx';
import { inspector } from '../../static/review/inspector.mjs';
import { candidateList, filterForm } from '../../static/review/lists.mjs';
import { fill } from '../../static/review/node.mjs';
import { problemOf } from '../../static/review/page.mjs';
import {
  addForm,
  contextForm,
  discardForm,
  progress,
  readiness,
  warnings,
} from '../../static/review/panels.mjs';
import { textSections } from '../../static/review/text.mjs';
import { KeysHelp } from './keys-help.tsx';
import { type PageModel, pageModel } from './page-model.ts';
import { addressOfSubject, type ReviewReading } from './reading.ts';
import { ViewNodes } from './view-nodes.tsx';
import type { Where } from './where.ts';

interface ReviewPageProps {
  readonly frame: Frame;
  readonly reading: ReviewReading;
  readonly where: Where;
  readonly failed: FailedForm | null;
}

/**
 * The page on which a privacy reviewer reads the package and decides every candidate. It works by
 * forms and links; with scripts the same forms are sent without leaving the page.
 */
export function PersonalDataPage({ frame, reading, where, failed }: ReviewPageProps) {
  const { tell } = frame;
  const model = pageModel(frame, reading, where, failed);
  const { page, index, list, present, ways } = model;
  const title = tell(reviewWords.title);
  return (
    <Layout frame={frame} title={title} failed={failed !== null} wide>
      <DoneBanner frame={frame} />
      <p class="crumb">
        <a href={addressOfSubject(reading)} lang="zh-CN">
          {reading.dossierView.title}
        </a>
      </p>
      <h1>{title}</h1>
      <p class="on-paper">{tell(sheetWords.print)}</p>
      <div id="review" class="review" data-review={startOf(frame, model, reading)}>
        <ShowModes />
        <Carried frame={frame} model={model} />
        <div class="review-head">
          <ViewNodes nodes={progress(page, index)} />
          <ShowLabels model={model} />
          <div id="alerts" aria-live="assertive" />
        </div>
        <p class="unseen" id="told" role="status" aria-live="polite" />
        <div class="review-body">
          <div class="review-text">
            <Slices model={model} />
            <div id="text" role="document" aria-label={page.words.review.text} tabindex={-1}>
              <ViewNodes nodes={textSections(page, index, model.passages, present)} />
            </div>
          </div>
          <aside class="review-side">
            <ViewNodes nodes={inspector(page, index, present, ways)} />
            <ViewNodes nodes={addForm(page)} />
            <ViewNodes nodes={filterForm(page, index)} />
            <ViewNodes nodes={candidateList(page, index, list, present)} />
          </aside>
        </div>
        <div class="review-foot">
          <ViewNodes nodes={warnings(page, index)} />
          <Closing frame={frame} model={model} reading={reading} failed={failed} />
        </div>
        <KeysHelp words={page.words} />
      </div>
      <script type="module" src="/portal/static/review/main.mjs" />
    </Layout>
  );
}

/** What scripts need to take the page over; it holds no value. */
function startOf(frame: Frame, { page }: PageModel, { dossier, followUp }: ReviewReading): string {
  const { words, formToken, address, filter, number, at } = page;
  const start = { words, formToken, address, filter, number, at, dossier, followUp };
  return JSON.stringify({ ...start, language: frame.language });
}

function Carried({ frame, model }: { frame: Frame; model: PageModel }) {
  const { carried } = model.index.view;
  if (carried === null) return null;
  return <p class="notice">{fill(frame.tell(reviewWords.carried), carried)}</p>;
}

const modes = ['marks', 'standIns', 'public'] as const;

/** How the text is shown. The style sheet does it, so it needs no script. */
function ShowModes() {
  return (
    <>
      {modes.map((mode) => (
        <input
          type="radio"
          class="mode"
          name="show"
          id={`show-${mode}`}
          value={mode}
          checked={mode === 'marks'}
        />
      ))}
    </>
  );
}

function ShowLabels({ model }: { model: PageModel }) {
  const { show } = model.page.words;
  return (
    <fieldset class="show" aria-label={show.legend}>
      {modes.map((mode) => (
        <label for={`show-${mode}`} title={mode === 'public' ? show.publicHint : undefined}>
          {show[mode]}
        </label>
      ))}
    </fieldset>
  );
}

/** Where a long text is cut into pages. With scripts all of it is shown. */
function Slices({ model }: { model: PageModel }) {
  const { number, pages } = model.slice;
  if (pages === 1) return null;
  const { review } = model.page.words;
  return (
    <p class="quiet unscripted">
      {fill(review.page, { page: number + 1, pages })} {review.slice}
    </p>
  );
}

function Closing(props: {
  frame: Frame;
  model: PageModel;
  reading: ReviewReading;
  failed: FailedForm | null;
}) {
  const { frame, model, reading, failed } = props;
  const { page, index } = model;
  const { followUp, view } = reading;
  const step = followUp === null ? 'decidePersonalData' : 'approveFollowUp';
  const form = formState(step, failed);
  const { close, review } = page.words;
  return (
    <section class="step" id="close">
      <h2>{close.title}</h2>
      <ViewNodes nodes={[readiness(page, index), problemOf(page, 'close')]} />
      <CommandForm frame={frame} form={form} action={`${page.address}/close#close`}>
        <Hidden name="version" value={String(view.version)} />
        {followUp === null ? null : <Hidden name="key" value={followUp} />}
        <div class="actions">
          <Submit label={followUp === null ? close.button : close.approve} />
          <a href={`${page.address}/sheet`}>{review.sheet}</a>
        </div>
      </CommandForm>
      <details>
        <summary>{review.context}</summary>
        <ViewNodes nodes={contextForm(page, index)} />
      </details>
      <ViewNodes nodes={discardForm(page, index)} />
    </section>
  );
}
