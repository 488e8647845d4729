import { type Context, Hono } from 'hono';
import { addWords, closeWords, reviewWords } from '../../../../templates/words/privacy-review.ts';
import type { Words } from '../../../../templates/words/words.ts';
import { commands } from '../../../application/catalogue.ts';
import type { ReviewView } from '../../../application/privacy/review-view.ts';
import { execute } from '../../../application/use-case.ts';
import { commandIdSchema } from '../../../domain/kernel/identifiers.ts';
import type { FailedForm } from '../../forms/form-state.ts';
import { FormValues } from '../../forms/form-values.ts';
import { FormIncomplete } from '../../forms/problem.ts';
import { attempt } from '../../forms/send.ts';
import { frameOf } from '../../layout/frame.ts';
import { sendPage } from '../../layout/respond.tsx';
import type { PortalEnv, PortalParts } from '../../portal-parts.ts';
import { sessionOf } from '../../session/guard.ts';
import { actsOf, type Lacking } from '../../static/review/acts.mjs';
import { indexOf, matches, nextIn } from '../../static/review/model.mjs';
import { addressOf } from '../../static/review/page.mjs';
import { steps } from '../steps.ts';
import {
  addressOfReview,
  addressOfSubject,
  inputOf,
  loadReview,
  type ReviewReading,
  type Subject,
} from './reading.ts';
import { PersonalDataPage } from './review-page.tsx';
import { ReviewSheet } from './sheet-page.tsx';
import { type Where, whereOfAct, whereOfFilter, whereOfQuery } from './where.ts';

const places = [
  '/dossiers/:dossier/personal-data',
  '/dossiers/:dossier/follow-ups/:key/personal-data',
];

/** The review of personal data of a package, and the same of a later interpretation. */
export function personalDataRoutes(parts: PortalParts): Hono<PortalEnv> {
  const { environment } = parts;
  const routes = new Hono<PortalEnv>();
  const load = (c: Context<PortalEnv>) =>
    loadReview(environment, sessionOf(c).person, subjectOf(c));
  const show = async (c: Context<PortalEnv>, where: Where, failed: FailedForm | null) => {
    const reading = await load(c);
    const page = <PersonalDataPage {...{ frame: frameOf(c, parts), reading, where, failed }} />;
    return sendPage(c, page, failed?.problem.status ?? 200);
  };

  for (const place of places) {
    routes.get(place, (c) =>
      show(
        c,
        whereOfQuery((name) => c.req.query(name)),
        null,
      ),
    );

    // What is searched for may be a name: it is posted, and the answer is the page itself.
    routes.post(place, async (c) => show(c, whereOfFilter(await FormValues.of(c.req)), null));

    routes.get(`${place}/sheet`, async (c) =>
      sendPage(c, <ReviewSheet frame={frameOf(c, parts)} reading={await load(c)} />),
    );

    routes.post(`${place}/acts`, async (c) => {
      const { person } = sessionOf(c);
      let done: { before: ReviewReading; after: ReviewView } | null = null;
      const { values, failed } = await attempt(c, parts, async (sent) => {
        const before = await load(c);
        const request = {
          person,
          commandId: commandIdSchema.parse(`review:${environment.newId()}`),
        };
        const input = {
          ...inputOf(before),
          version: Number(sent.values.text('version')),
          acts: actsAsked(sent.values, before),
        };
        const after = await execute(environment, commands.reviewPersonalData, request, input);
        done = { before, after };
      });
      const where = whereOfAct(values);
      if (done === null) return show(c, where, failed);
      const next = whereAfter(where, done);
      if (next.filter.q !== '') return show(c, next, null);
      return c.redirect(addressAt(subjectOf(c), next), 303);
    });

    routes.post(`${place}/close`, async (c) => {
      const { person } = sessionOf(c);
      const subject = subjectOf(c);
      const step = subject.followUp === null ? 'decidePersonalData' : 'approveFollowUp';
      const { failed } = await attempt(c, parts, async (sent) => {
        await steps[step]?.run(environment, person, { dossier: subject.dossier, ...sent });
      });
      if (failed === null) return c.redirect(`${addressOfSubject(subject)}?done=${step}`, 303);
      return show(
        c,
        whereOfQuery(() => undefined),
        failed,
      );
    });
  }
  return routes;
}

function subjectOf(c: Context<PortalEnv>): Subject {
  return { dossier: c.req.param('dossier') ?? '', followUp: c.req.param('key') ?? null };
}

const lackingWords: Readonly<Record<Lacking, { readonly field: string; readonly words: Words }>> = {
  notFound: { field: 'words', words: addWords.notFound },
  confirmMissing: { field: 'confirmed', words: closeWords.confirmMissing },
  nothing: { field: 'candidate', words: reviewWords.noneChosen },
};

/** @throws {FormIncomplete} the form does not say enough */
function actsAsked(values: FormValues, { view }: ReviewReading) {
  const { filter } = whereOfAct(values);
  const filled = {
    text: (name: string) => values.text(name),
    all: (name: string) => values.all(name),
  };
  const asked = actsOf(filled, indexOf(view), filter);
  if ('acts' in asked) return asked.acts;
  const { field, words } = lackingWords[asked.lacking];
  throw new FormIncomplete({ [field]: words });
}

/** On to what was added, else to the next of the same list that is still undecided. */
function whereAfter(
  where: Where,
  { before, after }: { before: ReviewReading; after: ReviewView },
): Where {
  const old = indexOf(before.view);
  const now = indexOf(after);
  const added = now.order.find(({ id, added: isAdded }) => isAdded && !old.byId.has(id));
  if (added !== undefined) return { ...where, at: added.id };
  const present = where.at === null ? undefined : now.byId.get(where.at);
  if (present?.ruling === null) return where;
  const list = old.order.filter((candidate) => matches(candidate, where.filter));
  const isOpen = ({ id }: { id: string }) => now.byId.get(id)?.ruling === null;
  return { ...where, at: nextIn(list, where.at, 1, isOpen)?.id ?? where.at };
}

function addressAt(subject: Subject, { filter, number, at }: Where): string {
  const address = addressOfReview(subject);
  return addressOf({ address, filter, number }, at === null ? {} : { at });
}
