import { closeWords, reviewWords } from '../../../../templates/words/privacy-review.ts';
import type { ReviewView } from '../../../application/privacy/review-view.ts';
import type { Frame } from '../../layout/frame.ts';
import { fill } from '../../static/review/node.mjs';
import type { StepFormProps } from '../forms/step-form-props.ts';
import { addressOfReview, type Subject } from './reading.ts';

/** The step of the reviewer: a page of its own, with how far it is. */
export function PersonalDataForm({ frame, model }: StepFormProps) {
  const { view, review } = model;
  if (review === null) return null;
  const subject = { dossier: view.dossier, followUp: null };
  return <ReviewLink frame={frame} subject={subject} counts={review} />;
}

export function ReviewLink(props: {
  frame: Frame;
  subject: Subject;
  counts: ReviewView['counts'];
}) {
  const { frame, subject, counts } = props;
  const { undecided, unacknowledged } = counts;
  const isReady = undecided === 0 && unacknowledged === 0;
  return (
    <section class="step">
      <h3>{frame.tell(reviewWords.title)}</h3>
      <p>{frame.tell(reviewWords.lead)}</p>
      <p class={isReady ? 'notice' : 'warning'}>
        {isReady
          ? frame.tell(closeWords.ready)
          : fill(frame.tell(closeWords.notReady), { undecided, warnings: unacknowledged })}
      </p>
      <a class="button primary" href={addressOfReview(subject)}>
        {frame.tell(reviewWords.openReview)}
      </a>
    </section>
  );
}
