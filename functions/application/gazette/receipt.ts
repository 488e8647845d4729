import { z } from 'zod';
import type { IssueCommand } from '../../domain/gazette/decide.ts';
import { type IssueId, issueIdSchema } from '../../domain/kernel/identifiers.ts';
import type { Environment } from '../environment.ts';
import type { CommandIdentity } from '../use-case.ts';
import { carryOutOnIssue } from './issue-store.ts';

/** What every gazette command answers. */
export const issueReceiptSchema = z.strictObject({
  issue: issueIdSchema,
  status: z.string(),
  version: z.int(),
  replayed: z.boolean(),
});
export type IssueReceipt = z.infer<typeof issueReceiptSchema>;

export const namesIssue = { issue: issueIdSchema };

export async function issueReceiptOf(
  environment: Environment,
  identity: CommandIdentity,
  issue: IssueId,
  command: IssueCommand,
): Promise<IssueReceipt> {
  const { state, version, replayed } = await carryOutOnIssue(environment, issue, identity, command);
  return { issue, status: state.status, version, replayed };
}
