import { expect, test } from 'vitest';
import { z } from 'zod';
import type { Environment } from '../../../../functions/application/environment.ts';
import { notify } from '../../../../functions/application/relay/notify.ts';
import { planRelease } from '../../../../functions/application/workflow/plan-release.ts';
import type { PolicyDocument } from '../../../../functions/domain/document/model.ts';
import { commandIdSchema } from '../../../../functions/domain/kernel/identifiers.ts';
import type { LedgerEvent } from '../../../../functions/ports/ledger.ts';
import type { MailMessage } from '../../../../functions/ports/mail.ts';
import { closeAsProposed } from '../../../../infra/local/demo/close-as-proposed.ts';
import {
  approveLater,
  chapters,
  issueChapters,
  publishStory,
  releaseLater,
  rental,
  type Story,
} from '../../public/policy-story.ts';
import { type House, openHouse, personOf, steps } from '../../public/public-house.ts';

const subject = `dossier/${rental.dossier}`;
const story: Story = {
  ...rental,
  body: '村民周秀兰（身份证号：11010519491231002X）的申请已受理。',
};

/** A mistake in a template: what it prints beside the text that the gate has read. */
function printing(environment: Environment, words: string): Environment {
  const { renderers } = environment;
  const changed = (document: PolicyDocument): PolicyDocument => ({
    ...document,
    blocks: [...document.blocks, { part: 'carrier', annex: 0, kind: 'paragraph', text: words }],
  });
  return {
    ...environment,
    renderers: {
      ...renderers,
      officialDocument: (model, format) =>
        renderers.officialDocument({ ...model, document: changed(model.document) }, format),
      interpretation: (model, format) =>
        renderers.interpretation({ ...model, document: changed(model.document) }, format),
      gazetteIssue: (model) => renderers.gazetteIssue({ ...model, publisher: words }),
    },
  };
}

/** Everything up to the moment at which the files are made. */
async function signed(house: House): Promise<void> {
  const acts = chapters(house, story).slice(0, -2);
  for (const [, act] of acts) await act();
}

async function lastEvents(house: House, stream = subject): Promise<readonly LedgerEvent[]> {
  return house.environment.ledger.read(stream as 'dossier/x');
}

const viewed = z.object({ status: z.string(), blocked: z.array(z.unknown()).nullable() });
const look = async (house: House) =>
  viewed.parse(await house.view('viewDossier', { dossier: rental.dossier }));

test('files that show a number which no public text shows are not kept, and the package returns', async () => {
  const house = await openHouse();
  await signed(house);
  const environment = printing(house.environment, '经办人手机：13800001111');
  await steps.renderPackage(environment, { subject });
  const { status, blocked } = await look(house);
  expect(status).toBe('deidentification');
  expect(blocked).toContainEqual({ part: 'document', place: 'text', type: 'mobile' });
  expect(await planRelease(house.environment, { subject })).toMatchObject({ outcome: 'returned' });
  const events = await lastEvents(house);
  expect(events.at(-1)?.type).toBe('ReleaseBlocked');
  expect(JSON.stringify(events)).not.toContain('13800001111');
  // The step is tried again by the workflow, and finds nothing more to do.
  await steps.renderPackage(environment, { subject });
  expect(await lastEvents(house)).toHaveLength(events.length);
});

test('a name that was masked stops a release wherever it stands, while its review is kept', async () => {
  const house = await openHouse();
  await signed(house);
  await steps.renderPackage(printing(house.environment, '周秀兰'), { subject });
  const { blocked } = await look(house);
  expect(blocked).toContainEqual({ part: 'document', place: 'text', type: 'person' });
});

test('numbers stop a release also after the raw data of the review were destroyed', async () => {
  const house = await openHouse();
  await signed(house);
  await house.environment.vault.destroy(`${rental.dossier}/deidentification`);
  const environment = printing(house.environment, '身份证号：11010519491231002X');
  await steps.renderPackage(environment, { subject });
  const { blocked } = await look(house);
  expect(blocked).toContainEqual({ part: 'document', place: 'text', type: 'residentId' });
});

test('reviewer and supervisor learn of it by a mail that names place and type, never the value', async () => {
  const house = await openHouse();
  await signed(house);
  await steps.renderPackage(printing(house.environment, '经办人手机：13800001111'), { subject });
  const sent: MailMessage[] = [];
  const [event] = (await lastEvents(house)).slice(-1);
  if (event === undefined) return expect.fail('nothing was recorded');
  const mail = { send: async (message: MailMessage) => void sent.push(message) };
  await notify({ ...house.environment, mail }, event);
  expect(sent[0]?.to).toEqual([
    'privacyReviewer.office@jiangzhou.example',
    'supervisor.office@jiangzhou.example',
  ]);
  expect(sent[0]?.subject).toContain('停止发布');
  expect(sent[0]?.text).toContain('正文：手机号码');
  expect(JSON.stringify(sent)).not.toContain('13800001111');
});

test('decided and signed anew, the package goes out when its files are clean', async () => {
  const house = await openHouse();
  await signed(house);
  await steps.renderPackage(printing(house.environment, '经办人手机：13800001111'), { subject });
  house.pass(1);
  await closeAsProposed(
    house.environment,
    personOf('privacyReviewer'),
    { dossier: rental.dossier },
    commandIdSchema.parse('close-again'),
  );
  const { packageDigest } = z
    .object({ packageDigest: z.string() })
    .parse(await house.view('viewDossier', { dossier: rental.dossier }));
  await house.carryOut('signOff', { dossier: rental.dossier, packageDigest, note: '' });
  await steps.renderPackage(house.environment, { subject });
  expect(await steps.publish(house.environment, { subject })).toEqual({ outcome: 'published' });
});

test('a later interpretation returns to its own gate', async () => {
  const house = await openHouse();
  await publishStory(house, story);
  await approveLater(house);
  const environment = printing(house.environment, '微信号：zhou_xiulan1949，手机13800001111');
  const followUp = { subject, followUp: 'wenda' };
  expect(await steps.releaseFollowUp(environment, followUp)).toEqual({ outcome: 'returned' });
  const event = (await lastEvents(house)).at(-1);
  expect(event).toMatchObject({ type: 'FollowUpBlocked', data: { key: 'wenda' } });
  const { publication } = z
    .object({ publication: z.object({ followUps: z.array(z.object({ stage: z.string() })) }) })
    .parse(await house.view('viewDossier', { dossier: rental.dossier }));
  expect(publication.followUps).toMatchObject([{ stage: 'lodged' }]);
  await house.carryOut('approveFollowUp', { dossier: rental.dossier, key: 'wenda', version: 0 });
  expect(await releaseLater(house)).toEqual({ outcome: 'released' });
});

test('an issue of the gazette returns to its editor with the reason', async () => {
  const house = await openHouse();
  await publishStory(house, story);
  for (const act of issueChapters(house, [story]).slice(0, 3)) await act();
  const environment = printing(house.environment, '主办联系人手机13800001111');
  await steps.renderIssue(environment, { subject: 'issue/no-1' });
  const issue = z
    .object({ status: z.string(), lastReturn: z.array(z.string()) })
    .parse(await house.view('viewIssue', { issue: 'no-1' }));
  expect(issue.status).toBe('composition');
  expect(issue.lastReturn.join()).toContain('正文：手机号码');
  expect(issue.lastReturn.join()).not.toContain('13800001111');
});
