import type { PersonId } from '../kernel/people.ts';
import type { DossierEvent } from './events.ts';
import type { ExistingDossier } from './state.ts';

export type EventOf<T extends DossierEvent['type']> = Extract<DossierEvent, { type: T }>;

/** The person behind an event, or null where the workflow acted on its own. */
export function authorOf(event: DossierEvent): PersonId | null {
  return event.actor.role === 'system' ? null : event.actor.id;
}

/** Adds the author of a lodging to those who may not decide on the dossier. */
export function withAuthor<S extends ExistingDossier>(state: S, event: DossierEvent): S {
  const author = authorOf(event);
  if (author === null || state.drafters.includes(author)) return state;
  return { ...state, drafters: [...state.drafters, author] };
}
