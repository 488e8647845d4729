import type { ILayerVersion } from 'aws-cdk-lib/aws-lambda';
import type { Bundles } from '../bundling/bundle.ts';
import type { FunctionName } from '../bundling/functions.ts';
import type { DataStack } from '../stacks/data-stack.ts';
import { dataSettings, type Settings } from './function-settings.ts';
import type { LambdaFunction } from './lambda-function.ts';
import type { Machines } from './machines.ts';
import { TYPESETTING_MB, TYPESETTING_SECONDS } from './render.ts';

/** One step: its entry, how long it may take and what it may touch. */
export interface StepPlan {
  readonly entry: FunctionName;
  readonly description: string;
  /** At most the TimeoutSeconds of its state; 60 where the state gives 120. */
  readonly seconds?: number;
  readonly memoryMb?: number;
  /** Beside the ledger, which every step reads. */
  readonly settings?: Settings;
  readonly typesets?: boolean;
  readonly grant: (step: LambdaFunction) => void;
}
type StepPlans = Readonly<Record<string, StepPlan>>;

export interface StepsProps {
  readonly bundles: Bundles;
  readonly data: DataStack;
  readonly machines: Machines;
  readonly fonts: ILayerVersion;
  readonly render: LambdaFunction;
}

/** The steps by the placeholder that the workflows name them with. */
export function stepPlans(props: StepsProps): StepPlans {
  return {
    ...gateSteps(props),
    ...packageSteps(props),
    ...followUpSteps(props),
    ...issueSteps(props),
    ...reviewSteps(props),
    ...incidentSteps(props),
  };
}

function gateSteps({ data, machines }: StepsProps): StepPlans {
  return {
    PlanWakeUp: {
      entry: 'steps/plan-wake-up',
      description: 'When a gate reminds next, or that it was decided',
      grant: reads(data),
    },
    OpenGate: {
      entry: 'steps/open-gate',
      description: 'Keeps the token that wakes a gate',
      settings: { ...dataSettings(data).gates, ...machines.settings },
      grant: (step) => {
        data.ledger.grantRead(step);
        data.runtimeTables.grantRememberGate(step);
        machines.grantWake(step);
      },
    },
    RemindGate: {
      entry: 'steps/remind-gate',
      description: 'Records a reminder or an escalation',
      grant: appends(data),
    },
    SettleGate: {
      entry: 'steps/settle-gate',
      description: 'Reads the decision of a gate',
      grant: reads(data),
    },
  };
}

function packageSteps({ data, machines }: StepsProps): StepPlans {
  return {
    RenderPackage: {
      entry: 'steps/render-package',
      description: 'Typesets a signed package',
      ...typesetting(data),
    },
    PlanRelease: {
      entry: 'steps/plan-release',
      description: 'When a package or an issue may become public',
      grant: reads(data),
    },
    Publish: {
      entry: 'steps/publish',
      description: 'Makes document and interpretation public by one event',
      grant: appends(data),
    },
    StartFollowUps: {
      entry: 'steps/start-follow-ups',
      description: 'Starts a workflow for each further interpretation that was promised',
      settings: machines.settings,
      grant: (step) => {
        data.ledger.grantRead(step);
        machines.grantStart(step, ['follow-up']);
      },
    },
  };
}

function followUpSteps({ data, render }: StepsProps): StepPlans {
  return {
    PlanFollowUp: {
      entry: 'steps/plan-follow-up',
      description: 'When work on a further interpretation begins',
      grant: reads(data),
    },
    ReleaseFollowUp: {
      entry: 'steps/release-follow-up',
      description: 'Renders a further interpretation and releases it',
      // It waits for the Render function.
      seconds: 115,
      settings: {
        ...dataSettings(data).objects,
        ...dataSettings(data).seal,
        ...dataSettings(data).vault,
        TONGBU_RENDER_FUNCTION: render.alias.functionArn,
      },
      grant: (step) => {
        data.ledger.grantAppend(step);
        data.documents.grantPut(step);
        data.seal.grantSeal(step);
        data.vault.grantCompare(step);
        render.grantInvoke(step);
      },
    },
  };
}

function reviewSteps({ data, machines }: StepsProps): StepPlans {
  return {
    StartConversion: {
      entry: 'steps/start-conversion',
      description: 'Starts the issuance anew for what a review has opened',
      settings: machines.settings,
      grant: (step) => {
        data.ledger.grantRead(step);
        machines.grantStart(step, ['issuance']);
      },
    },
  };
}

function issueSteps({ data }: StepsProps): StepPlans {
  return {
    RenderIssue: {
      entry: 'steps/render-issue',
      description: 'Typesets an issue of the gazette',
      ...typesetting(data),
    },
    PublishIssue: {
      entry: 'steps/publish-issue',
      description: 'Makes an issue of the gazette public',
      grant: appends(data),
    },
    RecordGazetting: {
      entry: 'steps/record-gazetting',
      description: 'Records in each dossier where the gazette printed it',
      grant: appends(data),
    },
  };
}

function incidentSteps({ data }: StepsProps): StepPlans {
  return {
    CloseIncident: {
      entry: 'steps/close-incident',
      description: 'Closes an incident to which everything was said',
      grant: appends(data),
    },
  };
}

function reads({ ledger }: DataStack) {
  return (step: LambdaFunction) => ledger.grantRead(step);
}

function appends({ ledger }: DataStack) {
  return (step: LambdaFunction) => ledger.grantAppend(step);
}

function typesetting(data: DataStack) {
  return {
    seconds: TYPESETTING_SECONDS,
    memoryMb: TYPESETTING_MB,
    settings: {
      ...dataSettings(data).objects,
      ...dataSettings(data).seal,
      ...dataSettings(data).vault,
    },
    typesets: true,
    grant: (step: LambdaFunction) => {
      data.ledger.grantAppend(step);
      data.documents.grantPut(step);
      data.seal.grantSeal(step);
      data.vault.grantCompare(step);
    },
  } as const;
}
