import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Serving, serve } from '../../../../infra/local/serve.ts';
import { chromiumPath } from '../chromium.ts';

const installed = chromiumPath();
let folder: string;
const errors: unknown[] = [];
let serving: Serving;
let browser: Browser;

describe.skipIf(installed === null)('the board in a browser (needs Chromium)', () => {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'tongbu-board-'));
    serving = await serve({
      folder,
      port: 0,
      jurisdiction: 'nanjing-2020',
      demo: false,
      onError: (error) => errors.push(error),
    });
    await serving.seeded;
    browser = await chromium.launch({ executablePath: installed ?? '', args: ['--no-sandbox'] });
    const page = await signedIn('shen-yuqing', 1400);
    await page.goto(`${serving.url}/portal/open-dossier`);
    await page.fill('[name=title]', '住房租赁补贴办法');
    await page.locator('main form button[type=submit]').click();
    await page.waitForURL('**/dossiers/*?done=openDossier');
    await page.context().close();
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await serving.close();
    rmSync(folder, { recursive: true, force: true });
    expect(errors).toEqual([]);
  });

  async function signedIn(person: string, width: number): Promise<Page> {
    const viewport = { width, height: 900 };
    const page = await (await browser.newContext({ viewport, javaScriptEnabled: false })).newPage();
    await page.goto(`${serving.url}/portal`);
    await page.locator(`[name=person][value="${person}"]`).click();
    return page;
  }

  test.each([400, 1400])(
    'shows pictures, figures and list within %i pixels, without scripts',
    async (width) => {
      const page = await signedIn('gu-changfeng', width);
      for (const path of ['obligations?show=all', 'matters', 'compliance']) {
        await page.goto(`${serving.url}/portal/${path}`);
        // The page is never wider than the screen; a wide table scrolls inside it.
        const body = await page.locator('body').boundingBox();
        expect([path, body?.width]).toEqual([path, width]);
        const cut = await page
          .locator('main > :visible')
          .evaluateAll(
            (parts, wide) =>
              parts.filter((part) => part.getBoundingClientRect().right > wide).length,
            width,
          );
        expect([path, cut]).toEqual([path, 0]);
      }
      await page.context().close();
    },
  );

  test('is gone through by keyboard: from a tile to its list, from there to clause and trace', async () => {
    const page = await signedIn('shen-yuqing', 1400);
    await page.goto(`${serving.url}/portal/obligations`);
    await page.locator('.tiles a', { hasText: '全部未办结' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/obligations?show=owed*');
    await page.locator('#list td a').first().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/obligations/one?*');
    expect(await page.locator('cite').count()).toBe(1);
    expect(await page.locator('ol.trace li').count()).toBeGreaterThan(0);
    await page.context().close();
  });

  test('can be sorted by keyboard on a narrow screen, where rows are blocks', async () => {
    const page = await signedIn('gu-changfeng', 400);
    await page.goto(`${serving.url}/portal/obligations?show=all`);
    const heads = page.locator('#list thead a.sort');
    for (const head of await heads.all()) {
      await head.focus();
      expect((await head.boundingBox())?.height).toBeGreaterThan(12);
      expect(await head.evaluate((link) => link.checkVisibility())).toBe(true);
      const shown = await page.locator('#list thead').boundingBox();
      expect(shown?.height).toBeGreaterThan(12);
    }
    await page.keyboard.press('Enter');
    await page.waitForURL('**&order=department*');
    await page.context().close();
  });

  test('prints its figures and its list, and no form', async () => {
    const page = await signedIn('gu-changfeng', 1400);
    await page.goto(`${serving.url}/portal/obligations?show=all`);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('#list table').isVisible()).toBe(true);
    expect(await page.locator('.tiles').isVisible()).toBe(true);
    for (const hidden of ['form.board-filter', 'nav.main', 'header.site']) {
      expect(await page.locator(hidden).first().isVisible()).toBe(false);
    }
    await page.context().close();
  });
});
