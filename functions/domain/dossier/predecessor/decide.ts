import { Refusal } from '../../kernel/refusal.ts';
import type { CommandOf } from '../commands.ts';
import type { DossierEvent } from '../events.ts';
import { actingAsDrafterOf } from '../permissions.ts';
import type { Drafting } from '../state.ts';

/**
 * Names the document that this one replaces; a later naming takes the place of an earlier one.
 *
 * @throws {Refusal} `predecessorIsItself`
 */
export function namePredecessor(
  command: CommandOf<'namePredecessor'>,
  state: Drafting,
): readonly DossierEvent[] {
  const actor = actingAsDrafterOf(state, command.by);
  const { source, at } = command;
  if (source.kind === 'dossier' && source.dossier === state.facts.dossier) {
    throw new Refusal('predecessorIsItself', { dossier: source.dossier });
  }
  return [{ type: 'PredecessorNamed', data: { source }, at, actor }];
}

/** @throws {Refusal} `predecessorNotNamed` */
export function clearPredecessor(
  command: CommandOf<'clearPredecessor'>,
  state: Drafting,
): readonly DossierEvent[] {
  const actor = actingAsDrafterOf(state, command.by);
  if (state.predecessor === null) throw new Refusal('predecessorNotNamed', {});
  return [{ type: 'PredecessorCleared', data: {}, at: command.at, actor }];
}
