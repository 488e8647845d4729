import { comparisonBlocks } from '../../../templates/interpretation/policy-comparison.ts';
import type { Block, PolicyDocument } from '../../domain/document/model.ts';
import type { AwaitingRelease } from '../../domain/dossier/state.ts';
import { elementsIn } from '../../domain/interpretation/content-elements.ts';
import { policyDelta } from '../../domain/interpretation/delta/policy-delta.ts';
import type { MaterialKey } from '../../domain/kernel/identifiers.ts';
import type { Environment } from '../environment.ts';
import { comparedDocuments, comparedModels } from './compared-documents.ts';

export interface PrintedComparison {
  /** The material that ends with it. */
  readonly material: MaterialKey;
  readonly blocks: readonly Block[];
  /** The public text of the replaced document, from which words are printed too. */
  readonly old: PolicyDocument;
}

/**
 * The comparison that a package prints: where its outline promises 新旧政策差异, or the city asks for it
 * of every interpretation, and the document names what it replaces. It stands at the end of the first
 * text that appears with the document, else of the first material. Null where nothing is printed.
 */
export async function printedComparison(
  environment: Environment,
  state: AwaitingRelease,
): Promise<PrintedComparison | null> {
  const models = comparedModels(state, 'public');
  const material = materialWithComparison(state);
  if (models === null || material === null || !isPromised(environment, state)) return null;
  const { old, new: fresh } = await comparedDocuments(environment, models);
  const blocks = comparisonBlocks(policyDelta(old, fresh));
  return blocks.length === 0 ? null : { material, blocks, old };
}

function isPromised(environment: Environment, { plan, facts }: AwaitingRelease): boolean {
  const { mandatoryContentElements } = environment.jurisdiction(facts.jurisdiction).parameters;
  return (
    mandatoryContentElements.value.includes('policyDelta') ||
    elementsIn(plan.plan.outline.join('\n')).includes('policyDelta')
  );
}

function materialWithComparison({ plan, materials }: AwaitingRelease): MaterialKey | null {
  const lodged = new Set<string>(materials.map(({ key }) => key));
  const together = plan.plan.materials.filter(
    ({ due, key }) => due.kind === 'withDocument' && lodged.has(key),
  );
  const text = together.find(({ form }) => form === 'text') ?? together[0];
  return text?.key ?? null;
}
