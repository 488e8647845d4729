import { queries } from '../../../application/catalogue.ts';
import type { DossierView } from '../../../application/dossier/dossier-view.ts';
import type { Environment } from '../../../application/environment.ts';
import { ask } from '../../../application/use-case.ts';
import type { PolicyDocument } from '../../../domain/document/model.ts';
import type { Form } from '../../../domain/interpretation/plan.ts';
import type { Person } from '../../../domain/kernel/people.ts';
import { Refusal } from '../../../domain/kernel/refusal.ts';

type FollowUpView = NonNullable<DossierView['publication']>['followUps'][number];

export interface FollowUpPageModel {
  readonly view: DossierView;
  readonly followUp: FollowUpView;
  /** As planned, or as it was opened. */
  readonly form: Form;
  readonly document: PolicyDocument;
  /** Null until it is lodged. */
  readonly text: PolicyDocument | null;
  readonly mayLodge: boolean;
  readonly mayReview: boolean;
}

/** @throws {Refusal} `dossierMissing` or `followUpMissing` */
export async function loadFollowUpPage(
  environment: Environment,
  person: Person,
  dossier: string,
  key: string,
): Promise<FollowUpPageModel> {
  const view = await ask(environment, queries.viewDossier, person, { dossier });
  const known = view.publication?.followUps ?? [];
  const followUp = known.find((one) => one.key === key);
  const planned = view.plan?.plan.materials.find((material) => material.key === key);
  const form = followUp?.opened?.form ?? planned?.form;
  if (followUp === undefined || form === undefined) {
    throw new Refusal('followUpMissing', { followUp: key, known: known.map((one) => one.key) });
  }
  const { stage } = followUp;
  const part = (asked: object) => ask(environment, queries.viewPart, person, { dossier, ...asked });
  const { document } = await part({ part: 'document', rendition: 'public' });
  const isOpen = stage !== 'scheduled' && view.reading.lodged;
  const text = isOpen ? (await part({ part: key })).document : null;
  const mayReview =
    stage === 'lodged' &&
    person.roles.includes('privacyReviewer') &&
    !view.drafters.includes(person.id);
  return {
    view,
    followUp,
    form,
    document,
    text,
    mayLodge:
      (stage === 'scheduled' || stage === 'lodged') &&
      person.roles.includes('drafter') &&
      person.department === view.department,
    mayReview,
  };
}
