import { queries } from '../../../application/catalogue.ts';
import { findPublished } from '../../../application/delta/find-published.ts';
import type { DossierView } from '../../../application/dossier/dossier-view.ts';
import type { Environment } from '../../../application/environment.ts';
import type { PolicyEntry } from '../../../application/public/policy-entry.ts';
import { ask } from '../../../application/use-case.ts';
import type { PolicyDelta } from '../../../domain/interpretation/delta/model.ts';
import type { Person } from '../../../domain/kernel/people.ts';

/** Everything that the page of a comparison shows. */
export interface DeltaPageModel {
  readonly view: DossierView;
  /** Null while nothing is named, a text is missing, or the reader may not open it. */
  readonly delta: PolicyDelta | null;
  /** Whether the reader may name another document now. */
  readonly mayName: boolean;
  readonly search: string;
  readonly found: readonly PolicyEntry[];
}

export async function loadDeltaPage(
  environment: Environment,
  person: Person,
  dossier: string,
  search: string,
): Promise<DeltaPageModel> {
  const view = await ask(environment, queries.viewDossier, person, { dossier });
  const { reading, publicModels } = view;
  const rendition = publicModels.length > 0 && reading.public ? 'public' : 'lodged';
  const answer =
    view.predecessor !== null && reading[rendition]
      ? await ask(environment, queries.viewDelta, person, { dossier, rendition })
      : null;
  const mayName = view.status === 'drafting' && isDrafter(person, view);
  return {
    view,
    delta: answer?.delta ?? null,
    mayName,
    search,
    found: mayName ? await findPublished(environment, search) : [],
  };
}

function isDrafter(person: Person, view: DossierView): boolean {
  const own = [view.department, ...view.jointDepartments].includes(person.department);
  return own && person.roles.includes('drafter');
}
