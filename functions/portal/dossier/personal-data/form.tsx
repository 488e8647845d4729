import { reviewWords } from '../../../../templates/words/privacy-review.ts';
import type { Frame } from '../../layout/frame.ts';
import type { StepFormProps } from '../forms/step-form-props.ts';
import { addressOfReview, type Subject } from './reading.ts';

/** The step of the reviewer has a page of its own. */
export function PersonalDataForm({ frame, model }: StepFormProps) {
  return <ReviewLink frame={frame} subject={{ dossier: model.view.dossier, followUp: null }} />;
}

export function ReviewLink({ frame, subject }: { frame: Frame; subject: Subject }) {
  const { tell } = frame;
  return (
    <section class="step">
      <h3>{tell(reviewWords.title)}</h3>
      <p>{tell(reviewWords.lead)}</p>
      <a class="button primary" href={addressOfReview(subject)}>
        {tell(reviewWords.openReview)}
      </a>
    </section>
  );
}
