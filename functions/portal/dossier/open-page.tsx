import { triggerNames } from '../../../templates/words/interpretation.ts';
import { dossierWords } from '../../../templates/words/portal-dossier.ts';
import type { Department } from '../../application/city.ts';
import type { Environment } from '../../application/environment.ts';
import { jurisdictionIds } from '../../domain/jurisdictions/jurisdiction.ts';
import { Checkbox, CommandForm, Hidden, Select, Submit, TextField } from '../forms/controls.tsx';
import { type FailedForm, formState } from '../forms/form-state.ts';
import type { FormValues } from '../forms/form-values.ts';
import type { Frame } from '../layout/frame.ts';
import { Layout } from '../layout/layout.tsx';
import { ProblemBox } from '../layout/problem-box.tsx';

interface OpenPageProps {
  readonly frame: Frame;
  readonly environment: Environment;
  /** Departments other than the drafter's own. */
  readonly others: readonly Department[];
  readonly failed: FailedForm | null;
}

export function OpenDossierPage({ frame, environment, others, failed }: OpenPageProps) {
  const { tell } = frame;
  const title = tell(dossierWords.openTitle);
  const form = formState('openDossier', failed);
  return (
    <Layout frame={frame} title={title} failed={failed !== null}>
      {failed === null ? null : (
        <ProblemBox frame={frame} problem={failed.problem} formId={failed.id} />
      )}
      <h1>{title}</h1>
      <p>{tell(dossierWords.openLead)}</p>
      <section class="step">
        <CommandForm frame={frame} form={form} action="/portal/open-dossier">
          <Hidden name="dossier" value={environment.newId()} />
          <TextField
            frame={frame}
            form={form}
            name="title"
            label={tell(dossierWords.title)}
            hint={tell(dossierWords.titleHint)}
          />
          <fieldset>
            <Checkbox form={form} name="normative" label={tell(dossierWords.normative)} checked />
            <Checkbox form={form} name="technical" label={tell(dossierWords.technical)} />
          </fieldset>
          <fieldset>
            <legend>{tell(dossierWords.triggers)}</legend>
            {Object.entries(triggerNames).map(([trigger, words]) => (
              <Checkbox form={form} name="triggers" value={trigger} label={tell(words)} />
            ))}
          </fieldset>
          <fieldset>
            <legend>{tell(dossierWords.jointDepartments)}</legend>
            {others.map(({ id, name }) => (
              <Checkbox form={form} name="jointDepartments" value={id} label={tell(name)} />
            ))}
          </fieldset>
          <Select
            frame={frame}
            form={form}
            name="jurisdiction"
            label={tell(dossierWords.jurisdiction)}
            options={jurisdictionIds.map((id) => ({
              value: id,
              label: tell(environment.jurisdiction(id).name),
            }))}
            value={environment.city.jurisdiction}
          />
          <Submit label={title} />
        </CommandForm>
      </section>
    </Layout>
  );
}

export function openingOf(values: FormValues) {
  return {
    dossier: values.text('dossier'),
    title: values.text('title'),
    jointDepartments: values.all('jointDepartments'),
    jurisdiction: values.text('jurisdiction'),
    normative: values.checked('normative'),
    technical: values.checked('technical'),
    triggers: values.all('triggers'),
  };
}
