import { releaseNotations } from '../../domain/disclosure/attributes.ts';
import type { PublicModel, Rendition } from '../../domain/dossier/events.ts';
import type { AwaitingRelease } from '../../domain/dossier/state.ts';
import { carryOut, dossierOfSubject, loadDossier } from '../dossier/dossier-store.ts';
import { loadModel } from '../dossier/intake-file.ts';
import { departmentName, type Environment } from '../environment.ts';
import { systemIdentity } from './system-identity.ts';

const PDF = 'application/pdf';

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
  const document = await loadModel(environment, model);
  const material = state.materials.find(({ key }) => key === part);
  const policyUrl = `${environment.city.publicUrl}/policies/${state.facts.dossier}`;
  const { facts } = state.document;
  const bytes =
    material === undefined
      ? await environment.renderers.officialDocument({
          document,
          annotation: document.annotation === null ? releaseNotations.proactive : null,
          verification: {
            url: `${environment.city.publicUrl}/verify`,
            code: state.signOff.packageDigest.slice(0, 16),
          },
          generatedFor: state.signOff.at,
        })
      : await environment.renderers.interpretation({
          title: material.title,
          department: departmentName(environment, material.department),
          form: material.form,
          document,
          policy: { title: facts.title, number: facts.documentNumber, url: policyUrl },
          generatedFor: state.signOff.at,
        });
  const digest = await environment.objects.put(bytes, PDF);
  return { part, title: material?.title ?? facts.title, mediaType: PDF, digest, model };
}
