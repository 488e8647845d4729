import { z } from 'zod';
import { commands, queries } from '../../../functions/application/catalogue.ts';
import type { SubmittedFile } from '../../../functions/application/dossier/intake-file.ts';
import type { Environment } from '../../../functions/application/environment.ts';
import { ask, type Command, execute } from '../../../functions/application/use-case.ts';
import type { InterpretationPlan } from '../../../functions/domain/interpretation/plan.ts';
import type { JurisdictionId } from '../../../functions/domain/jurisdictions/jurisdiction.ts';
import { commandIdSchema, dossierIdSchema } from '../../../functions/domain/kernel/identifiers.ts';
import type { Instant } from '../../../functions/domain/kernel/time.ts';
import type { Cast } from './cast.ts';
import { closeAsProposed } from './close-as-proposed.ts';
import type { DemoPerson } from './people.ts';

/** What the demo issues: the three kinds of files and what the drafter says about them. */
export interface DemoPackage {
  readonly dossier: string;
  readonly title: string;
  readonly document: SubmittedFile;
  readonly planFile: SubmittedFile;
  readonly plan: InterpretationPlan;
  /** One file for each material that is due with the document. */
  readonly materials: readonly { readonly key: string; readonly file: SubmittedFile }[];
  /** The document that it replaces, where that is at hand. */
  readonly predecessor?: SubmittedFile;
  readonly jurisdiction: JurisdictionId;
  readonly normative: boolean;
  /** Null is: as soon as it is signed. */
  readonly releaseAt: Instant | null;
}

export type Step =
  | 'openDossier'
  | 'lodgeDocument'
  | 'lodgePlan'
  | 'namePredecessor'
  | 'lodgeMaterials'
  | 'submitPackage'
  | 'passScreening'
  | 'decideDisclosure'
  | 'decidePersonalData'
  | 'signOff';

/** Something that a person did. */
export interface Done {
  readonly step: Step;
  readonly by: DemoPerson;
  /** True when an earlier run had done it already. */
  readonly replayed: boolean;
}

const receipt = z.object({ replayed: z.boolean() });

/**
 * Takes a package from lodging to sign-off, one person's act at a time. Every command id is made
 * of the dossier and the step, so that a run that was killed is taken up where it stopped.
 */
export async function* issuePackage(
  environment: Environment,
  cast: Cast,
  given: DemoPackage,
): AsyncGenerator<Done> {
  const dossier = dossierIdSchema.parse(given.dossier);
  const act = async <I, O>(
    step: Step,
    by: DemoPerson,
    command: Command<I, O>,
    input: object,
    part = '',
  ): Promise<Done> => {
    const commandId = commandIdSchema.parse(`demo:${dossier}:${step}${part}`);
    const answer = await execute(environment, command, { person: by, commandId }, input);
    return { step, by, replayed: receipt.parse(answer).replayed };
  };
  const { drafter, disclosureReviewer, privacyReviewer, signingOfficer } = cast;
  const { title, jurisdiction, normative } = given;
  const opening = { dossier, title, jurisdiction, normative };
  yield await act('openDossier', drafter, commands.openDossier, opening);
  yield await act('lodgeDocument', drafter, commands.lodgeDocument, {
    dossier,
    file: given.document,
    proposal: {
      attribute: 'proactive',
      reasons: '涉及公众利益调整、需要公众广泛知晓，建议主动公开。',
      ground: null,
    },
  });
  yield await act('lodgePlan', drafter, commands.lodgePlan, {
    dossier,
    file: given.planFile,
    plan: given.plan,
  });
  if (given.predecessor !== undefined) {
    const source = { kind: 'file', file: given.predecessor };
    yield await act('namePredecessor', drafter, commands.namePredecessor, { dossier, source });
  }
  for (const { key, file } of given.materials) {
    const form = given.plan.materials.find((material) => material.key === key)?.form;
    const input = { dossier, key, form, file, ...recordingOf(form, key) };
    yield await act('lodgeMaterials', drafter, commands.lodgeMaterial, input, `:${key}`);
  }
  yield await act('submitPackage', cast.departmentHead, commands.submitPackage, { dossier });
  const note = '文件、解读方案、解读材料齐备，内容一致。';
  yield await act('passScreening', disclosureReviewer, commands.passScreening, { dossier, note });
  yield await act('decideDisclosure', disclosureReviewer, commands.decideDisclosure, {
    dossier,
    decision: await disclosureDecision(environment, cast, given),
  });
  const closing = commandIdSchema.parse(`demo:${dossier}:decidePersonalData`);
  const { replayed } = await closeAsProposed(environment, privacyReviewer, { dossier }, closing);
  yield { step: 'decidePersonalData', by: privacyReviewer, replayed };
  const seen = await digestToSign(environment, cast, dossier);
  yield await act('signOff', signingOfficer, commands.signOff, {
    dossier,
    packageDigest: seen,
    note: '同意。',
  });
}

async function disclosureDecision(environment: Environment, cast: Cast, given: DemoPackage) {
  const { dossier } = given;
  const view = await ask(environment, queries.viewDossier, cast.disclosureReviewer, { dossier });
  const suitable = { verdict: 'suitable', note: '经研判，无不良影响。' };
  return {
    attribute: 'proactive',
    ground: null,
    reasons: '',
    partialDisclosure: { considered: false, possible: false, explanation: '' },
    severed: [],
    assessment: { wording: suitable, timing: suitable, method: suitable },
    releaseAt: given.releaseAt,
    annexes: Array.from({ length: view.document?.facts.annexes ?? 0 }, (_, index) => ({
      annex: index + 1,
      attribute: 'proactive',
    })),
  };
}

async function digestToSign(environment: Environment, cast: Cast, dossier: string) {
  const view = await ask(environment, queries.viewDossier, cast.signingOfficer, { dossier });
  return view.packageDigest;
}

/** Where the invented city would keep the recording that goes with a file; cases are shown on television. */
export function recordingOf(form: string | undefined, key: string) {
  const recorded = ['audio', 'video', 'animation', 'caseStudy'].includes(form ?? '');
  return recorded ? { media: [{ url: `https://media.jiangzhou.example/${key}` }] } : {};
}
