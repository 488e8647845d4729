import type { Answer, Desk, PortalHouse } from './portal-house.ts';
import { files } from './texts.ts';

/** The package of `texts.ts` on its way, each step by who does it, through the pages. */

export const decision = {
  'decision.attribute': 'proactive',
  'decision.assessment.wording.verdict': 'suitable',
  'decision.assessment.wording.note': '表述准确。',
  'decision.assessment.timing.verdict': 'suitable',
  'decision.assessment.timing.note': '时机合适。',
  'decision.assessment.method.verdict': 'suitable',
  'decision.assessment.method.note': '网站和媒体同时发布。',
};

export async function openDossier(drafter: Desk, title = '公共租赁住房申请办法'): Promise<string> {
  const { page } = await drafter.open('/portal/open-dossier');
  const { url } = await drafter.send(page, 'openDossier', { title });
  return url.pathname;
}

export async function lodgeEverything(drafter: Desk, path: string): Promise<Answer> {
  let { page } = await drafter.open(path);
  ({ page } = await examine(drafter, page, 'lodgeDocument', files.document()));
  ({ page } = await drafter.send(page, 'acceptFile', { 'proposal.reasons': '涉及公众利益。' }));
  const reading = await drafter.open(`${path}/plan`);
  const confirming = await drafter.send(reading.page, 'readPlan', { file: files.plan() });
  ({ page } = await drafter.send(confirming.page, 'lodgePlan'));
  ({ page } = await examine(drafter, page, 'lodgeMaterial-qa', files.material()));
  return drafter.send(page, 'acceptFile');
}

/** Chooses a file on the form of a page; the answer shows what was read from it. */
export function examine(desk: Desk, page: string, form: string, file: File): Promise<Answer> {
  return desk.send(page, form, { file });
}

/** Lodges a file in its two steps: it is examined, and accepted as it was shown. */
export async function lodge(
  desk: Desk,
  path: string,
  form: string,
  file: File,
  fields: Parameters<Desk['send']>[2] = {},
): Promise<Answer> {
  const { page } = await desk.open(path);
  const examined = await examine(desk, page, form, file);
  return desk.send(examined.page, 'acceptFile', fields);
}

/** Takes a step of its own page; the page is the dossier's. */
export async function step(
  desk: Desk,
  path: string,
  form: string,
  fields: Parameters<Desk['send']>[2] = {},
): Promise<Answer> {
  const { page } = await desk.open(path);
  return desk.send(page, form, fields);
}

const order = ['lodged', 'screening', 'disclosureReview', 'deidentification', 'signOff'] as const;
type Station = (typeof order)[number] | 'published';

/**
 * Decides all personal data as proposed, acknowledges the warnings and completes the review.
 *
 * @param path of the dossier, or of a later interpretation
 */
export async function reviewAsProposed(
  reviewer: Desk,
  path: string,
  closing: 'decidePersonalData' | 'approveFollowUp' = 'decidePersonalData',
): Promise<Answer> {
  let { page } = await reviewer.open(`${path}/personal-data`);
  for (const form of ['accept-group', 'acknowledge-all']) {
    if (page.includes(`id="${form}"`)) ({ page } = await reviewer.send(page, form));
  }
  const [, one] = /id="(acknowledge-[^"]+)"/.exec(page) ?? [];
  if (one !== undefined) ({ page } = await reviewer.send(page, one));
  return reviewer.send(page, closing);
}

/** A dossier that stands at `station`, brought there through the pages. */
export async function dossierAt(house: PortalHouse, station: Station): Promise<string> {
  const drafter = await house.signIn('shen-yuqing');
  const path = await openDossier(drafter);
  await lodgeEverything(drafter, path);
  const after = (earlier: Station) =>
    station === 'published' || order.indexOf(station) > order.indexOf(earlier as 'lodged');
  if (after('lodged')) await step(await house.signIn('lu-wenbin'), path, 'submitPackage');
  const reviewer = await house.signIn('fang-yiheng');
  if (after('screening')) await step(reviewer, path, 'passScreening');
  if (after('disclosureReview')) await step(reviewer, path, 'decideDisclosure', decision);
  if (after('deidentification')) {
    await reviewAsProposed(await house.signIn('jiang-suyun'), path);
  }
  if (station === 'published') {
    await step(await house.signIn('cen-boyuan'), path, 'signOff');
    await house.host.settle();
  }
  return path;
}
