import type { queries } from '../../../application/catalogue.ts';
import type { PreviewedDoubt } from '../../../application/dossier/doubts/preview-doubts.ts';
import type { LocalDate } from '../../../domain/kernel/time.ts';
import type { FailedForm } from '../../forms/form-state.ts';
import type { FormValues } from '../../forms/form-values.ts';
import type { Frame } from '../../layout/frame.ts';

export type DoubtsView = Awaited<ReturnType<typeof queries.viewDoubts.run>>;

/** Lines that were pasted and looked at, before anything is recorded. */
export interface ShownPreview {
  readonly values: FormValues;
  readonly doubts: readonly PreviewedDoubt[];
  readonly leftOut: number;
}

export interface DoubtsPageProps {
  readonly frame: Frame;
  readonly view: DoubtsView;
  readonly today: LocalDate;
  readonly preview: ShownPreview | null;
  readonly failed: FailedForm | null;
}
