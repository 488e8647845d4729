import { commands } from '../../../functions/application/catalogue.ts';
import {
  addCalendarDays,
  type Instant,
  localDateOf,
  shanghaiTime,
} from '../../../functions/domain/kernel/time.ts';
import type { MatterAspect } from '../../../functions/domain/matter/kinds.ts';
import type { Worker } from '../city/people.ts';
import { act, type World, whenDone } from '../world.ts';
import { dayOfYear, drafterFor, planAct } from './matter-acts.ts';

/** One major decision for so many documents; the first few take each course once. */
const DOCUMENTS_EACH = 120;
const courses = ['inTime', 'inParts', 'late', 'shortened', 'basisMissing', 'givenUp'] as const;
type Course = (typeof courses)[number];
const FEWEST = 4;

/** 一般不少于30日, and what is taken where that cannot be waited for. */
const COMMENT_DAYS = 30;
const SHORTER_DAYS = 10;

const subjects = ['轨道交通票价', '生活垃圾分类收费', '老旧小区改造范围', '集中供热价格'] as const;

interface Decision {
  readonly matter: string;
  readonly drafter: Worker;
  readonly course: Course;
  readonly opened: Instant;
  readonly commentDays: number;
  /** Days that are left for publishing the draft. */
  readonly lead: number;
}

/** Drafts of major decisions, which the public may comment on before they are taken (BJ17 八(四)). */
export function planDecisionDrafts(world: World): void {
  const count = Math.max(FEWEST, Math.round(world.papers.size / DOCUMENTS_EACH));
  for (let number = 1; number <= count; number += 1) planDecision(world, number);
}

function planDecision(world: World, number: number): void {
  const { chance, departments } = world;
  const matter = `m${world.year}-decision-${number}`;
  const department = chance.pick(departments, `department of ${matter}`).id;
  const drafter = drafterFor(world, department, matter);
  const day = dayOfYear(world, chance.between(6, 290, `day of ${matter}`));
  const course = courses[(number - 1) % courses.length] ?? 'inTime';
  const opened = whenDone(world, drafter, shanghaiTime(day, 8), `${matter}.open`);
  const commentDays = course === 'shortened' ? SHORTER_DAYS : COMMENT_DAYS;
  const lead = chance.between(8, 25, `days ahead of ${matter}`);
  planAct(world, matter, 'open', opened, (key) => {
    const title = `关于${chance.pick(subjects, `subject of ${matter}`)}的决策草案（${number}）`;
    // The decision is taken on the day after the last day for comment.
    const plannedOn = addCalendarDays(localDateOf(opened), lead + commentDays + 1);
    const explanation = '供热季临近，须在采暖期开始前作出决定。';
    const shorter = course === 'shortened' ? { commentDays, explanation } : {};
    const input = { matter, kind: 'decisionDraft', title, decision: { plannedOn, ...shorter } };
    return act(world, drafter, commands.openMatter, key, input);
  });
  follow(world, { matter, drafter, course, opened, commentDays, lead });
}

function follow(world: World, decision: Decision): void {
  const { chance, staff } = world;
  const { matter, drafter, course, opened, lead } = decision;
  const after = (days: number, what: string) => {
    const day = addCalendarDays(localDateOf(opened), days);
    return whenDone(world, drafter, shanghaiTime(day, 8), `${matter}.${what}`);
  };
  if (course === 'givenUp') {
    planAct(world, matter, 'giveUp', after(Math.floor(lead / 2), 'giveUp'), (key) => {
      const reason = '决策事项不再推进，草案不公开征求意见。';
      return act(world, staff.supervisor, commands.ceaseMatter, key, { matter, reason });
    });
    return;
  }
  const spent =
    course === 'late'
      ? lead + chance.between(2, 10, `days late of ${matter}`)
      : chance.between(1, Math.floor(lead / 2), `days to ${matter}`);
  const at = after(spent, 'publish');
  const isWhole = course !== 'inParts' && course !== 'basisMissing';
  publish(world, decision, at, isWhole ? ['draft', 'decisionBasis'] : ['draft']);
  if (course !== 'inParts') return;
  const told = after(spent + 3, 'explain');
  planAct(world, matter, 'explain', told, (key) =>
    act(world, drafter, commands.meetMatter, key, {
      ...met(matter, told),
      aspects: ['decisionBasis'],
    }),
  );
}

function publish(
  world: World,
  { matter, drafter, commentDays }: Decision,
  at: Instant,
  aspects: readonly MatterAspect[],
): void {
  planAct(world, matter, 'publish', at, (key) => {
    const commentUntil = addCalendarDays(localDateOf(at), commentDays);
    const input = { ...met(matter, at), aspects, commentUntil };
    return act(world, drafter, commands.meetMatter, key, input);
  });
}

function met(matter: string, metAt: Instant) {
  return { matter, subject: '', metAt, where: '江州市人民政府门户网站意见征集栏目' };
}
