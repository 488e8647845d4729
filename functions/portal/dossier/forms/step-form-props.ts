import type { FailedForm } from '../../forms/form-state.ts';
import type { Frame } from '../../layout/frame.ts';
import type { DossierPageModel } from '../dossier-page-model.ts';

/** What the step forms share. */
export interface StepFormProps {
  readonly frame: Frame;
  readonly model: DossierPageModel;
  /** The form of the page that was sent and not carried out, if any was. */
  readonly failed: FailedForm | null;
}
