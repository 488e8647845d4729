import { releaseNotations } from '../../domain/disclosure/attributes.ts';
import type { PublicModel, Rendition } from '../../domain/dossier/events.ts';
import type { LodgedMaterial } from '../../domain/dossier/lodgings.ts';
import type { AwaitingRelease } from '../../domain/dossier/state.ts';
import type { Digest } from '../../domain/kernel/digest.ts';
import { carryOut, dossierOfSubject, loadDossier } from '../dossier/dossier-store.ts';
import type { Environment } from '../environment.ts';
import {
  interpretationModel,
  publicDocument,
  publicTitle,
  verificationOf,
} from './interpretation-model.ts';
import { renderFiles } from './render-files.ts';
import { systemIdentity } from './system-identity.ts';

/** Renders the signed package from its public models and records what was made of what. */
export async function renderPackage(
  environment: Environment,
  input: { readonly subject: string },
): Promise<void> {
  const { subject } = input;
  const dossier = dossierOfSubject(subject);
  const { state, version } = await loadDossier(environment, dossier);
  if (state.status !== 'awaitingRelease') return;
  if (state.rendered?.packageDigest === state.signOff.packageDigest) return;
  const renditions = await Promise.all(
    state.personalData.publicModels
      .filter(({ part }) => part !== 'plan')
      .map((model) => render(environment, state, model)),
  );
  await carryOut(environment, dossier, systemIdentity('renderPackage', subject, version), {
    type: 'recordRenditions',
    by: 'system',
    at: environment.clock.now(),
    packageDigest: state.signOff.packageDigest,
    renditions,
  });
}

async function render(
  environment: Environment,
  state: AwaitingRelease,
  { part, model }: PublicModel,
): Promise<Rendition> {
  const material = state.materials.find(({ key }) => key === part);
  const { title, files } =
    material === undefined
      ? await renderDocument(environment, state)
      : await renderMaterial(environment, state, { material, model });
  return { part, title, ...files, model };
}

async function renderDocument(environment: Environment, state: AwaitingRelease) {
  const document = await publicDocument(environment, state);
  const printed = {
    document,
    annotation: document.annotation === null ? releaseNotations.proactive : null,
    verification: verificationOf(environment, state),
    generatedFor: state.signOff.at,
  };
  const files = await renderFiles(environment, (format) =>
    environment.renderers.officialDocument(printed, format),
  );
  return { title: publicTitle(document, state.document.facts.title), files };
}

async function renderMaterial(
  environment: Environment,
  state: AwaitingRelease,
  of: { readonly material: LodgedMaterial; readonly model: Digest },
) {
  const generatedFor = state.signOff.at;
  const model = await interpretationModel(environment, state, { ...of, generatedFor });
  const files = await renderFiles(environment, (format) =>
    environment.renderers.interpretation(model, format),
  );
  return { title: model.title, files };
}
