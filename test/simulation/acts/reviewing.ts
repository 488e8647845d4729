import { commands, queries } from '../../../functions/application/catalogue.ts';
import { ask } from '../../../functions/application/use-case.ts';
import type { DisclosureDecision } from '../../../functions/domain/disclosure/decision.ts';
import type { DossierState, ExistingDossier } from '../../../functions/domain/dossier/state.ts';
import { commandIdSchema } from '../../../functions/domain/kernel/identifiers.ts';
import {
  addCalendarDays,
  type Instant,
  localDateOf,
  shanghaiTime,
} from '../../../functions/domain/kernel/time.ts';
import { closeAsProposed } from '../../../infra/local/demo/close-as-proposed.ts';
import type { Worker } from '../city/people.ts';
import type { Paper } from '../texts/paper.ts';
import type { PlannedAct } from '../timeline.ts';
import { act, type World, whenDone } from '../world.ts';
import { attributeOf } from './drafting.ts';

type InReview = Extract<
  ExistingDossier,
  { status: 'screening' | 'disclosureReview' | 'deidentification' | 'signOff' | 'awaitingRelease' }
>;
type Gate = Exclude<InReview['status'], 'awaitingRelease'>;

/** How often each desk sends a package back, and how often it is left lying for good. */
const returns: Readonly<Record<Gate, number>> = {
  screening: 0.07,
  disclosureReview: 0.03,
  deidentification: 0.01,
  signOff: 0.02,
};
const forgotten: Readonly<Record<Gate, number>> = {
  screening: 0.004,
  disclosureReview: 0.004,
  deidentification: 0.003,
  signOff: 0.006,
};
const returnReasons: Readonly<Record<Gate, string>> = {
  screening: '解读材料与文件表述不够一致，请核对后重新报送。',
  disclosureReview: '公开属性理由不充分，请补充说明。',
  deidentification: '附件名单超出必要范围，请删减后重新报送。',
  signOff: '支持标准须再次与财政部门会商。',
};
/** Nobody sends the same package back for ever. */
const MOST_ROUNDS = 3;
const RELEASE_SHARE = 0.15;

/** What the desk before which a package lies does with it. */
export function reviewActs(world: World, paper: Paper, state: InReview): readonly PlannedAct[] {
  const stream = `dossier/${paper.dossier}`;
  if (state.status === 'awaitingRelease') return watchRelease(paper, state);
  const gate = state.status;
  const key = `${paper.dossier}.${gate}.${state.round}.${state.enteredAt}`.replaceAll(':', '');
  if (world.chance.happens(forgotten[gate], `whether ${key} is forgotten`)) return [];
  const worker = deskWorker(world, gate, state.enteredAt, key);
  const at = whenDone(world, worker, state.enteredAt, key);
  const sendsBack =
    state.round < MOST_ROUNDS && world.chance.happens(returns[gate], `whether ${key} goes back`);
  const perform = async () => {
    if (sendsBack) {
      const input = { dossier: paper.dossier, reasons: [returnReasons[gate]] };
      await act(world, worker, commands.returnToDrafting, key, input);
    } else {
      const told = { ...paper, attribute: attributeOf(paper, state) };
      await decisions[gate](world, told, worker, key, at);
    }
  };
  return [{ at, key, stream, perform }];
}

/** Nobody acts at a decided time of release; who drafted has a look at what appeared. */
function watchRelease(
  { dossier }: Paper,
  state: Extract<DossierState, { status: 'awaitingRelease' }>,
): readonly PlannedAct[] {
  const at = state.disclosure.releaseAt;
  if (at === null) return [];
  const key = `${dossier}.appeared.${state.enteredAt}`;
  return [{ at, key, stream: `dossier/${dossier}`, perform: async () => {} }];
}

/** Somebody of the desk who is at work when the package comes; who is away decides nothing. */
function deskWorker(world: World, gate: Gate, since: Instant, key: string): Worker {
  const { staff, chance, attendance } = world;
  const desk = {
    screening: staff.disclosureReviewers,
    disclosureReview: staff.disclosureReviewers,
    deidentification: staff.privacyReviewers,
    signOff: staff.signingOfficers,
  }[gate];
  const present = desk.filter(({ person }) => attendance.isAtWork(person.id, localDateOf(since)));
  return chance.pick(present.length > 0 ? present : desk, `who does ${key}`);
}

type Decision = (
  world: World,
  paper: Paper,
  worker: Worker,
  key: string,
  at: Instant,
) => Promise<unknown>;

const decisions: Readonly<Record<Gate, Decision>> = {
  screening: (world, { dossier }, worker, key) =>
    act(world, worker, commands.passScreening, key, { dossier, note: '报送件齐备，内容一致。' }),
  disclosureReview: (world, paper, worker, key, at) => {
    const decision = disclosureOf(world, paper, at);
    const input = { dossier: paper.dossier, decision };
    return act(world, worker, commands.decideDisclosure, key, input);
  },
  deidentification: ({ environment }, { dossier }, { person }, key) =>
    closeAsProposed(environment, person, { dossier }, commandIdSchema.parse(`simulation:${key}`)),
  signOff: async (world, { dossier, exempt }, worker, key) => {
    const seen = await ask(world.environment, queries.viewDossier, worker.person, { dossier });
    const { packageDigest } = seen;
    const input = { dossier, packageDigest, note: '同意。', exemptionGranted: exempt };
    return act(world, worker, commands.signOff, key, input);
  },
};

const suitable = { verdict: 'suitable', note: '经研判，无不良影响。' } as const;
const assessment = { wording: suitable, timing: suitable, method: suitable };

function disclosureOf(world: World, paper: Paper, at: Instant): DisclosureDecision {
  const { attribute } = paper;
  const common = {
    attribute,
    severed: [],
    assessment,
    annexes: paper.named === 0 ? [] : [{ annex: 1, attribute }],
  };
  if (attribute === 'proactive') {
    const partialDisclosure = { considered: false, possible: false, explanation: '' };
    const releaseAt = releaseTime(world, paper, at);
    return { ...common, ground: null, reasons: '', partialDisclosure, releaseAt };
  }
  return {
    ...common,
    ground: attribute === 'onRequest' ? 'internalAffairs' : 'processInformation',
    reasons: '仅规定机关内部的工作安排，不影响公民、法人和其他组织的权利义务。',
    partialDisclosure: {
      considered: true,
      possible: false,
      explanation: '全文均为内部工作安排，不能区分处理。',
    },
    releaseAt: null,
  };
}

/** Some appear on a morning that was chosen, a week or so ahead; the others once they are signed. */
function releaseTime({ chance }: World, { number }: Paper, at: Instant): Instant | null {
  if (!chance.happens(RELEASE_SHARE, `release time of paper ${number}`)) return null;
  const days = chance.between(6, 12, `days to the release of paper ${number}`);
  return shanghaiTime(addCalendarDays(localDateOf(at), days), 9);
}
