import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { instantSchema } from '../../../functions/domain/kernel/time.ts';
import type { ExecutionLine } from '../../../functions/portal/portal-parts.ts';
import type { Ledger, StreamHead } from '../../../functions/ports/ledger.ts';
import { plainText } from './page-form.ts';
import { openPortalHouse, type PortalHouse } from './portal-house.ts';
import { dossierAt, lodge, openDossier, step } from './story.ts';
import { files } from './texts.ts';

const title = '《江州市住房和城乡建设局关于印发〈江州市公共租赁住房申请办法〉的通知》';

let house: PortalHouse;
afterEach(async () => {
  expect(house.errors).toEqual([]);
  await house.close();
});

/** The page as a supervisor sees it, and its rows as text. */
async function supervised(language: 'zh' | 'en' = 'zh', opening: () => void = () => undefined) {
  const desk = await house.signIn('gu-changfeng');
  if (language === 'en') await desk.open('/portal/language/en?returnTo=%2Fportal');
  opening();
  const { page } = await desk.open('/portal/supervision');
  const rows = page.split('<tr>').slice(2).map(plainText);
  return { page, rows };
}

const idOf = (path: string) => path.split('/').at(-1) ?? '';

/** The day in the head by which the first open gate of a dossier is due. */
async function dueDay(path: string): Promise<string> {
  const head = await house.host.environment.ledger.head(`dossier/${idOf(path)}`);
  return /"dueOn":"([^"]+)"/.exec(JSON.stringify(head?.summary))?.[1] ?? 'none';
}

describe('the workflows of the city', () => {
  beforeEach(async () => {
    house = await openPortalHouse();
  });

  test('go by the title of what they are about, with their name beneath', async () => {
    const path = await dossierAt(house, 'screening');
    await house.host.settle();
    const { page, rows } = await supervised();
    expect(page).toContain(`<a href="${path}" lang="zh-CN">${title}</a>`);
    expect(page).toContain(`<div class="quiet">dossier.${idOf(path)}</div>`);
    expect(rows[0]).toContain('初审');
  });

  test('that wait for a gate are due with it, not with their timeout', async () => {
    const path = await dossierAt(house, 'screening');
    await house.host.settle();
    const day = await dueDay(path);
    const { page, rows } = await supervised();
    expect(rows[0]).toContain(`初审 至${day}`);
    expect(page).toContain(`<time datetime="${day}">`);
    const year = new Date(house.clock.now()).getUTCFullYear();
    expect(rows[0]).not.toContain(`${year + 1}-`);
  });

  test('that wait for a later interpretation link to its page', async () => {
    const path = await dossierAt(house, 'published');
    const { page, rows } = await supervised();
    expect(page).toContain(`<a href="${path}/follow-ups/case-study" lang="zh-CN">${title}</a>`);
    const row = rows.find((text) => text.includes(`${idOf(path)}.case-study`));
    expect(row).toContain('报送后续解读 至');
    await lodge(
      await house.signIn('shen-yuqing'),
      `${path}/follow-ups/case-study`,
      'lodgeFollowUp',
      files.followUp(),
    );
    await house.host.settle();
    expect((await supervised()).rows.join()).toContain('审核后续解读 至');
  });

  test('of the gazette go by the number of the issue', async () => {
    const editor = await house.signIn('yue-qinghe');
    const { url } = await step(editor, '/portal/gazette', 'openIssue');
    await house.host.settle();
    const { page, rows } = await supervised();
    expect(page).toMatch(new RegExp(`<a href="${url.pathname}">\\d{4}年第1期（总第1期）</a>`));
    expect(rows[0]).toContain('公报编排');
    const year = new Date(house.clock.now()).getUTCFullYear();
    expect(rows[0]).not.toContain(`${year + 1}-`);
  });

  test('have every word in English too', async () => {
    await dossierAt(house, 'screening');
    await house.host.settle();
    const { rows } = await supervised('en');
    expect(rows[0]).toContain('Screening By 2');
  });
});

describe('where the host does not tell the states', () => {
  let lines: readonly ExecutionLine[] = [];
  let asked: string[] = [];
  let kept: (head: StreamHead) => StreamHead = (head) => head;

  beforeEach(async () => {
    lines = [];
    asked = [];
    kept = (head) => head;
    house = await openPortalHouse([], {
      supervision: { executions: async () => lines },
      around: (environment) => ({ ...environment, ledger: watched(environment.ledger) }),
    });
  });

  /** Notes what the pages ask of the ledger, and shows its heads as `kept` makes them. */
  function watched(ledger: Ledger): Ledger {
    return {
      append: (...given) => ledger.append(...given),
      recorded: (...given) => ledger.recorded(...given),
      streams: (...given) => ledger.streams(...given),
      read: (stream, ...range) => {
        asked.push(`read ${stream}`);
        return ledger.read(stream, ...range);
      },
      head: (stream) => {
        asked.push(`head ${stream}`);
        return ledger.head(stream);
      },
      heads: async (query) => {
        asked.push(`heads ${query.category}`);
        const page = await ledger.heads(query);
        return { ...page, heads: page.heads.map(kept) };
      },
    };
  }

  /** The page over executions of these names. */
  async function supervisedNames(...names: readonly string[]) {
    lines = names.map((name) => ({
      workflow: 'issuance',
      name,
      status: 'running',
      startedAt: instantSchema.parse('2026-11-02T01:00:00.000Z'),
      endedAt: null,
      current: [],
      nextDueAt: null,
      error: null,
      cause: null,
    }));
    return supervised('zh', () => {
      asked = [];
    });
  }

  test('the open gate of the head stands for them, with its day', async () => {
    const path = await dossierAt(house, 'disclosureReview');
    const day = await dueDay(path);
    const { rows } = await supervisedNames(`dossier.${idOf(path)}`);
    expect(rows[0]).toContain(`公开属性审查 至${day}`);
    expect(rows[0]?.match(new RegExp(day, 'g'))).toHaveLength(2);
  });

  test('an execution that took the place of another has the same title', async () => {
    const path = await dossierAt(house, 'screening');
    const { page } = await supervisedNames(`dossier.${idOf(path)}.2`);
    expect(page).toContain(`<a href="${path}" lang="zh-CN">${title}</a>`);
  });

  test('a subject that is missing goes by its name, and the others are shown', async () => {
    const path = await openDossier(await house.signIn('shen-yuqing'));
    const { page, rows } = await supervisedNames('dossier.nowhere', `dossier.${idOf(path)}`, 'x');
    expect(page).toContain('<a href="/portal/dossiers/nowhere">dossier.nowhere</a>');
    expect(rows[1]).toContain('公共租赁住房申请办法');
    expect(rows[2]).toMatch(/^\s*x /);
  });

  test('a head that cannot be read goes by its name', async () => {
    const path = await openDossier(await house.signIn('shen-yuqing'));
    kept = (head) => ({ ...head, summary: {} });
    const { page } = await supervisedNames(`dossier.${idOf(path)}`);
    expect(page).toContain(`<a href="${path}">dossier.${idOf(path)}</a>`);
  });

  test('a page asks for heads as often for many executions as for one', async () => {
    const drafter = await house.signIn('shen-yuqing');
    const paths: string[] = [];
    for (let count = 0; count < 4; count += 1)
      paths.push(await openDossier(drafter, `第${count}件`));
    const { rows } = await supervisedNames(...paths.map((path) => `dossier.${idOf(path)}`));
    expect(rows).toHaveLength(4);
    expect(asked).toEqual(['heads dossier']);
  });
});
