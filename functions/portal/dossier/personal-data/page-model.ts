import { problemWords } from '../../../../templates/words/portal-site.ts';
import { materialOf } from '../../../../templates/words/vocabularies.ts';
import type { FailedForm } from '../../forms/form-state.ts';
import type { Frame } from '../../layout/frame.ts';
import {
  indexOf,
  matches,
  nextIn,
  PAGE_SIZE,
  pagesOf,
  presentOf,
  type ReviewIndex,
  sliceOf,
} from '../../static/review/model.mjs';
import { besideCandidate, type Problem, type ReviewPage } from '../../static/review/page.mjs';
import { type PageWords, pageWords } from './page-words.ts';
import { addressOfReview, type ReviewReading } from './reading.ts';
import type { Where } from './where.ts';

type Candidate = ReviewIndex['order'][number];

/** One page of a review: what is listed, what of the text is shown, and what is looked at. */
export interface PageModel {
  readonly page: ReviewPage;
  readonly index: ReviewIndex;
  readonly list: readonly Candidate[];
  readonly present: Candidate | null;
  readonly passages: ReviewIndex['passages'];
  readonly ways: { readonly previous: string | null; readonly next: string | null };
  /** The page of the text, from 0, of how many. */
  readonly slice: { readonly number: number; readonly pages: number };
}

export function pageModel(
  frame: Frame,
  reading: ReviewReading,
  where: Where,
  failed: FailedForm | null,
): PageModel {
  const index = indexOf(reading.view);
  const list = index.order.filter((candidate) => matches(candidate, where.filter));
  const asked = where.at === null ? undefined : index.byId.get(where.at);
  const at = asked === undefined ? -1 : list.indexOf(asked);
  const wanted = at === -1 ? where.number : Math.floor(at / PAGE_SIZE);
  const number = Math.min(wanted, pagesOf(list.length) - 1);
  const rows = list.slice(number * PAGE_SIZE, (number + 1) * PAGE_SIZE);
  const present = asked ?? presentOf(index, rows, null);
  const pages = pagesOf(index.order.length);
  const shown = present === null ? 0 : Math.floor(index.order.indexOf(present) / PAGE_SIZE);
  const page = { ...pageOf(frame, reading, failed), filter: where.filter, number };
  const isOpen = ({ ruling }: Candidate) => ruling === null;
  const from = present?.id ?? null;
  return {
    page: { ...page, at: from },
    index,
    list,
    present,
    passages: sliceOf(index, shown),
    ways: {
      previous: nextIn(list, from, -1, isOpen)?.id ?? null,
      next: nextIn(list, from, 1, isOpen)?.id ?? null,
    },
    slice: { number: shown, pages },
  };
}

function pageOf(frame: Frame, reading: ReviewReading, failed: FailedForm | null) {
  const words = pageWords((one) => frame.tell(one));
  return {
    words,
    language: frame.language,
    address: addressOfReview(reading),
    formToken: frame.session?.formToken ?? '',
    version: reading.view.version,
    problem: failed === null ? null : problemOf(frame, words, reading, failed),
    draft: failed === null ? {} : draftOf(failed),
    isLive: false,
  };
}

/** What was typed into the form that failed, so that nothing of it is lost. */
function draftOf({ id, values }: FailedForm): Readonly<Record<string, string>> {
  const typed = values.names().map((name) => [`${id}.${name}`, values.text(name)]);
  return { form: id, ...Object.fromEntries(typed) };
}

function problemOf(
  frame: Frame,
  words: PageWords,
  reading: ReviewReading,
  { id, problem, values }: FailedForm,
): Problem {
  const { citation, fields } = problem;
  const details = [...fields.values()].map((one) => frame.tell(one));
  return {
    title: frame.tell(problemWords.title),
    text: besideCandidate(
      words,
      [withTitles(frame, reading, frame.tell(problem.words)), ...details].join(' '),
      values.text('candidate'),
    ),
    rule:
      citation === null
        ? null
        : `${citation.title} ${citation.clause} ${citation.quotation}`.trim(),
    about: aboutOf(id),
  };
}

/** A refusal knows materials by their keys; the page calls them by their titles. */
function withTitles(frame: Frame, { view }: ReviewReading, text: string): string {
  return view.parts.reduce(
    (told, { part, title }) => told.replaceAll(frame.tell(materialOf(part)), () => `《${title}》`),
    text,
  );
}

const own = new Set(['add', 'discardProposals', 'accept-group']);
const closing = new Set(['decidePersonalData', 'approveFollowUp']);

/** The part of the page that a form belongs to; most belong to the present candidate. */
function aboutOf(form: string): string {
  if (own.has(form)) return form;
  if (closing.has(form)) return 'close';
  if (form.startsWith('acknowledge')) return 'acknowledge';
  return form === 'set-context' ? 'setContext' : 'decide';
}
