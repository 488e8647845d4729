/**
 * What must be passed before a goal. A gate is passed by the edge of a Choice rule that finds this
 * gate's own latest answer equal to `says.value`; a step without `says` by being finished.
 */
export interface Checkpoint {
  /** The gate's or the step's name, as findings print it. */
  readonly name: string;
  readonly asks: 'gate' | 'step';
  /** Checkpoints of one rank are passed side by side, those of a lower rank before them. */
  readonly rank: number;
  readonly says: { readonly field: string; readonly value: string | boolean } | null;
}

/** What one workflow promises, as data that `prove` checks on the graph. */
export interface Guarantee {
  readonly workflow: string;
  /** Fields of the execution's input that every step and gate must be handed unchanged. */
  readonly handsOn: readonly string[];
  readonly checkpoints: readonly Checkpoint[];
  /** Steps that stand in exactly one state and need every checkpoint of a rank below `rank`. */
  readonly goals: readonly { readonly step: string; readonly rank: number }[];
  /** Where success may come from alone: the answer of this step, handed on as this field. */
  readonly answer: { readonly step: string; readonly field: string } | null;
}

function gate(name: string, rank: number): Checkpoint {
  return { name, asks: 'gate', rank, says: { field: 'outcome', value: 'approved' } };
}

function step(name: string, rank: number, outcome: string | null): Checkpoint {
  const says = outcome === null ? null : { field: 'outcome', value: outcome };
  return { name, asks: 'step', rank, says };
}

const issuance: Guarantee = {
  workflow: 'issuance',
  handsOn: ['subject'],
  checkpoints: [
    gate('documentLodging', 0),
    gate('interpretationLodging', 0),
    gate('submission', 1),
    gate('screening', 2),
    gate('disclosureReview', 3),
    gate('deidentification', 4),
    gate('signOff', 5),
    step('RenderPackage', 6, null),
    step('PlanRelease', 7, 'approved'),
    step('Publish', 8, 'published'),
  ],
  goals: [
    { step: 'Publish', rank: 8 },
    { step: 'StartFollowUps', rank: 9 },
  ],
  answer: null,
};

const gateMachine: Guarantee = {
  workflow: 'gate',
  handsOn: ['subject', 'gate'],
  checkpoints: [
    { name: 'PlanWakeUp', asks: 'step', rank: 0, says: { field: 'settled', value: true } },
  ],
  goals: [{ step: 'SettleGate', rank: 1 }],
  answer: { step: 'SettleGate', field: 'outcome' },
};

const followUp: Guarantee = {
  workflow: 'follow-up',
  handsOn: ['subject'],
  checkpoints: [
    gate('followUpLodging:{$.followUp}', 0),
    gate('followUpReview:{$.followUp}', 1),
    step('ReleaseFollowUp', 2, 'released'),
  ],
  goals: [{ step: 'ReleaseFollowUp', rank: 2 }],
  answer: null,
};

const gazetteIssue: Guarantee = {
  workflow: 'gazette-issue',
  handsOn: ['subject'],
  checkpoints: [
    gate('composition', 0),
    gate('finalProof', 1),
    step('RenderIssue', 2, null),
    step('PlanRelease', 3, 'approved'),
    step('PublishIssue', 4, 'published'),
  ],
  goals: [
    { step: 'PublishIssue', rank: 4 },
    { step: 'RecordGazetting', rank: 5 },
  ],
  answer: null,
};

const response: Guarantee = {
  workflow: 'response',
  handsOn: ['subject'],
  checkpoints: [
    gate('authoritativeInformation', 0),
    gate('pressConference', 0),
    gate('publicOpinionResponse', 0),
    step('CloseIncident', 1, 'closed'),
  ],
  goals: [{ step: 'CloseIncident', rank: 1 }],
  answer: null,
};

const attributeReview: Guarantee = {
  workflow: 'attribute-review',
  handsOn: ['subject'],
  checkpoints: [gate('attributeReview', 0)],
  goals: [{ step: 'StartConversion', rank: 1 }],
  answer: null,
};

/** The synchronisations that the workflows owe; the ledger enforces them a second time. */
export const guarantees: readonly Guarantee[] = [
  issuance,
  gateMachine,
  followUp,
  gazetteIssue,
  attributeReview,
  response,
];
