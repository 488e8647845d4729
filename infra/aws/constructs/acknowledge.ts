import { Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/** Lets findings of cdk-nag stand on these constructs, each by its id and with the reason why. */
export function acknowledge(
  constructs: IConstruct | readonly IConstruct[],
  reasons: Readonly<Record<string, string>>,
): void {
  const list: readonly IConstruct[] = Array.isArray(constructs) ? constructs : [constructs];
  for (const construct of list)
    for (const [id, reason] of Object.entries(reasons))
      Validations.of(construct).acknowledge({ id, reason });
}
