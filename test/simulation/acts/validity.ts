import { commands } from '../../../functions/application/catalogue.ts';
import { loadDossier } from '../../../functions/application/dossier/dossier-store.ts';
import type { Published } from '../../../functions/domain/dossier/state.ts';
import { dossierIdSchema } from '../../../functions/domain/kernel/identifiers.ts';
import {
  addCalendarDays,
  addMonths,
  type Instant,
  type LocalDate,
  localDateOf,
  shanghaiTime,
} from '../../../functions/domain/kernel/time.ts';
import type { Worker } from '../city/people.ts';
import type { Paper } from '../texts/paper.ts';
import type { PlannedAct } from '../timeline.ts';
import { act, type World, whenDone } from '../world.ts';

const MARK_SHARE = 0.03;
const marks = { amended: 0.5, repealed: 0.42, revoked: 0.08 } as const;
/** Of these, what is decided some weeks ahead of the day from which it applies. */
const AHEAD_SHARE = 0.25;
/** What is done about a document whose end is near; what nobody decides lapses by itself. */
const ends = { extended: 0.35, ended: 0.35, forgotten: 0.3 } as const;
const MONTHS_LONGER = 12;

/** Amendments and repeals, and decisions on documents that are about to run out. */
export function validityActs(world: World, paper: Paper, state: Published): readonly PlannedAct[] {
  if (state.validity !== 'inForce') return [];
  return [...mark(world, paper, state), ...decideOnEnd(world, paper, state)];
}

function mark(world: World, paper: Paper, state: Published): readonly PlannedAct[] {
  const { chance } = world;
  const { number } = paper;
  if (!chance.happens(MARK_SHARE, `validity of paper ${number}`)) return [];
  const days = chance.between(20, 120, `days in force of paper ${number}`);
  const from = addCalendarDays(localDateOf(state.publishedAt), days);
  return [
    byOfficer(world, paper, `${paper.dossier}.validity`, from, async (officer, key, at) => {
      if (!(await isInForce(world, paper))) return;
      const validity = chance.course(marks, `mark of paper ${number}`);
      const isAhead = chance.happens(AHEAD_SHARE, `day of the mark of paper ${number}`);
      const ahead = isAhead
        ? chance.between(10, 40, `days ahead of the mark of paper ${number}`)
        : 0;
      const effectiveOn = addCalendarDays(localDateOf(at), ahead);
      const input = { dossier: paper.dossier, validity, effectiveOn };
      await act(world, officer, commands.markValidity, key, {
        ...input,
        basis: basisOf(world, paper),
      });
    }),
  ];
}

function decideOnEnd(world: World, paper: Paper, state: Published): readonly PlannedAct[] {
  const { dossier } = paper;
  const validUntil = state.periods.at(-1)?.validUntil ?? null;
  if (validUntil === null || !validUntil.startsWith(`${world.year}-`)) return [];
  const key = `${dossier}.end.${validUntil}`;
  const course = world.chance.course(ends, `course of ${key}`);
  if (course === 'forgotten') return [];
  const from = addCalendarDays(validUntil, -14);
  return [
    byOfficer(world, paper, key, from, async (officer, commandKey, at) => {
      // It was repealed, or ran out, before anybody came to it.
      if (localDateOf(at) > validUntil || !(await isInForce(world, paper))) return;
      const basis = basisOf(world, paper);
      if (course === 'extended') {
        const input = { dossier, until: addMonths(validUntil, MONTHS_LONGER), basis };
        await act(world, officer, commands.extendValidity, commandKey, input);
        return;
      }
      const effectiveOn = addCalendarDays(validUntil, 1);
      const input = { dossier, validity: 'lapsed', effectiveOn, basis };
      await act(world, officer, commands.markValidity, commandKey, input);
    }),
  ];
}

async function isInForce({ environment }: World, { dossier }: Paper): Promise<boolean> {
  const { state } = await loadDossier(environment, dossierIdSchema.parse(dossier));
  return state.status === 'published' && state.validity === 'inForce';
}

function basisOf({ year }: World, { number }: Paper): string {
  return `江政发〔${year}〕${number}号《关于公布文件清理结果的决定》`;
}

function byOfficer(
  world: World,
  { dossier }: Paper,
  key: string,
  from: LocalDate,
  perform: (officer: Worker, key: string, at: Instant) => Promise<unknown>,
): PlannedAct {
  const officer = world.chance.pick(world.staff.signingOfficers, `who does ${key}`);
  const at = whenDone(world, officer, shanghaiTime(from, 8), key);
  const stream = `dossier/${dossier}`;
  return { at, key, stream, perform: async () => void (await perform(officer, key, at)) };
}
