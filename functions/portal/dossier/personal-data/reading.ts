import { queries } from '../../../application/catalogue.ts';
import type { DossierView } from '../../../application/dossier/dossier-view.ts';
import type { Environment } from '../../../application/environment.ts';
import type { ReviewView } from '../../../application/privacy/review-view.ts';
import { ask } from '../../../application/use-case.ts';
import type { Person } from '../../../domain/kernel/people.ts';

/** Whose personal data are reviewed: the package, or one later interpretation of it. */
export interface Subject {
  readonly dossier: string;
  readonly followUp: string | null;
}

/** A review with the dossier that it belongs to. */
export interface ReviewReading extends Subject {
  readonly dossierView: DossierView;
  readonly view: ReviewView;
}

export async function loadReview(
  environment: Environment,
  person: Person,
  subject: Subject,
): Promise<ReviewReading> {
  const { dossier } = subject;
  const [dossierView, view] = await Promise.all([
    ask(environment, queries.viewDossier, person, { dossier }),
    ask(environment, queries.viewPersonalData, person, inputOf(subject)),
  ]);
  return { ...subject, dossierView, view };
}

/** How use cases name the subject. */
export function inputOf({ dossier, followUp }: Subject) {
  return followUp === null ? { dossier } : { dossier, followUp };
}

/** Where the page of the review stands. */
export function addressOfReview({ dossier, followUp }: Subject): string {
  const start = `/portal/dossiers/${encodeURIComponent(dossier)}`;
  const within = followUp === null ? '' : `/follow-ups/${encodeURIComponent(followUp)}`;
  return `${start}${within}/personal-data`;
}

/** The page on which the subject itself is shown. */
export function addressOfSubject(subject: Subject): string {
  return addressOfReview(subject).replace(/\/personal-data$/, '');
}
