import type { Block, PolicyDocument } from '../../document/model.ts';
import { caseExtent } from '../case-extent.ts';
import { opensCase } from '../material-cues.ts';
import { hanCount } from '../passages/sentences.ts';
import type { Form } from '../plan.ts';
import type { Answer, AnswerPlace } from './answer.ts';
import { caseOf, storyOf } from './read-case.ts';
import { asksAt, questionOf } from './read-question.ts';

/** More than anybody asks of one policy; a material with more goes on as a text. */
const MOST_ANSWERS = 300;
/** Han characters outside its marked cases from which on a case study tells a story of its own. */
const LEAST_OF_STORY = 60;

/**
 * The questions and cases of a material in their order. Questions marked 问 and cases marked 案例一
 * are taken from a material of any form; questions that only read like one, numbered or headed, from
 * materials of form `qa`; a case study without marked cases is one case. Linear.
 */
export function readAnswers(
  { blocks, title }: Pick<PolicyDocument, 'blocks' | 'title'>,
  form: Form,
): readonly Answer[] {
  const extents = extentsOf(blocks, form);
  const answers: Answer[] = [];
  let questions = 0;
  let cases = 0;
  for (const { kind, start, end } of extents) {
    if (answers.length >= MOST_ANSWERS) break;
    const taken = blocks.slice(start, end);
    const place = { start, end };
    const answer =
      kind === 'case'
        ? caseOf(taken, `c${cases + 1}`, place)
        : questionOf(taken, `q${questions + 1}`, place, form);
    if (answer === null) continue;
    answers.push(answer);
    if (kind === 'case') cases += 1;
    else questions += 1;
  }
  if (form !== 'caseStudy') return answers;
  const rest = blocks.filter((_, at) => !extents.some(({ start, end }) => at >= start && at < end));
  const length = rest.reduce(
    (sum, { kind, text }) => sum + (kind === 'title' ? 0 : hanCount(text)),
    0,
  );
  if (length < LEAST_OF_STORY) return answers;
  const place = { start: 0, end: blocks.length };
  return [storyOf(rest, title, `c${cases + 1}`, place), ...answers];
}

interface Extent extends AnswerPlace {
  readonly kind: Answer['kind'];
}

function extentsOf(blocks: readonly Block[], form: Form): readonly Extent[] {
  const extents: Extent[] = [];
  let at = 0;
  while (at < blocks.length) {
    const length = caseExtent(blocks, at);
    const end = length > 0 ? at + length : questionEnd(blocks, at, form);
    if (end > at) extents.push({ kind: length > 0 ? 'case' : 'question', start: at, end });
    at = Math.max(end, at + 1);
  }
  return extents;
}

/** Where the answer to the question at `at` ends; `at` itself where nothing is asked. */
function questionEnd(blocks: readonly Block[], at: number, form: Form): number {
  const first = blocks[at];
  if (first === undefined || !asksAt(blocks, at, form)) return at;
  let end = at + 1;
  // Several questions in a row are answered together.
  while (end < blocks.length && asksAt(blocks, end, form)) end += 1;
  const asked = end;
  while (end < blocks.length && goesOn(blocks, end, first, form)) end += 1;
  if (end > asked || end === at + 1) return end;
  return end;
}

const closing: ReadonlySet<Block['kind']> = new Set([
  'title',
  'signature',
  'date',
  'annotation',
  'annexMark',
  'annexList',
  'copyRecipients',
  'imprint',
]);

/** A deeper heading divides an answer; one as high as the question, or any below 问, ends it. */
function goesOn(blocks: readonly Block[], at: number, question: Block, form: Form): boolean {
  const block = blocks[at];
  if (block === undefined || block.annex !== question.annex || closing.has(block.kind))
    return false;
  if (opensCase(block.text.trim()) || asksAt(blocks, at, form)) return false;
  if (block.kind !== 'heading') return true;
  return question.kind === 'heading' ? block.level > question.level : block.level > 2;
}
