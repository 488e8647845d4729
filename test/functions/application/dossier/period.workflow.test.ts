import { beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { chapters, rental } from '../../public/policy-story.ts';
import { file, type House, openHouse } from '../../public/public-house.ts';

const text = [
  '# 江州市住房租赁补贴办法',
  '',
  '一、补贴对象',
  '',
  '在本市稳定就业的青年人才。',
  '',
  '二、附则',
  '',
  '本办法自2026年4月1日起施行，有效期3年。联系人：张晓明，电话13800138000。',
  '',
].join('\n');

let house: House;

beforeEach(async () => {
  house = await openHouse();
  await chapters(house, rental)[0]?.[1]();
});

async function lodge(more: object = {}): Promise<unknown> {
  const document = file('办法.md', text);
  const { audit, toConfirm } = z
    .object({ audit: z.string(), toConfirm: z.array(z.string()) })
    .parse(await house.view('examineFile', { file: document }));
  return house.carryOut('lodgeDocument', {
    dossier: rental.dossier,
    file: document,
    confirmed: { audit, kinds: toConfirm },
    proposal: { attribute: 'proactive', reasons: '涉及公众利益', ground: null },
    ...more,
  });
}

const lodged = async () => {
  const view = await house.view('viewDossier', { dossier: rental.dossier });
  return z.object({ document: z.object({ period: z.unknown() }) }).parse(view).document.period;
};

test('what the text says of its validity is lodged with it', async () => {
  await lodge();
  expect(await lodged()).toMatchObject({
    start: { from: 'date', date: '2026-04-01' },
    end: { until: 'term', months: 36 },
  });
});

test('the words it rests on hold nobody’s name or number', async () => {
  await lodge();
  expect(JSON.stringify(await lodged())).toContain('有效期3年');
  const events = await house.environment.ledger.read(`dossier/${rental.dossier}`);
  expect(JSON.stringify(events)).not.toContain('13800138000');
});

test('what the drafter says stands for it', async () => {
  await lodge({ period: { effectiveFrom: '2026-05-01', validUntil: '2027-04-30' } });
  expect(await lodged()).toEqual({
    start: { from: 'date', date: '2026-05-01' },
    end: { until: 'date', date: '2027-04-30' },
    quotation: '',
  });
});

test('an end before the beginning is refused', async () => {
  const period = { effectiveFrom: '2027-05-01', validUntil: '2027-04-30' };
  await expect(lodge({ period })).rejects.toThrow('periodReversed');
});
