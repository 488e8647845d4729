const file = {
  name: '文件.md',
  content: 'IyDlhbPkuo7ljbDlj5HkvY/miL/np5/otYHooaXotLTlip7ms5XnmoTpgJrnn6UK',
};
const calendarFile = {
  name: '防汛停工.ics',
  content:
    'QkVHSU46VkNBTEVOREFSDQpWRVJTSU9OOjIuMA0KQkVHSU46VkVWRU5UDQpEVFNUQVJUO1ZBTFVFPURBVEU6MjAyNzA3MDENClNVTU1BUlk66Ziy5rGb5YGc5belKOS8kSkNCkVORDpWRVZFTlQNCkVORDpWQ0FMRU5EQVINCg==',
};
const reasons = ['补贴标准与市财政局意见不一致，请核对后重新报送。'];
const suitable = { verdict: 'suitable', note: '表述准确，无不良影响。' };
const digest = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';

const assessment = {
  level: 'major',
  department: 'housing',
  happenedAt: '2026-03-01T23:10:00.000Z',
  learnedAt: '2026-03-01T23:25:00.000Z',
};

/** One request body for each operation that takes one, by the name of the use case. */
export const bodyExamples: Readonly<Record<string, object>> = {
  openDossier: { title: '住房租赁补贴办法', normative: true, triggers: ['normativeDocument'] },
  lodgeDocument: {
    file,
    proposal: { attribute: 'proactive', reasons: '涉及公众权益，应当主动公开。', ground: null },
  },
  lodgePlan: {
    file: { ...file, name: '解读方案.md' },
    plan: {
      outline: ['政策背景、依据', '补贴对象、标准和办理流程'],
      audience: '新就业大学生',
      materials: [
        {
          key: 'tujie',
          title: '一图读懂住房租赁补贴办法',
          form: 'infographic',
          phase: 'during',
          channels: ['website', 'media'],
          due: { kind: 'withDocument' },
        },
        {
          key: 'wenda',
          title: '住房租赁补贴政策问答',
          form: 'qa',
          phase: 'after',
          channels: ['website'],
          due: { kind: 'workingDaysAfterPublication', days: 10 },
        },
      ],
    },
  },
  lodgeMaterial: { key: 'tujie', form: 'infographic', file: { ...file, name: '图解.md' } },
  removeMaterial: { key: 'tujie' },
  namePredecessor: { source: { kind: 'dossier', dossier: 'zufang-2021' } },
  clearPredecessor: {},
  requestExemption: { reason: '只调整内部会议时间，不涉及公众权益。' },
  passScreening: { note: '格式、文号无误。' },
  decideDisclosure: {
    decision: {
      attribute: 'proactive',
      ground: null,
      reasons: '',
      partialDisclosure: { considered: false, possible: false, explanation: '' },
      severed: [],
      assessment: { wording: suitable, timing: suitable, method: suitable },
      releaseAt: null,
      annexes: [],
    },
  },
  reviewPersonalData: {
    version: 0,
    acts: [
      {
        act: 'decide',
        candidates: ['document/b4/12-15-person'],
        ruling: { decision: 'mask' },
        everywhere: true,
      },
      {
        act: 'add',
        part: 'document',
        block: 6,
        cell: { row: 2, column: 1 },
        start: 0,
        end: 3,
        type: 'person',
        everywhere: true,
      },
    ],
  },
  decidePersonalData: { version: 3 },
  signOff: { packageDigest: digest, note: '同意签发。' },
  returnToDrafting: { reasons },
  withdrawDossier: { reasons: ['拟与另一办法合并制定。'] },
  recordRelease: {
    part: 'tujie',
    channel: 'media',
    reference: '《江州日报》2026年3月3日第2版',
    releasedAt: '2026-03-03T00:00:00.000Z',
  },
  lodgeFollowUp: { key: 'wenda', form: 'qa', file: { ...file, name: '问答.md' } },
  approveFollowUp: { key: 'wenda', version: 0 },
  returnFollowUp: { key: 'wenda', reasons: ['第三问与文件第五条不一致。'] },
  extendValidity: {
    until: '2031-12-31',
    basis: '《关于延长部分规范性文件有效期的通知》（江政发〔2026〕45号）',
  },
  keepInForce: { basis: '新办法只适用于新申请，原办法对此前受理的继续适用。' },
  tallyRequests: { count: 2, receivedOn: '2026-03-12', reference: '依申请〔2026〕第14、17号' },
  correctTally: { entry: 1, count: 1, reasons: '其中一件撤回了申请。' },
  suggestAttributeReview: { reasons: '申请人建议将该文件纳入主动公开范围。' },
  reviewAttribute: { to: 'proactive', reasons: '申请较为集中，内容已不涉及需要保护的信息。' },
  recordDoubts: {
    doubts: [
      {
        source: 'hotline',
        receivedOn: '2026-03-10',
        topic: '申请材料',
        words: '没有书面合同的能不能申请补贴？',
        times: 3,
      },
    ],
  },
  joinDoubt: { doubt: 2, into: 1 },
  keepDoubtApart: { doubt: 2 },
  openFollowUp: {
    key: 'cailiao-wenda',
    title: '租赁合同和申请材料问答',
    form: 'qa',
    channels: ['website'],
    dueOn: '2026-03-20',
    doubts: [1],
  },
  previewDoubts: {
    lines: '没有书面合同的能不能申请补贴？',
    receivedOn: '2026-03-10',
    topic: '申请材料',
  },
  markValidity: {
    validity: 'repealed',
    effectiveOn: '2027-01-01',
    basis: '《关于废止部分规范性文件的决定》（江政发〔2026〕40号）',
  },
  registerDepartment: { department: 'housing', since: '2015-03-01', closeToLivelihood: true },
  changeLivelihood: { department: 'gazette', closeToLivelihood: true, since: '2027-01-01' },
  dissolveDepartment: { department: 'environment', until: '2027-06-30' },
  appointHead: { department: 'housing', person: 'lu-wenbin', from: '2024-05-06' },
  endHeadTerm: { department: 'housing', until: '2027-04-30' },
  correctHeadTerm: {
    department: 'housing',
    term: 1,
    person: 'lu-wenbin',
    from: '2024-05-13',
    until: null,
    reasons: '任职日期以任免通知为准。',
  },
  recordAnnualReport: {
    reporting: 'housing',
    year: 2025,
    publishedOn: '2026-01-28',
    reference: '市政府网站“政府信息公开年报”栏目',
  },
  registerExpert: {
    expert: 'expert-017',
    fields: ['城市更新', '住房金融'],
    organisation: '江州大学公共政策研究院',
    from: '2026-03-01',
  },
  correctExpert: {
    expert: 'expert-017',
    fields: ['城市更新'],
    organisation: '江州大学公共政策研究院',
    from: '2026-03-01',
    until: null,
    reasons: '研究领域登记有误。',
  },
  releaseExpert: { expert: 'expert-017', until: '2028-02-29' },
  openIssue: { publishedOn: '2026-03-31' },
  composeIssue: { entries: [{ dossier: 'zulin-2026', column: 'governmentDocuments' }] },
  approveFinalProof: { compositionDigest: digest },
  returnIssue: { reasons: ['第12页表格跨页错位。'] },
  withdrawIssue: { reasons: ['合并到下一期出版。'] },
  openIncident: { title: '城东水厂管道爆裂停水', ...assessment },
  reassessIncident: { ...assessment, level: 'extraordinary', reasons: ['停水范围扩大到三个区。'] },
  prepareText: {
    title: '关于城东片区停水的情况通报',
    words: '今日7时10分，城东水厂一条主管道爆裂，抢修正在进行，预计20时前恢复供水。',
  },
  clearText: { text: 1, digest },
  makeStatement: {
    gates: ['authoritativeInformation'],
    speaker: { role: 'principalOfficer', office: '市水务局局长' },
    said: { text: 1 },
    channel: 'website',
    reference: 'https://jiangzhou.example/shuiwu/20260302.html',
    saidAt: '2026-03-02T02:30:00.000Z',
  },
  withdrawIncident: { reasons: ['经核实为管网例行冲洗，不是爆管。'] },
  openMatter: {
    kind: 'requestAnswer',
    title: '申请公开2026年住房租赁补贴发放情况',
    request: { delivery: 'internet', arrivedOn: '2026-03-02', confirmedOn: '2026-03-03' },
  },
  requestCorrection: { noticedAt: '2026-03-05T02:00:00.000Z', what: '请写明所需信息的年度。' },
  receiveCorrection: { receivedOn: '2026-03-09' },
  pauseClock: { reason: 'thirdParty', askedOn: '2026-03-11', deliveredOn: '2026-03-12' },
  resumeClock: { answeredOn: '2026-03-20' },
  extendTerm: {
    workingDays: 10,
    notifiedOn: '2026-04-02',
    reason: '所涉信息数量较大，需要逐件核对。',
  },
  meetMatter: {
    metAt: '2026-04-10T02:00:00.000Z',
    where: '《政府信息公开申请答复书》（江房公开〔2026〕3号）',
  },
  ceaseMatter: { reason: '申请人书面撤回申请。' },
  importCalendar: {
    file: calendarFile,
    mode: 'add',
    source: '《江州市人民政府关于防汛停工的通知》（江政发〔2027〕8号）',
    confirmedYears: [],
    seen: digest,
  },
  restoreCalendar: { entry: 1, source: '第2次导入的日期有误', seen: digest },
  previewCalendar: {
    file: calendarFile,
    mode: 'add',
    source: '《江州市人民政府关于防汛停工的通知》（江政发〔2027〕8号）',
  },
  examineFile: { file, as: 'document', attribute: 'proactive' },
  readPlan: { file: { ...file, name: '解读方案.md' }, title: '住房租赁补贴办法' },
};
