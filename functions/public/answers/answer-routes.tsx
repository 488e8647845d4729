import type { Hono } from 'hono';
import { findAnswer } from '../../application/public/answers/find-answer.ts';
import { listAnswers } from '../../application/public/answers/list-answers.ts';
import type { PublicCatalogue } from '../../application/public/catalogue.ts';
import { policyFilterSchema } from '../../application/public/list-policies.ts';
import { dossierIdSchema } from '../../domain/kernel/identifiers.ts';
import { localDateOf } from '../../domain/kernel/time.ts';
import { addresses } from '../addresses.ts';
import { nothingHere } from '../nothing-here.ts';
import type { SiteVariables } from '../request-page.ts';
import { sendData } from '../send-data.ts';
import { sendPage } from '../send-page.ts';
import { AnswerPage } from './answer-page.tsx';
import { answersFeed } from './answers-feed.ts';
import { AnswersPage } from './answers-page.tsx';
import { answersData } from './open-data-answers.ts';

const ON_A_PAGE = 10;
const ON_ONE_DATA_PAGE = 50;
const IN_THE_FEED = 30;

/** 政策简明问答, for people and for programs. */
export function answerRoutes(
  app: Hono<SiteVariables>,
  catalogue: PublicCatalogue,
  basePath: string,
): void {
  const { environment } = catalogue;
  const root = `${environment.city.publicUrl}${basePath}`;

  app.get(addresses.answers, async (c) => {
    const filter = policyFilterSchema.parse({ ...c.req.query(), pageSize: ON_A_PAGE });
    const list = await listAnswers(catalogue, filter);
    return sendPage(c, c.var.page, <AnswersPage page={c.var.page} filter={filter} list={list} />);
  });

  app.get(addresses.answersFeed, async (c) => {
    const filter = policyFilterSchema.parse({ pageSize: IN_THE_FEED });
    const { policies } = await listAnswers(catalogue, filter);
    const feed = answersFeed(environment.city, root, policies, environment.clock.now());
    return sendData(c, feed, 'application/atom+xml; charset=utf-8');
  });

  app.get(addresses.answersData, async (c) => {
    const filter = policyFilterSchema.parse({ ...c.req.query(), pageSize: ON_ONE_DATA_PAGE });
    const list = await listAnswers(catalogue, filter);
    const today = localDateOf(environment.clock.now());
    const data = await answersData(catalogue, list, { root, today, query: c.req.query() });
    return sendData(c, JSON.stringify(data), 'application/json; charset=utf-8');
  });

  app.get('/answers/:dossier/:key/:anchor', async (c) => {
    const { key, anchor } = c.req.param();
    const dossier = dossierIdSchema.safeParse(c.req.param('dossier'));
    const found = dossier.success ? await findAnswer(catalogue, dossier.data, key, anchor) : null;
    if (found === null) throw nothingHere();
    return sendPage(c, c.var.page, <AnswerPage page={c.var.page} found={found} />);
  });
}
