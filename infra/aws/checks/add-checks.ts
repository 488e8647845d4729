import { type App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import type { Stage } from '../context.ts';
import { TemplateRules } from './template-rules.ts';

/**
 * Has `app.synth()` check every template: CloudFormation's own rules, ours in Guard, and cdk-nag.
 * Findings of cdk-nag that stand are acknowledged beside the construct that they are about.
 */
export function addChecks(app: App, stage: Stage): void {
  Validations.of(app).addPlugins(new TemplateRules(stage), new AwsSolutionsChecks(app));
}
