import { publishIssue } from '../application/gazette/publish-issue.ts';
import { step, subjectInput } from './step.ts';

export const publishIssueStep = step(subjectInput, publishIssue);
