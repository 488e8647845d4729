import type { FailedForm } from '../forms/form-state.ts';
import type { Frame } from '../layout/frame.ts';
import type { IssuePageModel } from './issue-model.ts';

/** What the page of an issue and its forms share. */
export interface IssuePageProps {
  readonly frame: Frame;
  readonly model: IssuePageModel;
  readonly failed: FailedForm | null;
}
