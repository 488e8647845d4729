import { commands } from '../../../functions/application/catalogue.ts';
import { loadDossier } from '../../../functions/application/dossier/dossier-store.ts';
import type { Published } from '../../../functions/domain/dossier/state.ts';
import { dossierIdSchema } from '../../../functions/domain/kernel/identifiers.ts';
import {
  addCalendarDays,
  localDateOf,
  shanghaiTime,
} from '../../../functions/domain/kernel/time.ts';
import type { Paper } from '../texts/paper.ts';
import type { PlannedAct } from '../timeline.ts';
import { act, type World, whenDone } from '../world.ts';
import { drafterOf } from './drafting.ts';

const DOUBT_SHARE = 0.12;
const ANSWER_SHARE = 0.7;
/** Key of the interpretation that answers what people did not understand. */
export const answersKey = 'answers';

/** What people ask about a document, and the interpretation that is opened to answer them. */
export function doubtActs(world: World, paper: Paper, state: Published): readonly PlannedAct[] {
  const { chance, environment } = world;
  const { dossier, number } = paper;
  if (state.validity !== 'inForce') return [];
  if (!chance.happens(DOUBT_SHARE, `doubts about paper ${number}`)) return [];
  const stream = `dossier/${dossier}`;
  const drafter = drafterOf(world, paper);
  const days = chance.between(3, 30, `days to doubts about paper ${number}`);
  const heard = shanghaiTime(addCalendarDays(localDateOf(state.publishedAt), days), 8);
  const key = `${dossier}.doubts`;
  const record: PlannedAct = {
    at: whenDone(world, drafter, heard, key),
    key,
    stream,
    perform: async () => {
      const doubts = doubtsAbout(paper).map((one) => ({ ...one, receivedOn: localDateOf(heard) }));
      await act(world, drafter, commands.recordDoubts, key, { dossier, doubts });
    },
  };
  const last = state.doubts.at(-1);
  const isAnswered = state.followUps.some((followUp) => followUp.key === answersKey);
  const answers = chance.happens(ANSWER_SHARE, `answer to doubts about paper ${number}`);
  if (last === undefined || isAnswered || !answers) return [record];
  const opening = `${dossier}.answers.open`;
  const open: PlannedAct = {
    at: whenDone(world, drafter, record.at, opening),
    key: opening,
    stream,
    perform: async () => {
      const present = await loadDossier(environment, dossierIdSchema.parse(dossier));
      // A document that was repealed meanwhile is interpreted no more.
      if (present.state.status !== 'published' || present.state.validity !== 'inForce') return;
      const title = `关于${paper.subject}的进一步解答`;
      const doubts = state.doubts.map(({ doubt }) => doubt);
      const input = { dossier, key: answersKey, title, form: 'qa', channels: ['website'], doubts };
      await act(world, drafter, commands.openFollowUp, opening, input);
    },
  };
  return [record, open];
}

function doubtsAbout({ subject, concerned, amount }: Paper) {
  return [
    {
      source: 'hotline',
      topic: '办理条件',
      words: `${concerned}去年已经享受过${subject}，今年还能不能再申请？`,
      times: 3,
    },
    {
      source: 'comment',
      topic: '支持标准',
      words: `每户每年${amount}元是一次发放还是分月发放，什么时候到账？`,
      times: 1,
    },
  ] as const;
}
