import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { npmFontSource } from '../../../functions/adapters/npm-fonts/font-source.ts';
import { openSqliteLedger } from '../../../functions/adapters/sqlite/ledger.ts';
import {
  type JurisdictionId,
  jurisdictionIds,
} from '../../../functions/domain/jurisdictions/jurisdiction.ts';
import { localDateOf } from '../../../functions/domain/kernel/time.ts';
import type { Objects } from '../../../functions/ports/objects.ts';
import type { Renderers } from '../../../functions/ports/renderers.ts';
import { jiangzhou } from '../../../infra/local/city.ts';
import { systemClock } from '../../../infra/local/clocks.ts';
import { runDemo } from '../../../infra/local/demo/run-demo.ts';
import { openHost } from '../../../infra/local/open-host.ts';
import { createRenderers } from '../../../templates/renderers.ts';
import {
  type CorpusName,
  corpusNames,
  corpusText,
  corpusTitle,
  hasCorpus,
} from '../../functions/domain/document/corpus-file.ts';
import { headed, phased, table } from '../../functions/domain/interpretation/plan-texts.ts';
import { temporaryFolder } from '../../functions/ports/temporary-folder.ts';
import { checkedTypes, demo, onceEach, writtenPackage } from './demo-house.ts';

let renderers: (objects: Objects) => Renderers;

beforeAll(async () => {
  const fonts = await npmFontSource();
  renderers = (objects) =>
    createRenderers(fonts, async (digest) => (await objects.get(digest)).bytes);
});

interface Given {
  readonly document: string;
  readonly plan: string;
  readonly materials: readonly string[];
}

const named = (path: string, text: string) => ({ path, bytes: new TextEncoder().encode(text) });

/** Runs the demo on texts and gives what it said, made and recorded. */
async function issued({ document, plan, materials }: Given, jurisdiction: JurisdictionId) {
  const folder = temporaryFolder();
  const city = jiangzhou('http://localhost:3000', jurisdiction);
  const data = join(folder, 'data');
  const host = await openHost({ folder: data, city, clock: systemClock, renderers });
  const lines: string[] = [];
  const terminal = { print: (line: string) => void lines.push(line), warn: () => undefined };
  try {
    await runDemo(host, terminal, {
      files: {
        document: named('document.txt', document),
        plan: named('plan.txt', plan),
        materials: materials.map((text, index) => named(`material-${index + 1}.txt`, text)),
      },
      jurisdiction,
      out: join(folder, 'out'),
      pauseMs: 0,
      workflowsFolder: 'workflows',
    });
    const out = lines.join('\n');
    const dossier = /卷宗 dossier (\S+)/.exec(out)?.[1] ?? '';
    const types = await checkedTypes(host.environment.ledger, dossier);
    const files = lines.filter((line) => line.startsWith(`  ${join(folder, 'out')}`));
    return { out, dossier, types, files: files.map((line) => line.trim()) };
  } finally {
    await host.close();
  }
}

function expectWhole({ out, dossier, types, files }: Awaited<ReturnType<typeof issued>>): void {
  expect(types.filter((type) => onceEach.some((once) => once === type))).toEqual(onceEach);
  expect(out).toContain('The three synchronisations hold.');
  expect(out).not.toMatch(/undefined|\[object|NaN/);
  expect(files.map((path) => basename(path))).toContain(`${dossier}-document.pdf`);
  expect(files.map((path) => basename(path))).toContain(
    'gazette-2026-1.pdf'.replace('2026', year()),
  );
  for (const path of files) {
    if (path.endsWith('.pdf')) expect(readFileSync(path, 'latin1').slice(0, 5)).toBe('%PDF-');
    else if (path.endsWith('.docx')) expect(readFileSync(path, 'latin1').slice(0, 2)).toBe('PK');
    else expect(readFileSync(path, 'utf8')).toContain('"endOfLedger":true');
  }
}

const year = () => localDateOf(systemClock.now()).slice(0, 4);

const qa = '政策问答\n\n问：什么时候起施行？\n\n答：自印发之日起施行。\n';
const chart = '一图读懂\n\n补贴标准每月五百元。\n';
const article = '专家解读\n\n这项政策着眼长远。\n';

const plansOf: Record<CorpusName, Omit<Given, 'document'>> = {
  'haimen-2018': { plan: headed, materials: [qa, chart, article] },
  'jinan-2017': { plan: table, materials: [chart] },
  'nanjing-2018': { plan: phased, materials: [qa, chart] },
};

describe.skipIf(!hasCorpus)(`the demo on ${corpusTitle}`, () => {
  describe.each(corpusNames)('%s', (name) => {
    test.each(jurisdictionIds)('is issued whole under the rules of %s', async (id) => {
      const given = { document: corpusText(name), ...plansOf[name] };
      expectWhole(await issued(given, id));
    });
  });
});

describe('tongbu demo', () => {
  test('issues its own texts when none are given', async () => {
    const folder = temporaryFolder();
    const out = join(folder, 'out');
    const { code, out: told, err } = await demo(['--out', out], join(folder, 'data'));
    expect([code, err]).toEqual([0, '']);
    expect(told).toContain('五、成品 · What was made');
    expect(told).not.toContain('left out');
    expect(told.match(/\.pdf\n/g)?.length).toBeGreaterThanOrEqual(4);
  });

  test('run again makes a second dossier and a second issue, and leaves the first alone', async () => {
    const folder = join(temporaryFolder(), 'data');
    const { document, plan, qa: material } = writtenPackage();
    const args = ['--document', document, '--plan', plan, '--material', material];
    const out = temporaryFolder();
    const runs = [];
    for (const _run of [1, 2]) runs.push(await demo([...args, '--out', out], folder));
    expect(runs.map(({ code, err }) => [code, err])).toEqual([
      [0, ''],
      [0, ''],
    ]);
    const dossiers = runs.map(({ out: told }) => /dossier (\S+)/.exec(told)?.[1] ?? '');
    expect(dossiers[1]).toBe(dossiers[0]?.replace(/-1$/, '-2'));
    const ledger = openSqliteLedger({ file: join(folder, 'ledger.sqlite'), readOnly: true });
    for (const dossier of dossiers) {
      const types = await checkedTypes(ledger, dossier);
      expect(types.filter((type) => onceEach.some((once) => once === type))).toEqual(onceEach);
    }
    ledger.close();
    for (const issue of [1, 2]) {
      expect(existsSync(join(out, `gazette-${year()}-${issue}.pdf`))).toBe(true);
    }
  });

  test('lodges and releases a file that answers a later promise of the plan', async () => {
    const folder = join(temporaryFolder(), 'data');
    const { document, plan, qa: first, chart: later } = writtenPackage();
    const files = [
      '--document',
      document,
      '--plan',
      plan,
      '--material',
      first,
      '--material',
      later,
    ];
    const { code, out } = await demo([...files, '--out', temporaryFolder()], folder);
    expect(code).toBe(0);
    expect(out).toContain('approve the later interpretation');
    expect(out).toMatch(/-infographic\.pdf\n/);
  });

  test('says which files have no place in the plan', async () => {
    const given = writtenPackage();
    const materials = [given.qa, given.chart, given.qa].flatMap((path) => ['--material', path]);
    const args = ['--document', given.document, '--plan', given.plan, ...materials];
    const { code, out } = await demo(
      [...args, '--out', temporaryFolder()],
      join(temporaryFolder(), 'data'),
    );
    expect(code).toBe(0);
    expect(out).toContain('not in the plan, left out: qa.txt');
  });

  test('issues a document whose first line is longer than any title', async () => {
    const given = writtenPackage({ document: `${'关于社区食堂的说明'.repeat(80)}\n\n正文。\n` });
    const args = ['--document', given.document, '--plan', given.plan, '--material', given.qa];
    const { code, err } = await demo(
      [...args, '--out', temporaryFolder()],
      join(temporaryFolder(), 'data'),
    );
    expect([code, err]).toEqual([0, '']);
  });
});

describe('tongbu demo refuses and records nothing:', () => {
  async function refused(args: readonly string[], message: RegExp) {
    const folder = join(temporaryFolder(), 'data');
    const { code, out, err } = await demo(args, folder);
    expect(code).toBe(1);
    expect(out).not.toContain('What was made');
    expect(err).toMatch(/^✗ /);
    expect(err).toMatch(message);
    expect(err).not.toContain('unexpected');
    if (!existsSync(folder)) return;
    const ledger = openSqliteLedger({ file: join(folder, 'ledger.sqlite'), readOnly: true });
    expect(await ledger.streams({ limit: 10 })).toEqual([]);
    ledger.close();
  }

  const withFiles = (change: Parameters<typeof writtenPackage>[0] = {}) => {
    const { document, plan, qa: material } = writtenPackage(change);
    return ['--document', document, '--plan', plan, '--material', material];
  };

  test('a package without its plan', async () => {
    await refused(withFiles().toSpliced(2, 2), /--plan FILE is missing/);
  });

  test('a package without its interpretation', async () => {
    await refused(withFiles().slice(0, 4), /--material FILE is missing/);
  });

  test('an interpretation without its document', async () => {
    await refused(withFiles().slice(2), /--document FILE is missing/);
  });

  test('a material that the plan promises with the document but nobody gave', async () => {
    const plan = `解读提纲：政策背景、补贴标准
解读形式和时间：
1.政策问答，与文件同步发布
2.图表图解，与文件同步发布
解读渠道：政府网站
`;
    await refused(withFiles({ plan }), /图/);
  });

  test.each([
    ['an empty plan', ''],
    ['a plan without anything of a plan', '江州市花卉协会会员通讯录\n'],
    ['a plan that only looks like JSON', '{"outline": ['],
    ['a JSON plan of another shape', '{"outline": []}'],
  ])('%s', async (_what, plan) => {
    await refused(withFiles({ plan }), /plan|方案/);
  });

  test('a binary plan', async () => {
    const args = withFiles();
    writeFileSync(args[3] ?? '', Uint8Array.from([0, 159, 146, 150, 0, 1]));
    await refused(args, /plan\.txt/);
  });

  test('an empty document', async () => {
    await refused(withFiles({ document: '' }), /document\.txt/);
  });

  test('a material that is no text', async () => {
    const args = withFiles();
    writeFileSync(args[5] ?? '', Uint8Array.from([0, 159, 146, 150, 0, 1]));
    await refused(args, /qa\.txt/);
  });

  test('files that are not there, and a folder in the place of one', async () => {
    const folder = temporaryFolder();
    await refused(withFiles().with(1, join(folder, 'none.txt')), /none\.txt/);
    mkdirSync(join(folder, 'texts'));
    await refused(withFiles().with(3, join(folder, 'texts')), /a folder.*texts/);
  });

  test('an unknown city, and a pause that is no number', async () => {
    await refused([...withFiles(), '--jurisdiction', 'atlantis'], /atlantis/);
    const { code, err } = await demo(['--slow', 'very'], temporaryFolder());
    expect([code, err]).toEqual([1, expect.stringContaining('write milliseconds')]);
  });
});
