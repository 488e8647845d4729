import type {
  CommandOf,
  DossierCommand,
  DossierCommandType,
} from '../../../../functions/domain/dossier/commands.ts';
import { dossierDecider } from '../../../../functions/domain/dossier/decide.ts';
import type { DossierEvent } from '../../../../functions/domain/dossier/events.ts';
import { packageDigest } from '../../../../functions/domain/dossier/package-digest.ts';
import type { DossierState } from '../../../../functions/domain/dossier/state.ts';
import type { JudgedMaterial } from '../../../../functions/domain/interpretation/quality-numbers.ts';
import { dossierIdSchema, issueIdSchema } from '../../../../functions/domain/kernel/identifiers.ts';
import { type Given, given } from '../given-when-then.ts';
import {
  date,
  digest,
  document,
  facts,
  fileOf,
  key,
  layout,
  moment,
  openDecision,
  people,
  plan,
  publicModels,
  review,
  rules,
} from './jiangzhou.ts';

/** A command that may depend on what it is asked about, as a digest does. */
export type Step = (state: DossierState) => DossierCommand;

const nothing = digest('nothing');

/** The digest that a person sees on the page of the dossier. */
export function presentDigest(state: DossierState) {
  return 'personalData' in state ? packageDigest(state) : nothing;
}

export function renditionsOf(state: DossierState) {
  const models = 'personalData' in state ? state.personalData.publicModels : publicModels;
  return models
    .filter(({ part }) => part !== 'plan')
    .map(({ part, model }) => ({
      part,
      title: part,
      mediaType: 'application/pdf' as const,
      digest: digest(`pdf of ${part}`),
      model,
    }));
}

export const followUpModel = (of: string) => digest(`public model of ${of}`);

/** A material of which nothing is copied. */
export function ownWords(
  part: string,
  material = fileOf(part).model,
  source = document.file.model,
): JudgedMaterial {
  const numbers = {
    part,
    comparable: true,
    ratio: 0,
    longestRun: 0,
    contradictions: 0,
    figuresCompared: true,
    missing: [],
  };
  return { document: source, material, numbers };
}

/** What is handed in is judged as it stands then, whatever was lodged before. */
export function judgedNow(command: DossierCommand, state: DossierState): DossierCommand {
  if (state.status === 'absent' || state.document === null) return command;
  const { model } = state.document.file;
  switch (command.type) {
    case 'submitPackage': {
      const judged = state.materials.map(({ key, file }) => ownWords(key, file.model, model));
      return { ...command, quality: judged };
    }
    case 'lodgeFollowUp': {
      const { key, file } = command.material;
      return { ...command, quality: [ownWords(key, file.model, model)] };
    }
    default:
      return command;
  }
}

/** What a short text holds; enough for every form that is only written. */
export const someWords = { questions: 1, answers: 1, cases: 1, pictures: 1, characters: 300 };

/** Every command as the right person asks for it at the right time; a part can be put otherwise. */
export const asks = {
  openDossier: { type: 'openDossier', by: people.drafter, at: moment('2026-03-02 09:00'), facts },
  lodgeDocument: {
    type: 'lodgeDocument',
    by: people.drafter,
    at: moment('2026-03-02 10:00'),
    document,
  },
  lodgePlan: {
    type: 'lodgePlan',
    by: people.drafter,
    at: moment('2026-03-02 10:10'),
    plan: { file: fileOf('plan'), plan },
  },
  lodgeMaterial: {
    type: 'lodgeMaterial',
    by: people.drafter,
    at: moment('2026-03-02 10:20'),
    material: {
      key: key('text-together'),
      form: 'text',
      file: fileOf('text-together'),
      media: [],
      content: someWords,
    },
  },
  removeMaterial: {
    type: 'removeMaterial',
    by: people.drafter,
    at: moment('2026-03-02 10:30'),
    key: key('text-together'),
  },
  namePredecessor: {
    type: 'namePredecessor',
    by: people.drafter,
    at: moment('2026-03-02 10:40'),
    source: {
      kind: 'dossier',
      dossier: dossierIdSchema.parse('2021-007'),
      title: '江州市人才安居暂行办法',
      documentNumber: '江政规〔2021〕7号',
      model: digest('public model of 2021-007'),
    },
  },
  clearPredecessor: {
    type: 'clearPredecessor',
    by: people.drafter,
    at: moment('2026-03-02 10:50'),
  },
  submitPackage: {
    type: 'submitPackage',
    by: people.head,
    at: moment('2026-03-03 09:00'),
    quality: [ownWords('text-together')],
  },
  passScreening: {
    type: 'passScreening',
    by: people.disclosureReviewer,
    at: moment('2026-03-04 09:00'),
    note: '齐全',
  },
  decideDisclosure: {
    type: 'decideDisclosure',
    by: people.disclosureReviewer,
    at: moment('2026-03-05 09:00'),
    decision: openDecision,
    layout,
  },
  decidePersonalData: {
    type: 'decidePersonalData',
    by: people.privacyReviewer,
    at: moment('2026-03-06 09:00'),
    review,
    publicModels,
  },
  signOff: {
    type: 'signOff',
    exemptionGranted: false,
    by: people.signingOfficer,
    at: moment('2026-03-09 09:00'),
    packageDigest: nothing,
    note: '同意',
  },
  returnToDrafting: {
    type: 'returnToDrafting',
    by: people.disclosureReviewer,
    at: moment('2026-03-09 10:00'),
    reasons: ['解读材料照抄原文'],
  },
  withdrawDossier: {
    type: 'withdrawDossier',
    by: people.head,
    at: moment('2026-03-09 11:00'),
    reasons: ['政策调整，不再出台'],
  },
  recordRenditions: {
    type: 'recordRenditions',
    by: 'system',
    at: moment('2026-03-09 12:00'),
    packageDigest: nothing,
    renditions: [],
  },
  publish: { type: 'publish', by: 'system', at: moment('2026-03-09 15:00') },
  lodgeFollowUp: {
    type: 'lodgeFollowUp',
    by: people.drafter,
    at: moment('2026-03-10 09:00'),
    quality: [ownWords('qa-soon')],
    material: {
      key: key('qa-soon'),
      form: 'qa',
      file: fileOf('qa-soon'),
      media: [],
      content: someWords,
    },
  },
  approveFollowUp: {
    type: 'approveFollowUp',
    by: people.privacyReviewer,
    at: moment('2026-03-10 14:00'),
    key: key('qa-soon'),
    review,
    publicModel: followUpModel('qa-soon'),
  },
  returnFollowUp: {
    type: 'returnFollowUp',
    by: people.privacyReviewer,
    at: moment('2026-03-10 14:00'),
    key: key('qa-soon'),
    reasons: ['联系电话未遮盖'],
  },
  blockFollowUp: {
    type: 'blockFollowUp',
    by: 'system',
    at: moment('2026-03-10 15:00'),
    key: key('qa-soon'),
    found: [{ part: 'qa-soon', place: 'properties', type: 'mobile' }],
  },
  releaseFollowUp: {
    type: 'releaseFollowUp',
    by: 'system',
    at: moment('2026-03-10 15:00'),
    key: key('qa-soon'),
    rendition: {
      part: 'qa-soon',
      title: '申请问答',
      mediaType: 'application/pdf',
      digest: digest('pdf of qa-soon'),
      model: followUpModel('qa-soon'),
    },
  },
  blockRelease: {
    type: 'blockRelease',
    by: 'system',
    at: moment('2026-03-09 17:05'),
    packageDigest: digest('package'),
    found: [{ part: 'document', place: 'text', type: 'residentId' }],
  },
  recordRelease: {
    type: 'recordRelease',
    lateEntry: null,
    by: people.drafter,
    at: moment('2026-03-11 10:00'),
    part: 'text-together',
    channel: 'media',
    reference: '江州日报2026年3月10日第2版',
    releasedAt: moment('2026-03-10 06:00'),
  },
  remindGate: {
    type: 'remindGate',
    by: 'system',
    at: moment('2026-03-09 09:00'),
    gate: 'submission',
    sequence: 1,
  },
  remindObligation: {
    type: 'remindObligation',
    by: 'system',
    at: moment('2026-03-11 09:00'),
    kind: 'interpretation',
    subject: 'media',
    startsAt: moment('2026-03-09 15:00'),
    sequence: 1,
  },
  recomputeDeadlines: {
    type: 'recomputeDeadlines',
    by: 'system',
    at: moment('2026-03-11 09:00'),
    known: [
      {
        kind: 'interpretation',
        subject: 'media',
        startsAt: moment('2026-03-09 15:00'),
        dueAt: moment('2026-03-12 00:00'),
      },
    ],
  },
  recordDestruction: {
    type: 'recordDestruction',
    by: 'system',
    at: moment('2026-12-02 09:00'),
    gate: 'deidentification',
    endedAt: moment('2026-03-06 09:00'),
  },
  recordDoubts: {
    type: 'recordDoubts',
    by: people.drafter,
    at: moment('2026-03-12 09:00'),
    doubts: [
      {
        source: 'hotline',
        receivedOn: date('2026-03-11'),
        topic: '申请材料',
        words: '没有书面租房合同能不能申请补贴？',
        times: 1,
      },
    ],
  },
  joinDoubt: {
    type: 'joinDoubt',
    by: people.drafter,
    at: moment('2026-03-12 10:00'),
    doubt: 2,
    into: 1,
  },
  keepDoubtApart: {
    type: 'keepDoubtApart',
    by: people.drafter,
    at: moment('2026-03-12 10:00'),
    doubt: 2,
  },
  openFollowUp: {
    type: 'openFollowUp',
    by: people.head,
    at: moment('2026-03-12 11:00'),
    key: key('cailiao-wenda'),
    title: '租房合同和申请材料问答',
    form: 'qa',
    channels: ['website'],
    dueOn: null,
    doubts: [1],
  },
  recordGazetting: {
    type: 'recordGazetting',
    by: 'system',
    at: moment('2026-03-20 09:00'),
    issue: issueIdSchema.parse('2026-03'),
    page: 3,
  },
  markValidity: {
    type: 'markValidity',
    by: people.signingOfficer,
    at: moment('2026-12-01 09:00'),
    validity: 'amended',
    effectiveOn: date('2027-01-01'),
    basis: '江政办发〔2026〕88号',
  },
  extendValidity: {
    type: 'extendValidity',
    by: people.signingOfficer,
    at: moment('2030-12-02 09:00'),
    until: date('2033-12-31'),
    basis: '江政办发〔2030〕90号',
  },
  lapse: { type: 'lapse', by: 'system', at: moment('2031-03-09 00:00') },
  takeEffect: { type: 'takeEffect', by: 'system', at: moment('2027-01-01 00:00') },
  noteReplacement: {
    type: 'noteReplacement',
    by: 'system',
    at: moment('2026-09-01 09:00'),
    replacement: dossierIdSchema.parse('jz-2026-099'),
  },
  keepInForce: {
    type: 'keepInForce',
    by: people.signingOfficer,
    at: moment('2026-09-02 09:00'),
    basis: '新办法只适用于新申请',
  },
  tallyRequests: {
    type: 'tallyRequests',
    by: people.drafter,
    at: moment('2026-05-06 09:00'),
    count: 1,
    receivedOn: date('2026-05-05'),
    reference: '依申请〔2026〕第14号',
  },
  correctTally: {
    type: 'correctTally',
    by: people.disclosureReviewer,
    at: moment('2026-05-07 09:00'),
    entry: 1,
    count: 0,
    reasons: '重复登记',
  },
  openAttributeReview: {
    type: 'openAttributeReview',
    by: people.supervisor,
    at: moment('2026-06-01 09:00'),
    basis: 'suggestion',
    reasons: '申请人建议纳入主动公开范围',
  },
  reviewAttribute: {
    type: 'reviewAttribute',
    by: people.disclosureReviewer,
    at: moment('2026-06-03 09:00'),
    to: 'proactive',
    reasons: '第三方的经营数据已经公开，申请较为集中',
  },
  recordMarkedRenditions: {
    type: 'recordMarkedRenditions',
    by: 'system',
    at: moment('2026-12-01 09:01'),
    validity: 'amended',
    effectiveOn: date('2027-01-01'),
    renditions: [
      {
        part: 'document',
        original: digest('pdf of document'),
        digest: digest('marked pdf of document'),
      },
    ],
  },
} as const satisfies { readonly [T in DossierCommandType]: CommandOf<T> };

export const signOffNow: Step = (state) => ({
  ...asks.signOff,
  packageDigest: presentDigest(state),
});
export const renderNow: Step = (state) => ({
  ...asks.recordRenditions,
  packageDigest: presentDigest(state),
  renditions: renditionsOf(state),
});

export const blockNow: Step = (state) => ({
  ...asks.blockRelease,
  packageDigest: presentDigest(state),
});

const drafting: readonly Step[] = [
  () => asks.lodgeDocument,
  () => asks.lodgePlan,
  () => asks.lodgeMaterial,
];
const toScreening: readonly Step[] = [...drafting, () => asks.submitPackage];
const toDisclosure: readonly Step[] = [...toScreening, () => asks.passScreening];
const toPersonalData: readonly Step[] = [...toDisclosure, () => asks.decideDisclosure];
const toSignOff: readonly Step[] = [...toPersonalData, () => asks.decidePersonalData];
const toRelease: readonly Step[] = [...toSignOff, signOffNow, renderNow];

/** The steps after opening that bring a dossier to a point; `complete` is ready to be submitted. */
export const steps = {
  opened: [],
  complete: drafting,
  screening: toScreening,
  disclosureReview: toDisclosure,
  deidentification: toPersonalData,
  signOff: toSignOff,
  signedOff: [...toSignOff, signOffNow],
  awaitingRelease: toRelease,
  published: [...toRelease, () => asks.publish],
} as const satisfies Record<string, readonly Step[]>;
export type Point = keyof typeof steps;

/** Plays steps through the decider; what it refuses fails the test that asked for it. */
export function play(events: readonly DossierEvent[], next: readonly Step[]): DossierEvent[] {
  const history = [...events];
  for (const step of next) {
    const state = history.reduce(dossierDecider.evolve, dossierDecider.initialState);
    history.push(...dossierDecider.decide(judgedNow(step(state), state), state, rules));
  }
  return history;
}

export function historyOf(point: Point): DossierEvent[] {
  return play([], [() => asks.openDossier, ...steps[point]]);
}

export function stateOf(history: readonly DossierEvent[]): DossierState {
  return history.reduce(dossierDecider.evolve, dossierDecider.initialState);
}

/** Given a dossier at a point, or the events that have happened. */
export function givenDossier(
  past: Point | readonly DossierEvent[],
): Given<DossierState, DossierCommand, DossierEvent> {
  return given(dossierDecider, rules, typeof past === 'string' ? historyOf(past) : past);
}
