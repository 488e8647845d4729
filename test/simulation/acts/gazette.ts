import { commands, queries } from '../../../functions/application/catalogue.ts';
import { issueOfSubject, loadIssue } from '../../../functions/application/gazette/issue-store.ts';
import { dossiersInOtherIssues } from '../../../functions/application/gazette/issues-under-way.ts';
import { ask } from '../../../functions/application/use-case.ts';
import type { DocumentColumn } from '../../../functions/domain/gazette/columns.ts';
import type { IssueAt } from '../../../functions/domain/gazette/state.ts';
import type { IssueId } from '../../../functions/domain/kernel/identifiers.ts';
import {
  addCalendarDays,
  localDateSchema,
  shanghaiTime,
} from '../../../functions/domain/kernel/time.ts';
import type { Worker } from '../city/people.ts';
import type { PlannedAct } from '../timeline.ts';
import { act, type Sphere, type World, whenDone } from '../world.ts';
import { isPassedOver } from './passed-over.ts';

/** The gazette is opened on these days of each month and appears a week later. */
const issueDays = [3, 18] as const;
const DAYS_TO_PRINT = 8;
const RETURN_SHARE = 0.25;
const MOST_ENTRIES = 500;

/** Two issues a month with everything that must be printed and has not been (应登尽登). */
export const gazette: Sphere = {
  category: 'issue',
  begin: (world) => {
    for (let month = 1; month <= 12; month += 1) {
      for (const day of issueDays) planOpening(world, month, day);
    }
  },
  follow: async (world, stream) => {
    const { state } = await loadIssue(world.environment, issueOfSubject(stream));
    if (state.status === 'composition') world.timeline.plan(composition(world, stream, state));
    if (state.status === 'finalProof') world.timeline.plan(proof(world, stream, state));
  },
};

function planOpening(world: World, month: number, day: number): void {
  const two = (number: number) => String(number).padStart(2, '0');
  const date = localDateSchema.parse(`${world.year}-${two(month)}-${two(day)}`);
  const key = `issue.${date}.open`;
  const editor = world.chance.pick(world.staff.gazetteEditors, `who does ${key}`);
  const at = whenDone(world, editor, shanghaiTime(date, 8), key);
  world.timeline.plan({
    at,
    key,
    stream: null,
    perform: async () => {
      if (await isPassedOver(world, at, key)) return;
      if ((await printable(world, editor, null)).length === 0) return;
      const publishedOn = addCalendarDays(date, DAYS_TO_PRINT);
      const { issue } = await act(world, editor, commands.openIssue, key, { publishedOn });
      await gazette.follow(world, `issue/${issue}`);
    },
  });
}

/** What no issue has printed yet and none that is under way is about to print. */
async function printable({ environment }: World, { person }: Worker, issue: IssueId | null) {
  const { dossiers } = await ask(environment, queries.listGazettable, person, {});
  const elsewhere = issue === null ? null : await dossiersInOtherIssues(environment, issue);
  return dossiers
    .filter(({ dossier, normative }) => normative && elsewhere?.has(dossier) !== true)
    .map(({ dossier, department }) => ({ dossier, column: columnOf(department) }))
    .toSorted((one, other) => (one.dossier < other.dossier ? -1 : 1))
    .slice(0, MOST_ENTRIES);
}

function columnOf(department: string): DocumentColumn {
  return department === 'office' ? 'officeDocuments' : 'departmentDocuments';
}

function composition(
  world: World,
  stream: string,
  { enteredAt }: IssueAt<'composition'>,
): PlannedAct {
  const issue = issueOfSubject(stream);
  const key = `issue.${issue}.compose.${enteredAt}`.replaceAll(':', '');
  const editor = world.chance.pick(world.staff.gazetteEditors, `who does ${key}`);
  const at = whenDone(world, editor, enteredAt, key);
  const perform = async () => {
    if (await isPassedOver(world, at, key)) return;
    const entries = await printable(world, editor, issue);
    if (entries.length === 0) return;
    await act(world, editor, commands.composeIssue, key, { issue, entries });
  };
  return { at, key, stream, perform };
}

/** One issue of the year is withdrawn at the last moment; the next one prints what it held. */
function issueGivenUp({ chance }: World): string {
  return `no-${chance.between(3, 12, 'issue that is withdrawn')}`;
}

function proof(
  world: World,
  stream: string,
  { enteredAt, reminders }: IssueAt<'finalProof'>,
): PlannedAct {
  const issue = issueOfSubject(stream);
  const key = `issue.${issue}.proof.${enteredAt}`.replaceAll(':', '');
  const chief = world.chance.pick(world.staff.chiefEditors, `who does ${key}`);
  const sendsBack =
    reminders === 0 && world.chance.happens(RETURN_SHARE, `whether ${key} goes back`);
  const isGivenUp = issue === issueGivenUp(world);
  const perform = async () => {
    if (isGivenUp) {
      const reasons = ['版面安排调整，本期内容并入下一期刊登。'];
      await act(world, chief, commands.withdrawIssue, key, { issue, reasons });
      return;
    }
    if (sendsBack) {
      const reasons = ['目录页码与正文不一致，请重新编排。'];
      await act(world, chief, commands.returnIssue, key, { issue, reasons });
      return;
    }
    const { compositionDigest } = await ask(world.environment, queries.viewIssue, chief.person, {
      issue,
    });
    await act(world, chief, commands.approveFinalProof, key, { issue, compositionDigest });
  };
  return { at: whenDone(world, chief, enteredAt, key), key, stream, perform };
}
