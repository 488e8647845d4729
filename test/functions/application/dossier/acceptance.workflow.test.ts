import { describe, expect, it } from 'vitest';
import type { Examination } from '../../../../functions/application/dossier/examine-file.ts';
import { parseDossierEvent } from '../../../../functions/domain/dossier/events.ts';
import { objectsOfFile } from '../../../../functions/domain/dossier/lodgings.ts';
import { type House, openHouse } from '../../public/public-house.ts';
import { picture } from './picture.ts';
import { type WordFileOptions, wordFile } from './word-file.ts';

const dossier = 'zulin-2026';
const proposal = { attribute: 'proactive', reasons: '涉及公众权益。', ground: null };

/** A house with one dossier, in which nothing is lodged yet. */
async function drafting(): Promise<House> {
  const house = await openHouse();
  await house.carryOut('openDossier', { dossier, title: '住房租赁补贴办法', normative: true });
  return house;
}

async function submitted(options: WordFileOptions = {}, name = '通知.docx') {
  return { name, content: (await wordFile(options)).toString('base64') };
}

async function examined(house: House, file: object): Promise<Examination> {
  return (await house.view('examineFile', { file })) as Examination;
}

/** What the ledger holds of the dossier. */
async function recorded(house: House) {
  return (await house.environment.ledger.read(`dossier/${dossier}`)).map(parseDossierEvent);
}

async function refusalOf(doing: Promise<unknown>) {
  return doing.then(
    () => expect.fail('it was not refused'),
    (error: unknown) => error,
  );
}

const hiddenWords = '标准待市财政局核定，联系人张晓梅';
const asking: WordFileOptions = { hidden: hiddenWords, header: '内部讨论稿' };

describe('examining a file', () => {
  it('tells what it holds, how its format stands and how it is read, and keeps nothing', async () => {
    const house = await drafting();
    const file = await submitted({ ...asking, comment: '再议' });
    const before = await recorded(house);
    const found = await examined(house, file);
    expect(found.findings.map(({ kind, severity }) => [kind, severity])).toEqual([
      ['comments', 'blocks'],
      ['hiddenText', 'confirms'],
      ['headersAndFooters', 'confirms'],
      ['metadata', 'notes'],
    ]);
    expect(found.acceptable).toBe(false);
    expect(found.toConfirm).toEqual(['hiddenText', 'headersAndFooters']);
    expect(found.document.documentNumber).toBe('江建规〔2026〕9号');
    expect(found.format.map(({ rule }) => rule)).toContain('carriedTextMissing');
    expect(await recorded(house)).toEqual(before);
  });

  it('never shows hidden words as part of the document', async () => {
    const house = await drafting();
    const { document } = await examined(house, await submitted(asking));
    expect(JSON.stringify(document)).not.toContain(hiddenWords);
    expect(JSON.stringify(document)).not.toContain('内部讨论稿');
  });

  it('does not hold an interpretation against the format of official documents', async () => {
    const house = await drafting();
    const file = await submitted();
    const found = await house.view('examineFile', { file, as: 'interpretation' });
    expect(found).toMatchObject({ format: [] });
  });

  it('names the characters that this house could not print', async () => {
    const house = await drafting();
    const content = Buffer.from('关于供暖的通知\n\n各区：\n请联系王😀明。\n').toString('base64');
    const found = await examined(house, { name: '通知.txt', content });
    expect(found.acceptable).toBe(false);
    expect(found.findings).toEqual([
      {
        kind: 'missingGlyphs',
        severity: 'blocks',
        count: 1,
        places: [
          expect.objectContaining({ where: 'body', excerpt: expect.stringContaining('😀') }),
        ],
      },
    ]);
  });
});

describe('lodging a file', () => {
  it.each([
    ['a remark in the margin', { comment: '再议' }, 'comments:1:body:5'],
    ['tracked changes', { inserted: '（试行）' }, 'trackedChanges:1:body:5'],
    ['a character of no font', { more: ['联系人：王😀明。'] }, 'missingGlyphs:1:body:'],
    ['a private-use character', { more: ['联系人：王\ue123明。'] }, 'privateUseCharacters:1:body:'],
  ])('is refused for %s, and nothing is recorded', async (_what, options, code) => {
    const house = await drafting();
    const file = await submitted(options);
    const before = await recorded(house);
    const refusal = await refusalOf(house.carryOut('lodgeDocument', { dossier, file, proposal }));
    expect(refusal).toMatchObject({
      reason: 'fileNotAcceptable',
      details: { fileName: '通知.docx', findings: [expect.stringContaining(code)] },
    });
    expect(await recorded(house)).toEqual(before);
  });

  it('needs every finding confirmed, by the audit that was shown', async () => {
    const house = await drafting();
    const file = await submitted(asking);
    const { audit, toConfirm } = await examined(house, file);
    const lodge = (confirmed: object | undefined) =>
      house.carryOut('lodgeDocument', {
        dossier,
        file,
        proposal,
        ...(confirmed === undefined ? {} : { confirmed }),
      });
    const other = await examined(house, await submitted({ ...asking, header: '定稿' }));
    const insufficient = [
      undefined,
      { audit, kinds: [] },
      { audit, kinds: ['hiddenText'] },
      { audit: other.audit, kinds: toConfirm },
    ];
    for (const confirmed of insufficient) {
      const refusal = await refusalOf(lodge(confirmed));
      expect(refusal).toMatchObject({ reason: 'fileNeedsConfirmation' });
    }
    expect((await recorded(house)).map(({ type }) => type)).toEqual(['DossierOpened']);
    await lodge({ audit, kinds: toConfirm });
    expect((await recorded(house)).map(({ type }) => type)).toContain('DocumentLodged');
  });

  it('records what was confirmed, and none of the words', async () => {
    const house = await drafting();
    const file = await submitted({
      ...asking,
      picture: { png: picture(), description: '补贴标准图' },
    });
    const { audit, toConfirm } = await examined(house, file);
    const confirmed = { audit, kinds: toConfirm };
    await house.carryOut('lodgeDocument', { dossier, file, proposal, confirmed });
    const event = (await recorded(house)).find(({ type }) => type === 'DocumentLodged');
    if (event?.type !== 'DocumentLodged') return expect.fail('nothing was lodged');
    expect(event.data.file).toMatchObject({
      format: 'docx',
      audit: {
        findings: audit,
        confirmed: [
          { kind: 'hiddenText', count: 1 },
          { kind: 'headersAndFooters', count: 1 },
        ],
      },
    });
    expect(JSON.stringify(event)).not.toContain('张晓梅');
    expect(JSON.stringify(event)).not.toContain('内部讨论稿');
    // All that the event names is kept, the pictures beside the model too.
    const objects = objectsOfFile(event.data.file);
    expect(objects).toHaveLength(4);
    for (const digest of objects) await house.environment.objects.get(digest);
    const shown = await house.view('viewAudit', { dossier, part: 'document' });
    expect(shown).toMatchObject({
      findings: expect.arrayContaining([expect.objectContaining({ kind: 'hiddenText' })]),
      confirmed: [{ kind: 'hiddenText' }, { kind: 'headersAndFooters' }],
      format: [expect.objectContaining({ rule: 'carriedTextMissing' })],
    });
  });

  it('keeps of a picture nothing but what is seen', async () => {
    const house = await drafting();
    const file = await submitted({ picture: { png: picture(), description: '补贴标准图' } });
    await house.carryOut('lodgeDocument', { dossier, file, proposal });
    const { document } = (await house.view('viewPart', {
      dossier,
      part: 'document',
    })) as Examination;
    const figure = document.blocks.find(({ kind }) => kind === 'figure');
    if (figure?.kind !== 'figure') return expect.fail('there is no picture');
    expect(figure).toMatchObject({ text: '补贴标准图', width: 24, height: 12 });
    const { bytes, mediaType } = await house.environment.objects.get(figure.image);
    expect(mediaType).toBe('image/png');
    expect(Buffer.from(bytes).includes('Jiangzhou')).toBe(false);
  });

  it('does not mention an audit that found nothing', async () => {
    const house = await drafting();
    const content = Buffer.from('关于供暖的通知\n\n各区：\n请执行。\n').toString('base64');
    await house.carryOut('lodgeDocument', { dossier, file: { name: 'a.txt', content }, proposal });
    const event = (await recorded(house)).at(-1);
    if (event?.type !== 'DocumentLodged') return expect.fail('nothing was lodged');
    expect(Object.keys(event.data.file).toSorted()).toEqual(['model', 'source']);
  });

  it('refuses what is marked as a state secret, even to look at', async () => {
    const house = await drafting();
    const content = Buffer.from('机密★5年\n关于供暖的通知\n\n各区：\n请执行。\n').toString(
      'base64',
    );
    const file = { name: '通知.txt', content };
    for (const doing of [
      () => house.carryOut('lodgeDocument', { dossier, file, proposal }),
      () => house.view('examineFile', { file }),
    ]) {
      expect(await refusalOf(doing())).toMatchObject({ reason: 'documentSecret' });
    }
    expect((await recorded(house)).map(({ type }) => type)).toEqual(['DossierOpened']);
  });

  it('asks the same of the plan, and reads it from a Word file', async () => {
    const house = await drafting();
    const plan = [
      '一、解读提纲',
      '说明补贴对象和标准。',
      '二、解读形式、途径和时间',
      '政策问答，通过市政府门户网站和江州日报与文件同步发布。',
    ];
    const file = {
      name: '方案.docx',
      content: (await wordFile({ hidden: '不宜公开', more: plan })).toString('base64'),
    };
    const read = (await house.view('readPlan', {
      file,
      title: '住房租赁补贴办法',
    })) as Examination & {
      plan: object;
    };
    expect(read.toConfirm).toEqual(['hiddenText']);
    const lodging = { dossier, file, plan: read.plan };
    expect(await refusalOf(house.carryOut('lodgePlan', lodging))).toMatchObject({
      reason: 'fileNeedsConfirmation',
    });
    const confirmed = { audit: read.audit, kinds: read.toConfirm };
    await house.carryOut('lodgePlan', { ...lodging, confirmed });
    expect((await recorded(house)).map(({ type }) => type)).toContain('PlanLodged');
  });
});
