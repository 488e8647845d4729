import { portalDeltaWords as words } from '../../../../templates/words/portal-delta.ts';
import { CommandForm, Hidden, Submit } from '../../forms/controls.tsx';
import { FileOrText } from '../../forms/file-or-text.tsx';
import { type FailedForm, formState } from '../../forms/form-state.ts';
import type { Frame } from '../../layout/frame.ts';
import type { DeltaPageModel } from './model.ts';

interface NameProps {
  readonly frame: Frame;
  readonly model: DeltaPageModel;
  readonly failed: FailedForm | null;
}

/** Names the replaced document: one that was published here, or an old file. */
export function NameForms(props: NameProps) {
  const { frame, model } = props;
  const { tell } = frame;
  return (
    <section id="name">
      <h2>{tell(words.name)}</h2>
      <p>{tell(words.nameHint)}</p>
      <ChoosePublished {...props} />
      <UploadForm {...props} />
      {model.view.predecessor === null ? null : <ClearForm {...props} />}
    </section>
  );
}

function ChoosePublished({ frame, model, failed }: NameProps) {
  const { tell } = frame;
  const { view, search, found } = model;
  return (
    <section class="step">
      <h3>{tell(words.choose)}</h3>
      <form
        method="get"
        action={`/portal/dossiers/${view.dossier}/delta#name`}
        class="actions seek"
      >
        <label for="search">{tell(words.search)}</label>{' '}
        <input id="search" type="text" name="search" value={search} maxlength={200} />{' '}
        <button type="submit">{tell(words.find)}</button>
      </form>
      {search !== '' && found.length === 0 ? <p>{tell(words.nothingFound)}</p> : null}
      <ul>
        {found
          .filter(({ dossier }) => dossier !== view.dossier)
          .map(({ dossier, title, documentNumber }) => (
            <li>
              <a href={`/policies/${dossier}`} lang="zh-CN">
                {title ?? documentNumber ?? dossier}
              </a>{' '}
              <span lang="zh-CN">{documentNumber}</span>
              <CommandForm
                frame={frame}
                form={formState(`namePredecessor-${dossier}`, failed)}
                action={`/portal/dossiers/${view.dossier}/steps/namePredecessor`}
              >
                <Hidden name="published" value={dossier} />
                <Submit label={tell(words.take)} kind="plain" />
              </CommandForm>
            </li>
          ))}
      </ul>
    </section>
  );
}

function UploadForm({ frame, model, failed }: NameProps) {
  const { tell } = frame;
  const form = formState('namePredecessor', failed);
  return (
    <section class="step">
      <h3>{tell(words.upload)}</h3>
      <p>{tell(words.uploadHint)}</p>
      <CommandForm
        frame={frame}
        form={form}
        action={`/portal/dossiers/${model.view.dossier}/examinations/namePredecessor`}
      >
        <FileOrText frame={frame} form={form} />
        <Submit label={tell(words.examine)} />
      </CommandForm>
    </section>
  );
}

function ClearForm({ frame, model, failed }: NameProps) {
  const { tell } = frame;
  return (
    <section class="step back">
      <CommandForm
        frame={frame}
        form={formState('clearPredecessor', failed)}
        action={`/portal/dossiers/${model.view.dossier}/steps/clearPredecessor`}
        confirm={tell(words.clearConfirm)}
      >
        <Submit label={tell(words.clear)} kind="plain" />
      </CommandForm>
    </section>
  );
}
