import { CloudFormationValidatePlugin } from 'aws-cdk-lib';
import type { Stage } from '../context.ts';
import { guardRules } from './guard-rules.ts';

/** CloudFormation's rules with ours. CDK knows it by its class and adds none of its own beside it. */
export class TemplateRules extends CloudFormationValidatePlugin {
  constructor(stage: Stage) {
    super({ guardRules: guardRules(stage), includeDefaultRules: true });
  }

  override get version(): string {
    return super.version ?? '0.0.0';
  }

  override get ruleIds(): string[] {
    return super.ruleIds ?? [];
  }
}
