import { Construct } from 'constructs';
import { dataSettings } from './function-settings.ts';
import { LambdaFunction } from './lambda-function.ts';
import { type StepsProps, stepPlans } from './step-plans.ts';

/**
 * Loading a step is the larger part of a call, and CPU comes with memory: 512 MB start it in under
 * a second for a fraction of what a transition costs.
 */
const MEMORY_MB = 512;
const SECONDS = 60;

/** Every Task of the workflows: a function and a role each. */
export class Steps extends Construct {
  /** By the placeholder that the workflows name a step with. */
  readonly functions: ReadonlyMap<string, LambdaFunction>;

  constructor(scope: Construct, id: string, props: StepsProps) {
    super(scope, id);
    const { bundles, data, fonts } = props;
    this.functions = new Map(
      Object.entries(stepPlans(props)).map(([placeholder, plan]) => {
        const step = new LambdaFunction(this, placeholder, {
          name: plan.entry,
          description: plan.description,
          bundles,
          keys: data.keys,
          memoryMb: plan.memoryMb ?? MEMORY_MB,
          seconds: plan.seconds ?? SECONDS,
          environment: { ...dataSettings(data).ledger, ...plan.settings },
          ...(plan.typesets === true ? { layers: [fonts] } : {}),
        });
        plan.grant(step);
        return [placeholder, step] as const;
      }),
    );
  }
}
