import { inWords } from '../../../../templates/words/vocabularies.ts';
import type { Words } from '../../../../templates/words/words.ts';
import type { DossierView } from '../../../application/dossier/dossier-view.ts';

/** A part as people call it: a material by its title, document and plan by what they are. */
export function partName(view: DossierView, part: string): Words {
  const material = view.materials.find(({ key }) => key === part);
  if (material !== undefined) return { zh: material.title, en: material.title };
  const followUp = view.publication?.followUps.find(({ key }) => key === part);
  if (followUp !== undefined) return { zh: followUp.title, en: followUp.title };
  return inWords('part', part);
}
