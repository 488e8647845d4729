import { importCalendar } from './calendar/import-calendar.ts';
import { previewCalendar } from './calendar/preview-calendar.ts';
import { restoreCalendar } from './calendar/restore-calendar.ts';
import { viewCalendar } from './calendar/view-calendar.ts';
import { viewCityCompliance } from './compliance/view-city-compliance.ts';
import { viewCompliance } from './compliance/view-compliance.ts';
import { clearPredecessor } from './delta/clear-predecessor.ts';
import { namePredecessor } from './delta/name-predecessor.ts';
import { viewDelta } from './delta/view-delta.ts';
import { approveFollowUp } from './dossier/approve-follow-up.ts';
import { correctTally } from './dossier/correct-tally.ts';
import { decideDisclosure } from './dossier/decide-disclosure.ts';
import { decidePersonalData } from './dossier/decide-personal-data.ts';
import { joinDoubt, keepDoubtApart } from './dossier/doubts/join-doubt.ts';
import { listDoubts } from './dossier/doubts/list-doubts.ts';
import { openFollowUp } from './dossier/doubts/open-follow-up.ts';
import { previewDoubts } from './dossier/doubts/preview-doubts.ts';
import { recordDoubts } from './dossier/doubts/record-doubts.ts';
import { viewDoubts } from './dossier/doubts/view-doubts.ts';
import { examineFile } from './dossier/examine-file.ts';
import { extendValidity } from './dossier/extend-validity.ts';
import { keepInForce } from './dossier/keep-in-force.ts';
import { listAttributeReviews } from './dossier/list-attribute-reviews.ts';
import { listDossiers } from './dossier/list-dossiers.ts';
import { listExpiring } from './dossier/list-expiring.ts';
import { listInbox } from './dossier/list-inbox.ts';
import { lodgeDocument } from './dossier/lodge-document.ts';
import { lodgeFollowUp } from './dossier/lodge-follow-up.ts';
import { lodgeMaterial } from './dossier/lodge-material.ts';
import { lodgePlan } from './dossier/lodge-plan.ts';
import { markValidity } from './dossier/mark-validity.ts';
import { openDossier } from './dossier/open-dossier.ts';
import { passScreening } from './dossier/pass-screening.ts';
import { readPlan } from './dossier/read-plan.ts';
import { recordRelease } from './dossier/record-release.ts';
import { removeMaterial } from './dossier/remove-material.ts';
import { requestExemption } from './dossier/request-exemption.ts';
import { returnFollowUp } from './dossier/return-follow-up.ts';
import { returnToDrafting } from './dossier/return-to-drafting.ts';
import { reviewAttribute } from './dossier/review-attribute.ts';
import { signOff } from './dossier/sign-off.ts';
import { submitPackage } from './dossier/submit-package.ts';
import { suggestAttributeReview } from './dossier/suggest-attribute-review.ts';
import { tallyRequests } from './dossier/tally-requests.ts';
import { viewAudit } from './dossier/view-audit.ts';
import { viewDossier } from './dossier/view-dossier.ts';
import { viewHistory } from './dossier/view-history.ts';
import { viewPart } from './dossier/view-part.ts';
import { viewPersonalData } from './dossier/view-personal-data.ts';
import { withdrawDossier } from './dossier/withdraw-dossier.ts';
import { approveFinalProof } from './gazette/approve-final-proof.ts';
import { composeIssue } from './gazette/compose-issue.ts';
import { listGazettable } from './gazette/list-gazettable.ts';
import { listIssues } from './gazette/list-issues.ts';
import { openIssue } from './gazette/open-issue.ts';
import { returnIssue } from './gazette/return-issue.ts';
import { viewIssue } from './gazette/view-issue.ts';
import { viewProof } from './gazette/view-proof.ts';
import { withdrawIssue } from './gazette/withdraw-issue.ts';
import { clearText } from './incident/clear-text.ts';
import { listIncidents } from './incident/list-incidents.ts';
import { makeStatement } from './incident/make-statement.ts';
import { openIncident } from './incident/open-incident.ts';
import { prepareText } from './incident/prepare-text.ts';
import { reassessIncident } from './incident/reassess-incident.ts';
import { viewIncident } from './incident/view-incident.ts';
import { viewIncidentHistory } from './incident/view-incident-history.ts';
import { withdrawIncident } from './incident/withdraw-incident.ts';
import { viewPackageQuality } from './interpretation/view-package-quality.ts';
import { viewQuality } from './interpretation/view-quality.ts';
import { ceaseMatter } from './matter/cease-matter.ts';
import { extendTerm } from './matter/extend-term.ts';
import { listMatters } from './matter/list-matters.ts';
import { meetMatter } from './matter/meet-matter.ts';
import { openMatter } from './matter/open-matter.ts';
import { pauseClock } from './matter/pause-clock.ts';
import { receiveCorrection } from './matter/receive-correction.ts';
import { requestCorrection } from './matter/request-correction.ts';
import { resumeClock } from './matter/resume-clock.ts';
import { viewMatter } from './matter/view-matter.ts';
import { listObligations } from './obligations/list-obligations.ts';
import { viewObligation } from './obligations/view-obligation.ts';
import { reviewPersonalData } from './privacy/review-personal-data.ts';
import { appointHead } from './registry/appoint-head.ts';
import { changeLivelihood } from './registry/change-livelihood.ts';
import { correctExpert } from './registry/correct-expert.ts';
import { correctHeadTerm } from './registry/correct-head-term.ts';
import { dissolveDepartment } from './registry/dissolve-department.ts';
import { endHeadTerm } from './registry/end-head-term.ts';
import { recordAnnualReport } from './registry/record-annual-report.ts';
import { registerDepartment } from './registry/register-department.ts';
import { registerExpert } from './registry/register-expert.ts';
import { releaseExpert } from './registry/release-expert.ts';
import { viewRegister } from './registry/view-register.ts';
import { listRawPersonalData } from './retention/list-raw-personal-data.ts';

/** Everything that a person can do, in the order of the procedure; edges are made from this. */
export const commands = {
  openDossier,
  lodgeDocument,
  lodgePlan,
  lodgeMaterial,
  removeMaterial,
  namePredecessor,
  clearPredecessor,
  requestExemption,
  submitPackage,
  passScreening,
  decideDisclosure,
  reviewPersonalData,
  decidePersonalData,
  signOff,
  returnToDrafting,
  withdrawDossier,
  recordRelease,
  lodgeFollowUp,
  approveFollowUp,
  returnFollowUp,
  extendValidity,
  keepInForce,
  recordDoubts,
  joinDoubt,
  keepDoubtApart,
  openFollowUp,
  markValidity,
  tallyRequests,
  correctTally,
  suggestAttributeReview,
  reviewAttribute,
  registerDepartment,
  changeLivelihood,
  dissolveDepartment,
  appointHead,
  endHeadTerm,
  correctHeadTerm,
  recordAnnualReport,
  registerExpert,
  correctExpert,
  releaseExpert,
  openIssue,
  composeIssue,
  approveFinalProof,
  returnIssue,
  withdrawIssue,
  openMatter,
  requestCorrection,
  receiveCorrection,
  pauseClock,
  resumeClock,
  extendTerm,
  meetMatter,
  ceaseMatter,
  importCalendar,
  restoreCalendar,
  openIncident,
  reassessIncident,
  prepareText,
  clearText,
  makeStatement,
  withdrawIncident,
} as const;

/** Everything that a person can look at. */
export const queries = {
  listInbox,
  listDossiers,
  viewDossier,
  viewPart,
  viewDelta,
  viewAudit,
  viewQuality,
  viewPackageQuality,
  examineFile,
  readPlan,
  viewPersonalData,
  viewHistory,
  listDoubts,
  viewDoubts,
  previewDoubts,
  listObligations,
  viewObligation,
  listAttributeReviews,
  listExpiring,
  viewRegister,
  listRawPersonalData,
  viewCityCompliance,
  viewCompliance,
  listGazettable,
  listIssues,
  viewIssue,
  viewProof,
  listMatters,
  viewMatter,
  viewCalendar,
  previewCalendar,
  listIncidents,
  viewIncident,
  viewIncidentHistory,
} as const;
