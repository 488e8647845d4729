import type { ILayerVersion } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import type { Bundles } from '../bundling/bundle.ts';
import type { FunctionName } from '../bundling/functions.ts';
import type { DataStack } from '../stacks/data-stack.ts';
import { dataSettings, type Settings } from './function-settings.ts';
import { LambdaFunction } from './lambda-function.ts';
import type { Machines } from './machines.ts';

/** One step: its entry, how long it may take and what it may touch. */
interface StepPlan {
  readonly entry: FunctionName;
  readonly description: string;
  /** At most the TimeoutSeconds of its state; 60 where the state gives 120. */
  readonly seconds?: number;
  readonly memoryMb?: number;
  readonly settings?: Settings;
  readonly typesets?: boolean;
  readonly grant: (step: LambdaFunction) => void;
}

interface StepsProps {
  readonly bundles: Bundles;
  readonly data: DataStack;
  readonly machines: Machines;
  readonly fonts: ILayerVersion;
  readonly render: LambdaFunction;
}

/**
 * Loading a step is the larger part of a call, and CPU comes with memory: 512 MB start it in under
 * a second for a fraction of what a transition costs.
 */
const MEMORY_MB = 512;
const SECONDS = 60;
/** 1,769 MB are one whole processor; typesetting is one thread and uses no more. */
export const TYPESETTING_MB = 1_769;
/** What Lambda gives at most, and what the states of rendering wait for. */
export const TYPESETTING_SECONDS = 900;

/** Every Task of the workflows: a function and a role each. */
export class Steps extends Construct {
  /** By the placeholder that the workflows name a step with. */
  readonly functions: ReadonlyMap<string, LambdaFunction>;

  constructor(scope: Construct, id: string, props: StepsProps) {
    super(scope, id);
    this.functions = new Map(
      Object.entries(plans(props)).map(([placeholder, plan]) => {
        const step = new LambdaFunction(this, placeholder, {
          name: plan.entry,
          description: plan.description,
          bundles: props.bundles,
          keys: props.data.keys,
          memoryMb: plan.memoryMb ?? MEMORY_MB,
          seconds: plan.seconds ?? SECONDS,
          environment: { ...dataSettings(props.data).ledger, ...plan.settings },
          ...(plan.typesets === true ? { layers: [props.fonts] } : {}),
        });
        plan.grant(step);
        return [placeholder, step] as const;
      }),
    );
  }
}

function plans({ data, machines, render }: StepsProps): Readonly<Record<string, StepPlan>> {
  const { ledger, documents, runtimeTables } = data;
  const settings = dataSettings(data);
  const reads = (step: LambdaFunction) => ledger.grantRead(step);
  const appends = (step: LambdaFunction) => ledger.grantAppend(step);
  const typesets = {
    seconds: TYPESETTING_SECONDS,
    memoryMb: TYPESETTING_MB,
    settings: settings.objects,
    typesets: true,
    grant: (step: LambdaFunction) => {
      ledger.grantAppend(step);
      documents.grantPut(step);
    },
  } as const;
  return {
    PlanWakeUp: {
      entry: 'steps/plan-wake-up',
      description: 'When a gate reminds next, or that it was decided',
      grant: reads,
    },
    OpenGate: {
      entry: 'steps/open-gate',
      description: 'Keeps the token that wakes a gate',
      settings: { ...settings.gates, ...machines.settings },
      grant: (step) => {
        ledger.grantRead(step);
        runtimeTables.grantWaitingGates(step);
        machines.grantWake(step);
      },
    },
    RemindGate: {
      entry: 'steps/remind-gate',
      description: 'Records a reminder or an escalation',
      grant: appends,
    },
    SettleGate: {
      entry: 'steps/settle-gate',
      description: 'Reads the decision of a gate',
      grant: reads,
    },
    RenderPackage: {
      entry: 'steps/render-package',
      description: 'Typesets a signed package',
      ...typesets,
    },
    PlanRelease: {
      entry: 'steps/plan-release',
      description: 'When a package or an issue may become public',
      grant: reads,
    },
    Publish: {
      entry: 'steps/publish',
      description: 'Makes document and interpretation public by one event',
      grant: appends,
    },
    StartFollowUps: {
      entry: 'steps/start-follow-ups',
      description: 'Starts a workflow for each further interpretation that was promised',
      settings: machines.settings,
      grant: (step) => {
        ledger.grantRead(step);
        machines.grantStart(step, ['follow-up']);
      },
    },
    PlanFollowUp: {
      entry: 'steps/plan-follow-up',
      description: 'When work on a further interpretation begins',
      grant: reads,
    },
    ReleaseFollowUp: {
      entry: 'steps/release-follow-up',
      description: 'Renders a further interpretation and releases it',
      seconds: 115,
      settings: { ...settings.objects, TONGBU_RENDER_FUNCTION: render.alias.functionArn },
      grant: (step) => {
        ledger.grantAppend(step);
        documents.grantPut(step);
        render.grantInvoke(step);
      },
    },
    RenderIssue: {
      entry: 'steps/render-issue',
      description: 'Typesets an issue of the gazette',
      ...typesets,
    },
    PublishIssue: {
      entry: 'steps/publish-issue',
      description: 'Makes an issue of the gazette public',
      grant: appends,
    },
    RecordGazetting: {
      entry: 'steps/record-gazetting',
      description: 'Records in each dossier where the gazette printed it',
      grant: appends,
    },
  };
}
