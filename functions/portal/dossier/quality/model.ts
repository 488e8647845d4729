import { queries } from '../../../application/catalogue.ts';
import type { DossierView } from '../../../application/dossier/dossier-view.ts';
import type { Environment } from '../../../application/environment.ts';
import type { MaterialQualityAnswer } from '../../../application/interpretation/quality-answer.ts';
import { ask } from '../../../application/use-case.ts';
import type { PolicyDocument } from '../../../domain/document/model.ts';
import type { Person } from '../../../domain/kernel/people.ts';

/** A material beside its document, as lodged, with everything that was found. */
export interface QualityPageModel {
  readonly view: DossierView;
  readonly quality: MaterialQualityAnswer;
  readonly document: PolicyDocument;
  readonly material: PolicyDocument;
}

/** @throws {Refusal} `dossierMissing`, `readingNotOpen` or `partMissing` */
export async function loadQualityPage(
  environment: Environment,
  person: Person,
  dossier: string,
  part: string,
): Promise<QualityPageModel> {
  const quality = await ask(environment, queries.viewQuality, person, { dossier, part });
  const [view, document, material] = await Promise.all([
    ask(environment, queries.viewDossier, person, { dossier }),
    ask(environment, queries.viewPart, person, { dossier, part: 'document' }),
    ask(environment, queries.viewPart, person, { dossier, part }),
  ]);
  return { view, quality, document: document.document, material: material.document };
}
