import { closeIncidentStep } from './close-incident.ts';
import { openGateStep } from './open-gate.ts';
import { planFollowUpStep } from './plan-follow-up.ts';
import { planReleaseStep } from './plan-release.ts';
import { planWakeUpStep } from './plan-wake-up.ts';
import { publishStep } from './publish.ts';
import { publishIssueStep } from './publish-issue.ts';
import { recordGazettingStep } from './record-gazetting.ts';
import { releaseFollowUpStep } from './release-follow-up.ts';
import { remindGateStep } from './remind-gate.ts';
import { renderIssueStep } from './render-issue.ts';
import { renderPackageStep } from './render-package.ts';
import { settleGateStep } from './settle-gate.ts';
import { startConversionStep } from './start-conversion.ts';
import { startFollowUpsStep } from './start-follow-ups.ts';
import type { Step } from './step.ts';

/** Every Task of the workflows, by the placeholder that the ASL files name it with. */
export const steps: Readonly<Record<string, Step>> = {
  PlanWakeUp: planWakeUpStep,
  OpenGate: openGateStep,
  RemindGate: remindGateStep,
  SettleGate: settleGateStep,
  RenderPackage: renderPackageStep,
  PlanRelease: planReleaseStep,
  Publish: publishStep,
  StartFollowUps: startFollowUpsStep,
  StartConversion: startConversionStep,
  PlanFollowUp: planFollowUpStep,
  ReleaseFollowUp: releaseFollowUpStep,
  RenderIssue: renderIssueStep,
  PublishIssue: publishIssueStep,
  RecordGazetting: recordGazettingStep,
  CloseIncident: closeIncidentStep,
};
