import { aspectNames, attributeNames } from '../../../../templates/words/attributes.ts';
import { disclosureWords } from '../../../../templates/words/portal-disclosure.ts';
import { Checkbox, Radios, Select, Submit, TextArea, TextField } from '../../forms/controls.tsx';
import { type FormState, formState } from '../../forms/form-state.ts';
import type { Frame } from '../../layout/frame.ts';
import { attributeOptions, groundOptions } from '../forms/options.ts';
import { StepForm } from '../forms/step-form.tsx';
import type { StepFormProps } from '../forms/step-form-props.ts';
import { annexField } from './decision-of-form.ts';
import { GroundTexts } from './ground-texts.tsx';
import { PassageTable } from './passages.tsx';

/** The whole decision on one form, in the order in which it is thought through. */
export function DisclosureForm({ frame, model, failed }: StepFormProps) {
  const { view, parts } = model;
  const { tell } = frame;
  const form = formState('decideDisclosure', failed);
  const proposal = view.document?.proposal;
  return (
    <StepForm
      frame={frame}
      form={form}
      dossier={view.dossier}
      step="decideDisclosure"
      title={tell(disclosureWords.title)}
      hint={tell(disclosureWords.lead)}
    >
      {proposal === undefined ? null : (
        <p class="notice">
          {tell(disclosureWords.proposed)} <b>{tell(attributeNames[proposal.attribute])}</b>{' '}
          <span lang="zh-CN">{proposal.reasons}</span>
        </p>
      )}
      <Radios
        frame={frame}
        form={form}
        name="decision.attribute"
        label={tell(disclosureWords.attribute)}
        options={attributeOptions(frame)}
        value={proposal?.attribute}
      />
      <AnnexFields frame={frame} form={form} annexes={view.document?.facts.annexes ?? 0} />
      <PartialDisclosure frame={frame} form={form} />
      <Select
        frame={frame}
        form={form}
        name="decision.ground"
        label={tell(disclosureWords.ground)}
        hint={tell(disclosureWords.groundHint)}
        options={groundOptions(frame)}
        value={proposal?.ground ?? ''}
      />
      <GroundTexts frame={frame} />
      <TextArea
        frame={frame}
        form={form}
        name="decision.reasons"
        label={tell(disclosureWords.reasons)}
        hint={tell(disclosureWords.reasonsHint)}
      />
      <PassageTable
        frame={frame}
        form={form}
        view={view}
        parts={parts.filter(({ part }) => part !== 'plan')}
      />
      <Assessment frame={frame} form={form} />
      <TextField
        frame={frame}
        form={form}
        name="decision.releaseAt"
        type="datetime-local"
        label={tell(disclosureWords.releaseAt)}
        hint={tell(disclosureWords.releaseAtHint)}
        optional
      />
      <Submit label={tell(disclosureWords.button)} />
    </StepForm>
  );
}

interface Section {
  readonly frame: Frame;
  readonly form: FormState;
}

/** Every annex has an attribute of its own. */
function AnnexFields({ frame, form, annexes }: Section & { annexes: number }) {
  if (annexes === 0) return null;
  return (
    <fieldset>
      <legend>{frame.tell(disclosureWords.annexes)}</legend>
      <div class="inline">
        {Array.from({ length: annexes }, (_, index) => index + 1).map((annex) => (
          <Select
            frame={frame}
            form={form}
            name={annexField(annex)}
            label={frame.tell(disclosureWords.annex).replace('{annex}', String(annex))}
            options={attributeOptions(frame)}
            value="proactive"
          />
        ))}
      </div>
    </fieldset>
  );
}

function PartialDisclosure({ frame, form }: Section) {
  const { tell } = frame;
  return (
    <fieldset>
      <legend>{tell(disclosureWords.partial)}</legend>
      <p class="hint">{tell(disclosureWords.partialHint)}</p>
      <Checkbox
        form={form}
        name="decision.partialDisclosure.considered"
        label={tell(disclosureWords.considered)}
      />
      <Checkbox
        form={form}
        name="decision.partialDisclosure.possible"
        label={tell(disclosureWords.possible)}
      />
      <TextArea
        frame={frame}
        form={form}
        name="decision.partialDisclosure.explanation"
        label={tell(disclosureWords.explanation)}
        rows={2}
        optional
      />
    </fieldset>
  );
}

/** 表述、时机、方式研判, each with its reasons; none is preset, because each is a judgement. */
function Assessment({ frame, form }: Section) {
  const { tell } = frame;
  const verdicts = [
    { value: 'suitable', label: tell(disclosureWords.suitable) },
    { value: 'unsuitable', label: tell(disclosureWords.unsuitable) },
  ];
  return (
    <fieldset>
      <legend>{tell(disclosureWords.assessment)}</legend>
      <p class="hint">{tell(disclosureWords.assessmentHint)}</p>
      {(['wording', 'timing', 'method'] as const).map((aspect) => (
        <>
          <Radios
            frame={frame}
            form={form}
            name={`decision.assessment.${aspect}.verdict`}
            label={tell(aspectNames[aspect])}
            options={verdicts}
            inline
          />
          <TextArea
            frame={frame}
            form={form}
            name={`decision.assessment.${aspect}.note`}
            label={tell(disclosureWords.verdictNote).replace('{aspect}', tell(aspectNames[aspect]))}
            rows={2}
          />
        </>
      ))}
    </fieldset>
  );
}
