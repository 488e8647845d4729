import type { InterpretationModel } from '../../../templates/interpretation/model.ts';
import type { PolicyDocument } from '../../domain/document/model.ts';
import { documentPublicTitle } from '../../domain/document/public-title.ts';
import type { LodgedMaterial } from '../../domain/dossier/lodgings.ts';
import type { AwaitingRelease, Published } from '../../domain/dossier/state.ts';
import type { Digest } from '../../domain/kernel/digest.ts';
import type { Instant } from '../../domain/kernel/time.ts';
import { loadModel } from '../dossier/intake-file.ts';
import { departmentName, type Environment } from '../environment.ts';

/** What a reader is told of a document, taken from its public model alone. */
export function publicTitle(document: PolicyDocument, otherwise: string): string {
  return (documentPublicTitle(document) ?? otherwise).slice(0, 500);
}

/** The public model of the policy document of a signed dossier. */
export async function publicDocument(
  environment: Environment,
  state: AwaitingRelease | Published,
): Promise<PolicyDocument> {
  const made = state.personalData.publicModels.find(({ part }) => part === 'document');
  if (made === undefined) throw new TypeError('a signed dossier has a public document');
  return loadModel(environment, made.model);
}

/** Everything that is printed of a material; every word comes from public models. */
export async function interpretationModel(
  environment: Environment,
  state: AwaitingRelease | Published,
  of: {
    readonly material: LodgedMaterial;
    readonly model: Digest;
    readonly generatedFor: Instant;
  },
): Promise<InterpretationModel> {
  const policy = await publicDocument(environment, state);
  const document = await loadModel(environment, of.model);
  return {
    title: publicTitle(document, of.material.title),
    department: departmentName(environment, of.material.department),
    form: of.material.form,
    document,
    policy: {
      title: publicTitle(policy, state.document.facts.title),
      number: policy.documentNumber,
      url: policyUrl(environment, state),
    },
    ...recordingOf(of.material),
    verification: verificationOf(environment, state),
    generatedFor: of.generatedFor,
  };
}

function recordingOf({ media }: LodgedMaterial): { readonly media?: readonly string[] } {
  return media === undefined ? {} : { media: media.map(({ url }) => url) };
}

/** Where a reader checks a copy, and the code that names the signed package there. */
export function verificationOf(
  { city }: Environment,
  { signOff }: AwaitingRelease | Published,
): { readonly url: string; readonly code: string } {
  return { url: `${city.publicUrl}/verify`, code: signOff.packageDigest.slice(0, 16) };
}

/** What the files of a package print of the house itself. */
export function ownWords(
  environment: Environment,
  state: AwaitingRelease | Published,
): readonly string[] {
  const { url, code } = verificationOf(environment, state);
  const departments = environment.city.departments.map(({ name }) => name.zh);
  const lodged = [
    ...state.materials,
    ...(state.status === 'published' ? state.followUps : []).flatMap((followUp) =>
      followUp.stage === 'scheduled' ? [] : followUp.material,
    ),
  ];
  const recordings = lodged.flatMap(({ media = [] }) => media.map((link) => link.url));
  const own = [policyUrl(environment, state), url, code, environment.city.publicUrl];
  return [...own, ...departments, ...recordings];
}

function policyUrl({ city }: Environment, { facts }: AwaitingRelease | Published): string {
  return `${city.publicUrl}/policies/${facts.dossier}`;
}
