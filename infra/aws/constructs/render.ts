import type { ILayerVersion } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { Bundles } from '../bundling/bundle.ts';
import type { DataStack } from '../stacks/data-stack.ts';
import { dataSettings } from './function-settings.ts';
import { LambdaFunction } from './lambda-function.ts';
import { TYPESETTING_MB } from './steps.ts';

interface RenderProps {
  readonly bundles: Bundles;
  readonly data: DataStack;
  readonly fonts: ILayerVersion;
}

/** Less than the callers wait, so that they hear of a failure rather than hang up before it. */
const SECONDS = 100;

/** Typesets for the functions that carry no fonts. It sees documents and no ledger. */
export function renderFunction(
  scope: Construct,
  id: string,
  { bundles, data, fonts }: RenderProps,
): LambdaFunction {
  const render = new LambdaFunction(scope, id, {
    name: 'render',
    description: 'Typesets for functions that carry no fonts',
    bundles,
    keys: data.keys,
    memoryMb: TYPESETTING_MB,
    seconds: SECONDS,
    environment: dataSettings(data).objects,
    layers: [fonts],
  });
  data.documents.grantPut(render);
  return render;
}
