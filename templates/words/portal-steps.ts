import type { Words } from './words.ts';

/** Titles, hints and buttons of the steps on a dossier. */
export const stepWords = {
  lodgeDocument: { zh: '报送文件', en: 'Lodge the document' },
  lodgeDocumentAgain: { zh: '更换文件', en: 'Replace the document' },
  attribute: { zh: '拟定公开属性', en: 'Proposed disclosure attribute' },
  attributeReasons: { zh: '拟定理由', en: 'Reasons for the proposal' },
  attributeReasonsHint: {
    zh: '没有明确公开属性或没有说明理由的，将予退文（国办发〔2016〕80号）。',
    en: 'Without an attribute and its reasons the paper is sent back (国办发〔2016〕80号).',
  },
  attributeGround: { zh: '法定理由', en: 'Statutory ground' },
  attributeGroundHint: {
    zh: '主动公开的选“无”。不主动公开的必须选择《政府信息公开条例》第十三至十六条中的一项。',
    en: 'None for proactive disclosure; anything less needs one of articles 13 to 16 of the regulation.',
  },
  plan: { zh: '报送解读方案', en: 'Lodge the interpretation plan' },
  planAgain: { zh: '更换解读方案', en: 'Replace the interpretation plan' },
  planGo: {
    zh: '上传方案，核对系统读出的提纲、形式、途径和时间，再报送。',
    en: 'Upload the plan, check what was read from it, then lodge it.',
  },
  planButton: { zh: '读取方案', en: 'Read the plan' },
  materials: { zh: '报送解读材料', en: 'Lodge interpretation materials' },
  materialsHint: {
    zh: '与文件同时发布的材料在报批前必须报送；后续解读可以在文件公开后报送。',
    en: 'Materials released with the document are needed before submission; later ones may follow publication.',
  },
  lodgeMaterial: { zh: '报送这份材料', en: 'Lodge this material' },
  replaceMaterial: { zh: '更换这份材料', en: 'Replace this material' },
  removeMaterial: { zh: '撤下', en: 'Remove' },
  removeConfirm: { zh: '确定撤下这份材料？', en: 'Remove this material?' },
  submitPackage: { zh: '一并报批', en: 'Submit the package' },
  submitHint: {
    zh: '将文件、解读方案和解读材料作为一个整体报批。报批后不能再改，除非退回。',
    en: 'Submits document, plan and materials as one. After that nothing changes unless it is returned.',
  },
  submitMissing: { zh: '还缺：', en: 'Still missing:' },
  passScreening: { zh: '通过初审', en: 'Pass the screening' },
  screeningHint: {
    zh: '请对照文件和解读：材料齐全、内容一致、解读不是简单摘抄。',
    en: 'Compare document and interpretation: complete, consistent, and more than an excerpt.',
  },
  returnToDrafting: { zh: '退回起草', en: 'Return to drafting' },
  returnHint: {
    zh: '文件和解读一并退回。起草部门将看到下面的理由。',
    en: 'Document and interpretation go back together; the department sees your reasons.',
  },
  withdrawDossier: { zh: '撤回本卷', en: 'Withdraw the dossier' },
  withdrawHint: {
    zh: '撤回后本卷终止，不能恢复；办理记录仍然保留。',
    en: 'This ends the dossier for good; its audit trail remains.',
  },
  withdrawConfirm: {
    zh: '确定撤回本卷？撤回后不能恢复。',
    en: 'Withdraw the dossier? This cannot be undone.',
  },
  withdrawTick: {
    zh: '我确认撤回，并知道不能恢复',
    en: 'I want to withdraw it and know that this cannot be undone',
  },
  tickMissing: { zh: '请勾选确认', en: 'Tick to confirm' },
  grantExemption: {
    zh: '同意本文件免予解读（不同意的，请退回起草部门）',
    en: 'I grant the exemption from interpretation (otherwise return the package)',
  },
  requestExemption: { zh: '申请免予解读', en: 'Ask for an exemption from interpretation' },
  requestExemptionHint: {
    zh: '只有规则没有要求解读的文件才能申请。理由随文件一并审签，由签发人决定；已报送的解读方案会被它取代。',
    en:
      'Only for documents that no rule requires to be interpreted. The reason is reviewed with the ' +
      'document and decided by the signing officer; it takes the place of a plan lodged before.',
  },
  signOff: { zh: '签发', en: 'Sign off' },
  signOffHint: {
    zh: '签发覆盖下面这个摘要所指的整个审签包：文件、解读方案、解读材料、公开决定和个人信息决定。此后任何改动都会使签发失效。',
    en: 'Your signature covers the whole package named by this digest: document, plan, materials, disclosure decision and personal data decisions. Any later change voids it.',
  },
  signOffButton: { zh: '签发文件和解读', en: 'Sign document and interpretation' },
  recordRelease: { zh: '登记媒体发布', en: 'Record a release elsewhere' },
  recordReleaseHint: {
    zh: '解读应在政府网站和媒体同时发布；网站由系统登记，其他渠道在这里登记。',
    en: 'The interpretation belongs on the website and in the media; the website is recorded by the system, other channels here.',
  },
  part: { zh: '发布的内容', en: 'What was released' },
  followUps: { zh: '后续解读', en: 'Later interpretations' },
  lodgeFollowUp: { zh: '报送后续解读', en: 'Lodge the later interpretation' },
  approveFollowUp: { zh: '审核通过', en: 'Approve' },
  returnFollowUp: { zh: '退回', en: 'Return' },
  reviewFollowUp: { zh: '审核', en: 'Review' },
  markValidity: { zh: '标注效力', en: 'Mark validity' },
  markValidityHint: {
    zh: '在已公开的原文件上标注，原文件仍保留在原处。',
    en: 'Marked on the published original, which stays where it is.',
  },
  markValidityConfirm: {
    zh: '确定标注？公众将立即看到。',
    en: 'Mark it? The public sees it at once.',
  },
  effectiveOn: { zh: '生效日期', en: 'Effective on' },
  basis: { zh: '依据文件', en: 'Basis' },
} as const satisfies Record<string, Words>;

/** What the banner says after a step. */
export const doneWords: Readonly<Record<string, Words>> = {
  openDossier: { zh: '已立卷。', en: 'The dossier is open.' },
  lodgeDocument: { zh: '文件已报送。', en: 'The document is lodged.' },
  lodgePlan: { zh: '解读方案已报送。', en: 'The interpretation plan is lodged.' },
  lodgeMaterial: { zh: '解读材料已报送。', en: 'The material is lodged.' },
  removeMaterial: { zh: '解读材料已撤下。', en: 'The material is removed.' },
  submitPackage: { zh: '已一并报批。', en: 'The package is submitted.' },
  passScreening: { zh: '初审已通过。', en: 'The screening is passed.' },
  decideDisclosure: { zh: '公开属性已审定。', en: 'The disclosure is decided.' },
  decidePersonalData: { zh: '个人信息已审定。', en: 'The personal data are decided.' },
  requestExemption: {
    zh: '免予解读的申请已报送。',
    en: 'The request for an exemption is lodged.',
  },
  signOff: { zh: '已签发。', en: 'The package is signed off.' },
  returnToDrafting: { zh: '已退回起草。', en: 'The package is returned to drafting.' },
  withdrawDossier: { zh: '本卷已撤回。', en: 'The dossier is withdrawn.' },
  recordRelease: { zh: '发布已登记。', en: 'The release is recorded.' },
  lodgeFollowUp: { zh: '后续解读已报送。', en: 'The later interpretation is lodged.' },
  approveFollowUp: { zh: '后续解读已通过审核。', en: 'The later interpretation is approved.' },
  returnFollowUp: { zh: '后续解读已退回。', en: 'The later interpretation is returned.' },
  markValidity: { zh: '效力已标注。', en: 'The validity is marked.' },
  openIssue: { zh: '新一期公报已开编。', en: 'The issue is open.' },
  composeIssue: { zh: '已编排，清样待审。', en: 'Composed; the final proof awaits approval.' },
  approveFinalProof: { zh: '清样已定稿。', en: 'The final proof is approved.' },
  returnIssue: { zh: '公报已退回编排。', en: 'The issue is returned.' },
  withdrawIssue: { zh: '本期公报已撤回。', en: 'The issue is withdrawn.' },
  openIncident: {
    zh: '事件已登记，开始计时。',
    en: 'The incident is recorded and its clocks run.',
  },
  reassessIncident: {
    zh: '已重新认定，时限已重新计算。',
    en: 'Reassessed; the clocks count anew.',
  },
  prepareText: { zh: '口径已准备，待第二人核定。', en: 'The text waits for a second person.' },
  clearText: { zh: '口径已核定，可以发布。', en: 'The text is cleared.' },
  makeStatement: { zh: '发布已登记，公众可以看到。', en: 'The statement is recorded and public.' },
  withdrawIncident: { zh: '事件已撤销。', en: 'The incident is withdrawn.' },
};
