import { lodgingWords } from '../../../../templates/words/portal-lodging.ts';
import { stepWords } from '../../../../templates/words/portal-steps.ts';
import {
  CommandForm,
  FileField,
  Hidden,
  Radios,
  Select,
  Submit,
  TextArea,
} from '../../forms/controls.tsx';
import type { Frame } from '../../layout/frame.ts';
import { attributeOptions, groundOptions } from '../forms/options.ts';
import type { ExaminationModel } from './examination.ts';
import { PeriodFields } from './period-fields.tsx';
import { Ticks } from './ticks.tsx';

interface AcceptProps {
  readonly frame: Frame;
  readonly model: ExaminationModel;
}

/** Accepts the file as it was shown, or brings another; a file that is blocked can only be changed. */
export function AcceptForm({ frame, model }: AcceptProps) {
  const { view, step, form, examination } = model;
  const { tell } = frame;
  const dossier = `/portal/dossiers/${view.dossier}`;
  const examining = `${dossier}/examinations/${step}`;
  const { acceptable } = examination;
  return (
    <section class={acceptable ? 'step' : 'step back'}>
      <h2>{tell(acceptable ? lodgingWords.accept : lodgingWords.another)}</h2>
      <CommandForm
        frame={frame}
        form={form}
        action={acceptable ? `${dossier}/steps/${step}` : examining}
      >
        <Carried model={model} />
        {acceptable ? <Acceptance frame={frame} model={model} /> : null}
        {acceptable ? <h3>{tell(lodgingWords.another)}</h3> : null}
        <p>{tell(lodgingWords.anotherLead)}</p>
        <FileField frame={frame} form={form} name="file" label={tell(lodgingWords.another)} />
        <p class="actions">
          <button type="submit" formaction={examining} class={acceptable ? undefined : 'primary'}>
            {tell(lodgingWords.examineAnother)}
          </button>
          <a href={dossier}>{tell(lodgingWords.back)}</a>
        </p>
      </CommandForm>
    </section>
  );
}

/** Which material it is; the form brings it along unseen. */
function Carried({ model: { step, carried } }: { model: ExaminationModel }) {
  if (step === 'lodgeDocument') return null;
  return (
    <>
      <Hidden name="key" value={carried.key} />
      <Hidden name="form" value={carried.form} />
    </>
  );
}

function Acceptance({ frame, model }: AcceptProps) {
  const { tell } = frame;
  return (
    <>
      <Ticks frame={frame} form={model.form} audit={model.examination} ticked={model.ticked} />
      {model.step === 'lodgeDocument' ? <Proposal frame={frame} model={model} /> : null}
      {recordedForms.has(model.carried.form) ? <Recording frame={frame} model={model} /> : null}
      <Submit label={tell(lodgingWords.accept)} />
    </>
  );
}

/** Forms of which the file is a transcript or a script. */
const recordedForms: ReadonlySet<string> = new Set(['audio', 'video', 'animation', 'processDemo']);

function Recording({ frame, model }: AcceptProps) {
  return (
    <TextArea
      frame={frame}
      form={model.form}
      name="media"
      label={frame.tell(lodgingWords.media)}
      hint={frame.tell(lodgingWords.mediaHint)}
      rows={2}
    />
  );
}

function Proposal({ frame, model }: AcceptProps) {
  const { form, view } = model;
  const { tell } = frame;
  const proposal = view.document?.proposal;
  return (
    <>
      <Radios
        frame={frame}
        form={form}
        name="proposal.attribute"
        label={tell(stepWords.attribute)}
        options={attributeOptions(frame)}
        value={proposal?.attribute ?? 'proactive'}
      />
      <TextArea
        frame={frame}
        form={form}
        name="proposal.reasons"
        label={tell(stepWords.attributeReasons)}
        hint={tell(stepWords.attributeReasonsHint)}
        value={proposal?.reasons}
      />
      <Select
        frame={frame}
        form={form}
        name="proposal.ground"
        label={tell(stepWords.attributeGround)}
        hint={tell(stepWords.attributeGroundHint)}
        options={groundOptions(frame)}
        value={proposal?.ground ?? ''}
      />
      <PeriodFields frame={frame} form={form} document={model.examination.document} />
    </>
  );
}
