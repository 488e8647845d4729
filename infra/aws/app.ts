import { App } from 'aws-cdk-lib';
import { WorkflowsUnreadable } from '../../workflows/proof/read-folder.ts';
import { FontUnusable } from './bundling/font-files.ts';
import { readContext } from './context.ts';
import { ContextInvalid } from './context-invalid.ts';
import { synthesise } from './synthesise.ts';
import { WorkflowsUnproven } from './workflows-unproven.ts';

/** What a person can put right is said in words; anything else keeps its stack. */
const explained = [ContextInvalid, FontUnusable, WorkflowsUnproven, WorkflowsUnreadable];

try {
  const app = new App();
  synthesise(readContext(app.node.getAllContext(), process.cwd()), { app }).synth();
} catch (error) {
  if (!(error instanceof Error) || !explained.some((kind) => error instanceof kind)) throw error;
  process.stderr.write(`\n${error.message}\n\n`);
  process.exitCode = 1;
}
