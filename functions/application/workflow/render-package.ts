import { releaseNotations } from '../../domain/disclosure/attributes.ts';
import type { Block } from '../../domain/document/model.ts';
import type { PublicModel, Rendition } from '../../domain/dossier/events.ts';
import type { LodgedMaterial } from '../../domain/dossier/lodgings.ts';
import { PREDECESSOR_PART } from '../../domain/dossier/predecessor/predecessor.ts';
import type { AwaitingRelease } from '../../domain/dossier/state.ts';
import type { Digest } from '../../domain/kernel/digest.ts';
import type { DocumentPart } from '../../domain/privacy/package/document-text.ts';
import { type PrintedComparison, printedComparison } from '../delta/printed-comparison.ts';
import { carryOut, dossierOfSubject, loadDossier } from '../dossier/dossier-store.ts';
import { loadModel } from '../dossier/intake-file.ts';
import type { Environment } from '../environment.ts';
import { decidedValues } from '../rendition/decided-values.ts';
import { leaksInPackage, type MadePart, readBack } from '../rendition/leaks-in-package.ts';
import {
  interpretationModel,
  ownWords,
  publicDocument,
  publicTitle,
  verificationOf,
} from './interpretation-model.ts';
import { keepFiles, type RenderedFiles, renderFiles } from './render-files.ts';
import { systemIdentity } from './system-identity.ts';

/**
 * Renders the signed package from its public models, reads each part back while the next is made,
 * and records what was made of what. Where they still show personal data nothing is kept, and the
 * package returns to the privacy gate.
 */
export async function renderPackage(
  environment: Environment,
  input: { readonly subject: string },
): Promise<void> {
  const { subject } = input;
  const dossier = dossierOfSubject(subject);
  const { state, version } = await loadDossier(environment, dossier);
  if (state.status !== 'awaitingRelease') return;
  if (state.rendered?.packageDigest === state.signOff.packageDigest) return;
  const comparison = await printedComparison(environment, state);
  const [decided, shown, ...made] = await Promise.all([
    decidedValues(environment, `${dossier}/deidentification`),
    shownWithoutFile(environment, state),
    ...state.personalData.publicModels
      .filter(({ part }) => part !== 'plan' && part !== PREDECESSOR_PART)
      .map((model) => render(environment, state, model, comparison)),
  ]);
  const others = comparison === null ? [] : [comparison.old];
  const found = leaksInPackage(made, decided, ownWords(environment, state), others, shown);
  const { packageDigest } = state.signOff;
  const issued = { by: 'system', at: environment.clock.now(), packageDigest } as const;
  const identity = (step: string) => systemIdentity(step, subject, version);
  if (found.length > 0) {
    const command = { ...issued, type: 'blockRelease', found } as const;
    await carryOut(environment, dossier, identity('blockRelease'), command);
    return;
  }
  const renditions = await Promise.all(made.map((part) => kept(environment, part)));
  const command = { ...issued, type: 'recordRenditions', renditions } as const;
  await carryOut(environment, dossier, identity('renderPackage'), command);
}

type Made = MadePart & RenderedFiles & { readonly model: Digest };

async function kept(
  environment: Environment,
  { part, title, model, pdf, docx }: Made,
): Promise<Rendition> {
  return { part, title, ...(await keepFiles(environment, { pdf, docx })), model };
}

async function render(
  environment: Environment,
  state: AwaitingRelease,
  { part, model }: PublicModel,
  comparison: PrintedComparison | null,
): Promise<Made> {
  const material = state.materials.find(({ key }) => key === part);
  const appended = comparison?.material === part ? comparison.blocks : [];
  const made =
    material === undefined
      ? await renderDocument(environment, state)
      : await renderMaterial(environment, state, { material, model }, appended);
  return { part, model, ...made };
}

/** The old text stands beside the new one on the page, though no file of its own is made of it. */
async function shownWithoutFile(
  environment: Environment,
  { personalData }: AwaitingRelease,
): Promise<readonly DocumentPart[]> {
  const found = personalData.publicModels.filter(({ part }) => part === PREDECESSOR_PART);
  return Promise.all(
    found.map(async ({ part, model }) => ({ part, document: await loadModel(environment, model) })),
  );
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
  const title = publicTitle(document, state.document.facts.title);
  return { title, document, ...files, printed: readBack(files) };
}

async function renderMaterial(
  environment: Environment,
  state: AwaitingRelease,
  of: { readonly material: LodgedMaterial; readonly model: Digest },
  appended: readonly Block[],
) {
  const generatedFor = state.signOff.at;
  const model = await interpretationModel(environment, state, { ...of, generatedFor });
  const blocks = [...model.document.blocks, ...appended];
  const printed = { ...model, document: { ...model.document, blocks } };
  const files = await renderFiles(environment, (format) =>
    environment.renderers.interpretation(printed, format),
  );
  return { title: model.title, document: model.document, ...files, printed: readBack(files) };
}
