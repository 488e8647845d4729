import { renderIssue } from '../application/gazette/render-issue.ts';
import { step, subjectInput } from './step.ts';

export const renderIssueStep = step(subjectInput, renderIssue);
