import { describe, expect, it } from 'vitest';
import { createWorkingCalendar } from '../../../../functions/domain/deadlines/calendar.ts';
import { exportLines } from '../../../../functions/ports/ledger/export-lines.ts';
import { plan } from '../../public/policy-story.ts';
import { file, type House, openHouse } from '../../public/public-house.ts';

const mobile = '13800138000';

describe('The address of a recording', () => {
  const dossier = 'luxiang';
  async function drafting(): Promise<House> {
    const house = await openHouse();
    await house.carryOut('openDossier', { dossier, title: '通知', normative: true });
    const [text] = plan.materials;
    const promised = { ...plan, materials: [{ ...text, form: 'video' }] };
    await house.carryOut('lodgePlan', {
      dossier,
      file: file('方案.md', '# 方案\n'),
      plan: promised,
    });
    return house;
  }
  const lodging = (house: House, url: string) =>
    house.carryOut('lodgeMaterial', {
      dossier,
      key: 'tujie',
      form: 'video',
      media: [{ url }],
      file: file('文字稿.md', '主持人：今天请住房局介绍住房租赁补贴的申请条件和办理流程。\n'),
    });

  it.each([
    ['a number', `https://tv.jiangzhou.example/${mobile}.mp4`],
    ['an escaped number', 'https://tv.jiangzhou.example/1380%3013%38000.mp4'],
    ['an escaped name', `https://tv.jiangzhou.example/${encodeURIComponent('访谈/欧阳志远')}`],
    ['an account', 'https://gov:secret@tv.jiangzhou.example/1.mp4'],
  ])('is refused with %s in it', async (_what, url) => {
    const house = await drafting();
    await expect(lodging(house, url)).rejects.toMatchObject({ reason: 'mediaLinkPersonal' });
  });

  it('is taken as it stands where nothing in it is personal', async () => {
    const house = await drafting();
    await lodging(house, 'https://tv.jiangzhou.example/player?id=20260302123456&t=100%25');
    expect(await house.view('viewDossier', { dossier })).toMatchObject({ status: 'drafting' });
  });
});

describe('The days of an imported calendar', () => {
  const days = (name: string, source: string) => {
    const overrides = [{ date: '2026-07-01', working: false, name, source }];
    return JSON.stringify({ overrides, confirmedYears: [{ year: 2026, source }] });
  };

  it('keep the names of festivals and lose the numbers of people', async () => {
    const house = await openHouse();
    const seen = createWorkingCalendar().digest;
    const content = days(`国庆节值班${mobile}`, `通知（联系人欧阳志远，${mobile}）`);
    const source = '江政发〔2026〕8号';
    await house.carryOut('importCalendar', { file: file('days.json', content), source, seen });
    const lines = await Array.fromAsync(exportLines(house.environment.ledger));
    const recorded = lines.join('\n');
    expect(recorded).toContain('国庆节值班138********');
    expect(recorded).not.toContain(mobile);
    expect(recorded).not.toContain('欧阳志远');
  });
});
