import type { Words } from '../../../../templates/words/words.ts';
import { queries } from '../../../application/catalogue.ts';
import type { DossierView } from '../../../application/dossier/dossier-view.ts';
import { type Examination, examine } from '../../../application/dossier/examine-file.ts';
import { ask } from '../../../application/use-case.ts';
import { disclosureAttributeSchema } from '../../../domain/disclosure/attributes.ts';
import type { Digest } from '../../../domain/kernel/digest.ts';
import type { FormState } from '../../forms/form-state.ts';
import { FormValues } from '../../forms/form-values.ts';
import type { KeptFile } from '../../forms/kept-file.ts';
import { keepPictures } from '../../forms/kept-picture.ts';
import type { PortalParts } from '../../portal-parts.ts';
import { requireRole } from '../../session/guard.ts';
import type { Session } from '../../session/session-schema.ts';
import type { LodgingStep } from './lodging-steps.ts';
import { tickedIn } from './ticks.tsx';

/** A file that was examined and waits to be accepted. */
export interface ExaminationModel {
  readonly step: LodgingStep;
  readonly view: DossierView;
  readonly file: KeptFile;
  readonly examination: Examination;
  /** Addresses of the pictures, by digest. */
  readonly pictures: ReadonlyMap<Digest, string>;
  /** What the form shows: what was typed, with what was wrong. */
  readonly form: FormState;
  /** Which material it is, as its own form said. */
  readonly carried: { readonly key: string; readonly form: string };
  /** Ticks that still hold: they were given for this very audit. */
  readonly ticked: ReadonlySet<string>;
}

/**
 * Examines a kept file, as often as its page is shown: what is shown is what would be lodged.
 *
 * @param problems by field, where the form was sent and not carried out
 * @throws {Refusal} of the intake, `documentSecret`, or `roleMissing`
 */
export async function loadExamination(
  parts: PortalParts,
  session: Session,
  asked: {
    readonly dossier: string;
    readonly step: LodgingStep;
    readonly file: KeptFile;
    readonly values: FormValues;
    readonly problems?: ReadonlyMap<string, Words>;
  },
): Promise<ExaminationModel> {
  const { environment } = parts;
  const { dossier, step, file, values, problems = new Map() } = asked;
  requireRole(session.person, 'drafter');
  const view = await ask(environment, queries.viewDossier, session.person, { dossier });
  const isTyped = ['proposal.attribute', 'media'].some((name) => values.names().includes(name));
  const attribute = disclosureAttributeSchema.safeParse(
    step === 'lodgeDocument' && isTyped
      ? values.text('proposal.attribute')
      : view.document?.proposal.attribute,
  );
  const { examination, pictures } = await examine(environment, {
    file: file.submitted,
    as: step === 'lodgeDocument' ? 'document' : 'interpretation',
    attribute: attribute.data ?? null,
  });
  return {
    step,
    view,
    file,
    examination,
    pictures: await keepPictures(parts, session, pictures),
    form: {
      id: 'acceptFile',
      submitted: isTyped,
      values: isTyped ? values : FormValues.none,
      problems,
      keptFile: file,
    },
    carried: { key: values.text('key'), form: values.text('form') },
    ticked: tickedIn(values, examination),
  };
}
