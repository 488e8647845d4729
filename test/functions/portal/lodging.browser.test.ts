import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Serving, serve } from '../../../infra/local/serve.ts';
import { picture } from '../application/dossier/picture.ts';
import { wordFile } from '../application/dossier/word-file.ts';
import { chromiumPath } from './chromium.ts';

const installed = chromiumPath();
let folder: string;
const errors: unknown[] = [];
let serving: Serving;
let browser: Browser;

describe.skipIf(installed === null)('lodging a file in a browser (needs Chromium)', () => {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'tongbu-browser-'));
    const onError = (error: unknown) => errors.push(error);
    const options = {
      folder,
      port: 0,
      jurisdiction: 'nanjing-2020',
      demo: false,
      onError,
    } as const;
    serving = await serve(options);
    await serving.seeded;
    browser = await chromium.launch({ executablePath: installed ?? '', args: ['--no-sandbox'] });
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await serving.close();
    rmSync(folder, { recursive: true, force: true });
    expect(errors).toEqual([]);
  });

  /** A page of a drafter who has just opened a dossier. */
  async function atDossier(options: BrowserContextOptions = {}): Promise<Page> {
    const page = await (await browser.newContext(options)).newPage();
    await page.goto(`${serving.url}/portal`);
    await page.locator('[name=person][value="shen-yuqing"]').click();
    await page.goto(`${serving.url}/portal/open-dossier`);
    await page.fill('[name=title]', '住房租赁补贴办法');
    await page.locator('main form button[type=submit]').click();
    await page.waitForURL('**/dossiers/*?done=openDossier');
    return page;
  }

  async function choose(page: Page, field: string): Promise<void> {
    await page.setInputFiles(field, {
      name: '通知.docx',
      mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      buffer: await wordFile({
        hidden: '标准待市财政局核定',
        picture: { png: picture(), description: '补贴标准图' },
      }),
    });
  }

  async function examined(options: BrowserContextOptions = {}): Promise<Page> {
    const page = await atDossier(options);
    await choose(page, '#lodgeDocument-file');
    await page.locator('#lodgeDocument button[type=submit]').click();
    await page.waitForSelector('#acceptFile');
    return page;
  }

  test('works without scripts, from the file to the dossier', async () => {
    const page = await examined({ javaScriptEnabled: false });
    await page.fill('[name="proposal.reasons"]', '涉及公众利益。');
    await page.getByRole('button', { name: '接受并提交' }).click();
    const refused = page.getByRole('alert');
    expect(await refused.textContent()).toContain('隐藏文字1处');
    expect(await page.inputValue('[name="proposal.reasons"]')).toBe('涉及公众利益。');
    await page.getByLabel('我已核对：隐藏文字（1处）').check();
    await page.getByRole('button', { name: '接受并提交' }).click();
    await page.waitForURL('**/dossiers/*?done=lodgeDocument');
    expect(await page.textContent('#package')).toContain('已由起草人核对确认：隐藏文字（1处）');
  });

  test('works by the keyboard, and leads to a problem and back to what is wrong', async () => {
    const page = await examined();
    await page.getByRole('button', { name: '接受并提交' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('[role=alert]');
    expect(await page.evaluate("document.activeElement.getAttribute('role')")).toBe('alert');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).hash).toBe('#acceptFile');
  });

  test('leads from a finding to its place in the text, and shows the pictures', async () => {
    const page = await examined();
    const link = page.locator('.findings a').first();
    await link.click();
    const target = page.locator('.found:target');
    expect(await target.textContent()).toContain('住房租赁补贴办法');
    await page.getByRole('img', { name: '补贴标准图' }).scrollIntoViewIfNeeded();
    const shown = await page.evaluate("document.querySelector('.paper img').naturalWidth");
    expect(shown).toBe(24);
  });

  test('names every control for who does not see it', async () => {
    const page = await examined();
    const controls = page.locator(
      '#acceptFile :is(input:not([type=hidden]), textarea, select, button)',
    );
    const tree = await page.locator('#acceptFile').ariaSnapshot();
    // A control without a name is told by its role alone: `- checkbox` and nothing behind it.
    expect(tree).not.toMatch(/- (?:checkbox|radio|textbox|combobox|button)(?::| \[|$)/mu);
    expect(await controls.count()).toBeGreaterThan(7);
    expect(await page.getByRole('status').textContent()).toContain('有1类情况需要您核对');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('核对文件');
  });

  test('stays within a narrow screen', async () => {
    const page = await examined({ viewport: { width: 360, height: 740 } });
    const width = await page.evaluate('document.documentElement.scrollWidth');
    expect(Number(width)).toBeLessThanOrEqual(360);
  });

  test('is printed with findings and text, and without forms', async () => {
    const page = await examined();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('#acceptFile').isVisible()).toBe(false);
    expect(await page.getByText('标准待市财政局核定').isVisible()).toBe(true);
    expect(await page.locator('.paper .title').isVisible()).toBe(true);
  });
});
