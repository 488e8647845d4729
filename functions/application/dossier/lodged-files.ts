import type { LodgedFile } from '../../domain/dossier/lodgings.ts';
import { PREDECESSOR_PART, predecessorFile } from '../../domain/dossier/predecessor/predecessor.ts';
import type { ExistingDossier } from '../../domain/dossier/state.ts';
import { Refusal } from '../../domain/kernel/refusal.ts';

interface LodgedPart {
  /** `document`, `plan` or the key of a material or of a later interpretation. */
  readonly part: string;
  readonly file: LodgedFile;
}

/** Every file that lies in a dossier now. */
export function lodgedFiles(state: ExistingDossier): readonly LodgedPart[] {
  const replaced = predecessorFile(state.predecessor);
  const followUps = state.status === 'published' ? state.followUps : [];
  return [
    ...(state.document === null ? [] : [{ part: 'document', file: state.document.file }]),
    ...(state.plan === null ? [] : [{ part: 'plan', file: state.plan.file }]),
    ...state.materials.map(({ key, file }) => ({ part: key, file })),
    ...(replaced === null ? [] : [{ part: PREDECESSOR_PART, file: replaced }]),
    ...followUps.flatMap((followUp) =>
      followUp.stage === 'scheduled' ? [] : [{ part: followUp.key, file: followUp.material.file }],
    ),
  ];
}

/** @throws {Refusal} `partMissing` */
export function lodgedFile(state: ExistingDossier, part: string): LodgedFile {
  const lodged = lodgedFiles(state);
  const found = lodged.find((one) => one.part === part);
  if (found !== undefined) return found.file;
  throw new Refusal('partMissing', { part, known: lodged.map((one) => one.part) });
}
