import type { DossierStatus, FollowUp, Validity } from '../../functions/domain/dossier/state.ts';
import type { IssueStatus } from '../../functions/domain/gazette/state.ts';
import type { Words } from './words.ts';

/** Where a dossier (卷宗) stands. */
export const dossierStatusNames: Readonly<Record<DossierStatus, Words>> = {
  absent: { zh: '未立卷', en: 'not opened' },
  drafting: { zh: '起草', en: 'drafting' },
  screening: { zh: '初审', en: 'screening' },
  disclosureReview: { zh: '公开属性审查', en: 'disclosure review' },
  deidentification: { zh: '去标识化审查', en: 'de-identification' },
  signOff: { zh: '同步审签', en: 'sign-off' },
  awaitingRelease: { zh: '待发布', en: 'awaiting release' },
  published: { zh: '已公开', en: 'published' },
  closedUnpublished: { zh: '办结未公开', en: 'closed without publication' },
  withdrawn: { zh: '已撤回', en: 'withdrawn' },
};

/** Where an issue of the gazette stands. */
export const issueStatusNames: Readonly<Record<IssueStatus, Words>> = {
  absent: { zh: '未立项', en: 'not opened' },
  composition: { zh: '编排', en: 'composition' },
  finalProof: { zh: '清样待定稿', en: 'final proof' },
  approved: { zh: '已定稿', en: 'approved' },
  published: { zh: '已发行', en: 'published' },
  withdrawn: { zh: '已撤销', en: 'withdrawn' },
};

/** What a published document is worth today. */
export const validityNames: Readonly<Record<Validity, Words>> = {
  inForce: { zh: '现行有效', en: 'in force' },
  amended: { zh: '已修改', en: 'amended' },
  repealed: { zh: '已废止', en: 'repealed' },
  lapsed: { zh: '已失效', en: 'lapsed' },
  revoked: { zh: '已撤销', en: 'revoked' },
};

/** How far a promised later interpretation has come. */
export const followUpStageNames: Readonly<Record<FollowUp['stage'], Words>> = {
  scheduled: { zh: '待报送', en: 'scheduled' },
  lodged: { zh: '待审核', en: 'lodged' },
  approved: { zh: '已审核', en: 'approved' },
  released: { zh: '已发布', en: 'released' },
};
