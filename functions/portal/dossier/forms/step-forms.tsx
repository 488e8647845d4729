import { gateName } from '../../../../templates/words/gates.ts';
import { dossierWords } from '../../../../templates/words/portal-dossier.ts';
import { roleNames } from '../../../../templates/words/roles.ts';
import { gateSchema } from '../../../domain/dossier/gate-names.ts';
import { gateDuty } from '../../../domain/dossier/gates.ts';
import type { Role } from '../../../domain/kernel/people.ts';
import { PredecessorStep } from '../delta/named.tsx';
import { DisclosureForm } from '../disclosure/form.tsx';
import type { DossierPageModel } from '../dossier-page-model.ts';
import { partName } from '../page/part-names.ts';
import { PersonalDataForm } from '../personal-data/form.tsx';
import { CorrectTallyForm, ReviewAttributeForm, SuggestReviewForm, TallyForm } from './closed.tsx';
import { ExemptionForm, LodgeDocumentForm, PlanLink, SubmitForm } from './drafting.tsx';
import { ExtendValidityForm } from './extend-validity.tsx';
import { KeepInForceForm } from './keep-in-force.tsx';
import { MaterialForms } from './materials.tsx';
import { MarkValidityForm, RecordReleaseForm } from './published.tsx';
import { ReturnForm, ScreeningForm, SignOffForm, WithdrawForm } from './review.tsx';
import type { StepFormProps } from './step-form-props.ts';

type StepForm = (props: StepFormProps) => unknown;
interface Offer {
  readonly role: Role;
  readonly form: StepForm;
  /** Who drafts may not take it; who decides may not have drafted. */
  readonly by: 'drafting' | 'ownHead' | 'deciding' | 'anyone';
  /** Left out where the status alone decides. */
  readonly where?: (view: DossierPageModel['view']) => boolean;
}

function PredecessorForm({ frame, model }: StepFormProps) {
  return <PredecessorStep frame={frame} view={model.view} />;
}

const offers: Readonly<Record<string, readonly Offer[]>> = {
  drafting: [
    { role: 'drafter', by: 'drafting', form: LodgeDocumentForm },
    { role: 'drafter', by: 'drafting', form: PlanLink },
    { role: 'drafter', by: 'drafting', form: ExemptionForm },
    { role: 'drafter', by: 'drafting', form: MaterialForms },
    { role: 'drafter', by: 'drafting', form: PredecessorForm },
    { role: 'departmentHead', by: 'ownHead', form: SubmitForm },
    { role: 'departmentHead', by: 'ownHead', form: ReturnForm },
  ],
  screening: [
    { role: 'disclosureReviewer', by: 'deciding', form: ScreeningForm },
    { role: 'disclosureReviewer', by: 'deciding', form: ReturnForm },
  ],
  disclosureReview: [
    { role: 'disclosureReviewer', by: 'deciding', form: DisclosureForm },
    { role: 'disclosureReviewer', by: 'deciding', form: ReturnForm },
  ],
  deidentification: [
    { role: 'privacyReviewer', by: 'deciding', form: PersonalDataForm },
    { role: 'privacyReviewer', by: 'deciding', form: ReturnForm },
  ],
  signOff: [
    { role: 'signingOfficer', by: 'deciding', form: SignOffForm },
    { role: 'signingOfficer', by: 'deciding', form: ReturnForm },
  ],
  awaitingRelease: [{ role: 'signingOfficer', by: 'deciding', form: ReturnForm }],
  published: [
    { role: 'drafter', by: 'drafting', form: RecordReleaseForm },
    { role: 'departmentHead', by: 'ownHead', form: RecordReleaseForm },
    { role: 'administrator', by: 'anyone', form: RecordReleaseForm },
    { role: 'signingOfficer', by: 'anyone', form: KeepInForceForm, where: isReplaced },
    { role: 'signingOfficer', by: 'anyone', form: ExtendValidityForm },
    { role: 'signingOfficer', by: 'anyone', form: MarkValidityForm },
  ],
  closedUnpublished: [
    { role: 'disclosureReviewer', by: 'deciding', form: ReviewAttributeForm },
    ...(['disclosureReviewer', 'supervisor', 'drafter'] as const).flatMap((role) => {
      const by = role === 'drafter' ? ('drafting' as const) : ('anyone' as const);
      return [TallyForm, CorrectTallyForm, SuggestReviewForm].map((form) => ({ role, by, form }));
    }),
  ],
};

const withdrawal: readonly Offer[] = [
  { role: 'drafter', by: 'drafting', form: WithdrawForm },
  { role: 'departmentHead', by: 'ownHead', form: WithdrawForm },
  { role: 'signingOfficer', by: 'deciding', form: WithdrawForm },
];
const ended = new Set(['published', 'closedUnpublished', 'withdrawn']);

/** The forms that the present status offers to the person who looks, each once. */
function formsFor(model: DossierPageModel): readonly StepForm[] {
  const { status } = model.view;
  const offered = [...(offers[status] ?? []), ...(ended.has(status) ? [] : withdrawal)];
  return [...new Set(offered.filter((offer) => isFor(offer, model)).map(({ form }) => form))];
}

/** What the rules would refuse for certain is not offered; they still judge what is sent. */
function isFor({ role, by, where }: Offer, { person, view }: DossierPageModel): boolean {
  if (!person.roles.includes(role) || where?.(view) === false) return false;
  if (by === 'drafting') {
    return [view.department, ...view.jointDepartments].includes(person.department);
  }
  if (by === 'ownHead') return person.department === view.department;
  return by === 'anyone' || !view.drafters.includes(person.id);
}

/** Whether a published document that replaces it makes somebody decide on it. */
function isReplaced({ publication }: DossierPageModel['view']): boolean {
  return publication !== null && publication.undecidedReplacements.length > 0;
}

/** What may be done at any time, and what nobody waits for. */
const unasked: ReadonlySet<StepForm> = new Set([
  WithdrawForm,
  MarkValidityForm,
  ExtendValidityForm,
  TallyForm,
  CorrectTallyForm,
  SuggestReviewForm,
]);

/** Whether something is offered that the dossier waits for. */
export function hasStep(model: DossierPageModel): boolean {
  return formsFor(model).some((form) => !unasked.has(form));
}

export function StepForms(props: StepFormProps) {
  const { frame, model } = props;
  const forms = formsFor(model);
  return (
    <section id="step">
      <h2>{frame.tell(hasStep(model) ? dossierWords.yourStep : dossierWords.progress)}</h2>
      <Waiting {...props} />
      {forms.map((form) => form(props))}
    </section>
  );
}

/** Who must act now, for those who need not. */
function Waiting({ frame, model }: StepFormProps) {
  const { view, person } = model;
  const { tell } = frame;
  if (hasStep(model)) return null;
  const decides = view.openGates.some((gate) =>
    person.roles.includes(gateDuty(gateSchema.parse(gate)).role),
  );
  if (decides && view.drafters.includes(person.id)) {
    return <p class="notice">{tell(dossierWords.youDrafted)}</p>;
  }
  if (view.openGates.length === 0) return <p>{tell(dossierWords.nothingToDo)}</p>;
  return (
    <ul>
      {view.openGates.map((name) => {
        const gate = gateSchema.parse(name);
        const [, followUp] = gate.split(':', 2);
        const title = followUp === undefined ? undefined : tell(partName(view, followUp));
        return (
          <li>
            {tell(dossierWords.waiting)
              .replace('{role}', tell(roleNames[gateDuty(gate).role]))
              .replace('{gate}', tell(gateName(gate, title)))}
          </li>
        );
      })}
    </ul>
  );
}
