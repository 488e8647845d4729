import { createWorkingCalendar } from '../../../../functions/domain/deadlines/calendar.ts';
import type { DisclosureDecision } from '../../../../functions/domain/disclosure/decision.ts';
import type { DossierRules } from '../../../../functions/domain/dossier/commands.ts';
import {
  type DossierFacts,
  dossierFactsSchema,
} from '../../../../functions/domain/dossier/events.ts';
import type { LodgedDocument } from '../../../../functions/domain/dossier/lodgings.ts';
import {
  type InterpretationPlan,
  interpretationPlanSchema,
} from '../../../../functions/domain/interpretation/plan.ts';
import { jurisdiction } from '../../../../functions/domain/jurisdictions/registry.ts';
import { digestOfText } from '../../../../functions/domain/kernel/digest.ts';
import { materialKeySchema } from '../../../../functions/domain/kernel/identifiers.ts';
import { type Person, personSchema, roles } from '../../../../functions/domain/kernel/people.ts';
import {
  type Instant,
  instantSchema,
  localDateSchema,
} from '../../../../functions/domain/kernel/time.ts';
import type { Candidate } from '../../../../functions/domain/privacy/candidates.ts';
import type { ReviewOutcome } from '../../../../functions/domain/privacy/review/outcome.ts';

/** 江州市, which does not exist: its people, its rules and one policy of its housing bureau. */

const person = (id: string, department: string, ...held: readonly string[]): Person =>
  personSchema.parse({ id, department, roles: held });

export const people = {
  drafter: person('shen-yuqing', 'housing', 'drafter'),
  secondDrafter: person('fang-mo', 'housing', 'drafter'),
  head: person('lu-wenbin', 'housing', 'departmentHead'),
  disclosureReviewer: person('gu-an', 'office', 'disclosureReviewer'),
  privacyReviewer: person('wei-lan', 'office', 'privacyReviewer'),
  signingOfficer: person('qiao-zheng', 'office', 'signingOfficer'),
  gazetteEditor: person('bai-lu', 'gazette', 'gazetteEditor'),
  chiefEditor: person('mo-chen', 'gazette', 'chiefEditor'),
  supervisor: person('yan-he', 'office', 'supervisor'),
  administrator: person('xu-ning', 'office', 'administrator'),
  /** Drafts and heads elsewhere. */
  otherDrafter: person('tang-zhiyuan', 'education', 'drafter'),
  otherHead: person('he-jingwen', 'education', 'departmentHead'),
  /** Holds every role in the department that drafts. */
  everyRole: person('bao-quan', 'housing', ...roles),
} as const;

export const calendar = createWorkingCalendar();
export const rules: DossierRules = { jurisdiction: jurisdiction('nanjing-2018'), calendar };

/** A moment on the clock of China: `2026-03-02 09:00`. */
export function moment(text: string): Instant {
  const [day = '', time = ''] = text.split(' ');
  return instantSchema.parse(new Date(`${day}T${time}:00+08:00`).toISOString());
}

export const date = (text: string) => localDateSchema.parse(text);
export const key = (text: string) => materialKeySchema.parse(text);
export const digest = (text: string) => digestOfText(text);
export const fileOf = (text: string) => ({
  source: digest(`source of ${text}`),
  model: digest(`model of ${text}`),
});

export const facts: DossierFacts = dossierFactsSchema.parse({
  dossier: 'jz-2026-017',
  title: '江州市保障性租赁住房管理办法',
  department: 'housing',
  jointDepartments: ['planning'],
  jurisdiction: 'nanjing-2018',
  normative: true,
  technical: false,
  triggers: [],
});

export const document: LodgedDocument = {
  file: fileOf('measures'),
  facts: {
    title: '江州市保障性租赁住房管理办法',
    documentNumber: '江政办发〔2026〕17号',
    issuingOrgan: '江州市人民政府办公室',
    dateOfDocument: '2026-03-02',
    annexes: 1,
  },
  proposal: { attribute: 'proactive', reasons: '涉及公众切身利益', ground: null },
};

/** One interpretation with the document, three promised for later. */
export const plan: InterpretationPlan = interpretationPlanSchema.parse({
  outline: ['政策背景和依据', '执行标准和范围', '惠企利民举措', '新旧政策差异'],
  audience: '新就业大学生和进城务工人员',
  materials: [
    {
      key: 'text-together',
      title: '一文读懂管理办法',
      form: 'text',
      phase: 'during',
      channels: ['website', 'media'],
      due: { kind: 'withDocument' },
    },
    {
      key: 'qa-soon',
      title: '申请问答',
      form: 'qa',
      phase: 'during',
      channels: ['website'],
      due: { kind: 'workingDaysAfterPublication', days: 3 },
    },
    {
      key: 'cases-later',
      title: '案例解读',
      form: 'caseStudy',
      phase: 'after',
      channels: ['website'],
      due: { kind: 'workingDaysAfterPublication', days: 20 },
    },
    {
      key: 'review-in-june',
      title: '实施情况解读',
      form: 'text',
      phase: 'after',
      channels: ['website'],
      due: { kind: 'onDate', date: '2026-06-30' },
    },
  ],
});

const suitable = { verdict: 'suitable', note: '已研判，适宜公开' } as const;

export const openDecision: DisclosureDecision = {
  attribute: 'proactive',
  ground: null,
  reasons: '',
  partialDisclosure: { considered: false, possible: false, explanation: '' },
  severed: [],
  assessment: { wording: suitable, timing: suitable, method: suitable },
  releaseAt: null,
  annexes: [{ annex: 1, attribute: 'proactive' }],
};

/** Kept back as a whole on a ground that fits a normative document. */
export const withheldDecision: DisclosureDecision = {
  ...openDecision,
  attribute: 'withheld',
  ground: 'endangersSafety',
  reasons: '涉及重点部位防护安排',
  partialDisclosure: { considered: true, possible: false, explanation: '各条相互印证，无法区分' },
  annexes: [{ annex: 1, attribute: 'withheld' }],
};

/** Open to those who ask: a normative document may rest on art. 15 only. */
export const onRequestDecision: DisclosureDecision = {
  ...openDecision,
  attribute: 'onRequest',
  ground: 'tradeSecret',
  reasons: '含第三方经营数据',
  annexes: [{ annex: 1, attribute: 'onRequest' }],
};

/** How the lodged models are built: five blocks, of which the last is the annex. */
export const layout = {
  blockCounts: { document: 5, 'text-together': 3 },
  annexBlocks: new Map([[1, [4]]]),
};

/** A telephone number that the recognisers found in the document. */
export const candidate: Candidate = {
  id: 'document/2/0-11-mobile',
  start: 0,
  end: 11,
  type: 'mobile',
  action: 'mask',
  rule: 'mobile',
  score: 0.9,
  explanation: {
    recogniser: 'residentId',
    evidence: [],
    checksum: null,
    role: null,
    scoreBefore: 0.9,
    kept: null,
    exemption: null,
    operator: 'regionOnly',
  },
};

export const publicModels = ['document', 'plan', 'text-together'].map((part) => ({
  part,
  model: digest(`public model of ${part}`),
}));

/** A review in which that number is masked. */
export const review: ReviewOutcome = {
  context: 'ordinary',
  candidates: [candidate],
  decisions: [{ candidate: candidate.id, decision: 'mask' }],
  digests: new Map([[candidate.id, 'keyedDigestOfTheNumber']]),
  warnings: [{ id: 'document/b2/hardship', kind: 'hardship' }],
  acknowledged: new Set(['document/b2/hardship']),
};

/** Nothing was found. */
export const emptyReview: ReviewOutcome = {
  ...review,
  candidates: [],
  decisions: [],
  digests: new Map(),
  warnings: [],
};
