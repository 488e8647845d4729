import type { ApiProblem } from '../../../templates/words/public-api.ts';

/** Statuses that a problem can have. */
export type ProblemStatus = 400 | 401 | 403 | 404 | 405 | 409 | 413 | 415 | 422 | 500 | 503 | 507;

const apiStatuses: Readonly<Record<ApiProblem, ProblemStatus>> = {
  invalidInput: 400,
  invalidJson: 400,
  idempotencyKeyInvalid: 400,
  notSignedIn: 401,
  originMismatch: 403,
  addressUnknown: 404,
  methodNotAllowed: 405,
  versionConflict: 409,
  commandConflict: 409,
  bodyTooLarge: 413,
  mediaTypeUnsupported: 415,
  unrecordable: 422,
  internal: 500,
  storageUnavailable: 503,
  storageFull: 507,
};

/** Refusals of the rules that HTTP has a word for; all the others are 422. */
const refusalStatuses: Readonly<Record<string, ProblemStatus>> = {
  roleMissing: 403,
  departmentMismatch: 403,
  readingNotOpen: 403,
  drafterMayNotDecide: 403,
  editorMayNotApprove: 403,
  systemOnly: 403,
  incidentOfAnotherDepartment: 403,
  matterOfOtherDepartment: 403,
  preparerMayNotClear: 403,
  reportOfOthers: 403,
  dossierMissing: 404,
  obligationMissing: 404,
  issueMissing: 404,
  incidentMissing: 404,
  matterMissing: 404,
  partMissing: 404,
  followUpMissing: 404,
  dossierExists: 409,
  issueExists: 409,
  incidentExists: 409,
  matterExists: 409,
  matterStatus: 409,
  incidentStatus: 409,
  textChanged: 409,
  textClearedAlready: 409,
  wrongStatus: 409,
  issueStatus: 409,
  followUpStage: 409,
  packageChanged: 409,
  reviewChanged: 409,
  compositionChanged: 409,
  fileTooLarge: 413,
  readersBusy: 503,
};

export function statusOfApiProblem(reason: ApiProblem): ProblemStatus {
  return apiStatuses[reason];
}

/** The domain knows no HTTP status; this is the only place that gives its refusals one. */
export function statusOfRefusal(reason: string): ProblemStatus {
  return (Object.hasOwn(refusalStatuses, reason) ? refusalStatuses[reason] : undefined) ?? 422;
}
