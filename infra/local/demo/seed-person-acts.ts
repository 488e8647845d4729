import { z } from 'zod';
import { commands, queries } from '../../../functions/application/catalogue.ts';
import type { Environment } from '../../../functions/application/environment.ts';
import { ask, type Command, execute } from '../../../functions/application/use-case.ts';
import type { Channel } from '../../../functions/domain/interpretation/plan.ts';
import { commandIdSchema } from '../../../functions/domain/kernel/identifiers.ts';
import type { LocalDate } from '../../../functions/domain/kernel/time.ts';
import { castOf } from './cast.ts';
import {
  cityPackages,
  dossierOf,
  type PackageName,
  readCityDocument,
  titleOf,
} from './city-packages.ts';
import { closeAsProposed } from './close-as-proposed.ts';
import type { ReadPackage } from './demo-package.ts';
import type { DemoPerson } from './people.ts';

/** The last act of the story; once it is recorded, the whole story is. */
export const lastAct = commandIdSchema.parse('seed:repair-fund-2026:lodgeDocument');

/** Carries out one person's command on a dossier, once however often it is asked for. */
export async function act<I, O>(
  environment: Environment,
  name: PackageName,
  person: DemoPerson,
  command: Command<I, O>,
  input: object,
  /** Tells acts of one kind on one dossier apart. */
  about = '',
): Promise<O> {
  const dossier = dossierOf(name);
  const commandId = commandIdSchema.parse(`seed:${dossier}:${command.name}${about}`);
  return execute(environment, command, { person, commandId }, { dossier, ...input });
}

const proposals = {
  proactive: {
    attribute: 'proactive',
    reasons: '涉及公众利益调整、需要公众广泛知晓，建议主动公开。',
    ground: null,
  },
  internal: {
    attribute: 'onRequest',
    reasons: '属于机关内部值班安排，不对外产生约束力，建议依申请公开。',
    ground: 'internalAffairs',
  },
} as const;

/** A drafter opens a dossier; nothing is in it yet. */
export async function openDossier(environment: Environment, name: PackageName, normative: boolean) {
  const { drafter } = castOf(cityPackages[name]);
  const input = { title: await titleOf(environment, name), normative };
  return act(environment, name, drafter, commands.openDossier, input);
}

/** The document alone, as far as its drafter has come. */
export function lodgeDocument(
  environment: Environment,
  name: PackageName,
  daysMoved: number,
  proposal: keyof typeof proposals = 'proactive',
) {
  const { drafter } = castOf(cityPackages[name]);
  const input = { file: readCityDocument(name, daysMoved), proposal: proposals[proposal] };
  return act(environment, name, drafter, commands.lodgeDocument, input);
}

/** Plan and material of a package that needs both of them and no more. */
export async function lodgeInterpretation(
  environment: Environment,
  name: PackageName,
  { given }: ReadPackage,
) {
  const { drafter } = castOf(cityPackages[name]);
  const { planFile: file, plan } = given;
  await act(environment, name, drafter, commands.lodgePlan, { file, plan });
  for (const material of given.materials) {
    const form = plan.materials.find(({ key }) => key === material.key)?.form;
    await act(environment, name, drafter, commands.lodgeMaterial, { ...material, form });
  }
}

export function submitPackage(environment: Environment, name: PackageName) {
  const { departmentHead } = castOf(cityPackages[name]);
  return act(environment, name, departmentHead, commands.submitPackage, {});
}

export function passScreening(environment: Environment, name: PackageName) {
  const { disclosureReviewer } = castOf(cityPackages[name]);
  const input = { note: '报送件齐备。' };
  return act(environment, name, disclosureReviewer, commands.passScreening, input);
}

/** What concerns only the inside of an organ is open to whoever asks for it (条例 art. 16). */
export function keepOnRequest(environment: Environment, name: PackageName) {
  const { disclosureReviewer } = castOf(cityPackages[name]);
  const undecided = { verdict: 'suitable', note: '不主动公开，无需研判。' };
  return act(environment, name, disclosureReviewer, commands.decideDisclosure, {
    decision: {
      attribute: 'onRequest',
      ground: 'internalAffairs',
      reasons: '仅规定机关内部值班分工和交接，属于内部事务信息，不影响公民、法人权利义务。',
      partialDisclosure: {
        considered: true,
        possible: false,
        explanation: '全文均为内部值班安排。',
      },
      severed: [],
      assessment: { wording: undecided, timing: undecided, method: undecided },
      releaseAt: null,
      annexes: [{ annex: 1, attribute: 'onRequest' }],
    },
  });
}

export function confirmPersonalData(environment: Environment, name: PackageName) {
  const { privacyReviewer } = castOf(cityPackages[name]);
  const dossier = dossierOf(name);
  const commandId = commandIdSchema.parse(`seed:${dossier}:decidePersonalData`);
  return closeAsProposed(environment, privacyReviewer, { dossier }, commandId);
}

export async function signOff(environment: Environment, name: PackageName): Promise<void> {
  const { signingOfficer } = castOf(cityPackages[name]);
  const dossier = dossierOf(name);
  // A dossier that was opened again since then has no package whose digest could be asked for.
  const commandId = commandIdSchema.parse(`seed:${dossier}:signOff`);
  if ((await environment.ledger.recorded(commandId)) !== null) return;
  const { packageDigest } = await ask(environment, queries.viewDossier, signingOfficer, {
    dossier,
  });
  const input = { packageDigest, note: '同意，依申请公开。' };
  await act(environment, name, signingOfficer, commands.signOff, input);
}

export function returnToDrafting(
  environment: Environment,
  name: PackageName,
  reasons: readonly string[],
) {
  const { disclosureReviewer } = castOf(cityPackages[name]);
  return act(environment, name, disclosureReviewer, commands.returnToDrafting, { reasons });
}

export function withdraw(environment: Environment, name: PackageName, reasons: readonly string[]) {
  const { drafter } = castOf(cityPackages[name]);
  return act(environment, name, drafter, commands.withdrawDossier, { reasons });
}

/** The department enters where else its interpretation appeared. */
export function recordRelease(
  environment: Environment,
  name: PackageName,
  release: { readonly channel: Channel; readonly reference: string; readonly releasedAt: string },
) {
  const { drafter } = castOf(cityPackages[name]);
  const input = { part: 'qa', ...release };
  return act(environment, name, drafter, commands.recordRelease, input);
}

export function repeal(
  environment: Environment,
  name: PackageName,
  effectiveOn: LocalDate,
  basis: string,
) {
  const { signingOfficer } = castOf(cityPackages[name]);
  const input = { validity: 'repealed', effectiveOn, basis };
  return act(environment, name, signingOfficer, commands.markValidity, input);
}

const releaseTimeSchema = z.string().nullable();

/** The release time that an earlier, broken-off run decided on; it stands. */
export async function decidedReleaseTime(environment: Environment, name: PackageName) {
  const stream = `dossier/${dossierOf(name)}` as const;
  const events = await environment.ledger.read(stream);
  const decided = events.find(({ type }) => type === 'DisclosureDecided');
  return decided === undefined ? null : releaseTimeSchema.parse(decided.data.releaseAt);
}
