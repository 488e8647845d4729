import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Serving, serve } from '../../../../infra/local/serve.ts';
import { chromiumPath } from '../chromium.ts';
import { subsidyNotice } from './package-texts.ts';
import { Offices } from './review-in-browser.ts';

const installed = chromiumPath();
const errors: unknown[] = [];
let folder: string;
let serving: Serving;
let browser: Browser;
let offices: Offices;

describe.skipIf(installed === null)('reviewing in a browser (needs Chromium)', () => {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'tongbu-review-'));
    const onError = (error: unknown) => errors.push(error);
    const jurisdiction = 'nanjing-2020';
    serving = await serve({ folder, port: 0, jurisdiction, demo: false, onError });
    await serving.seeded;
    browser = await chromium.launch({ executablePath: installed ?? '', args: ['--no-sandbox'] });
    offices = new Offices(browser, serving);
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await serving.close();
    rmSync(folder, { recursive: true, force: true });
    expect(errors).toEqual([]);
  });

  async function reviewing(): Promise<Page> {
    return offices.review(await offices.dossierWith(subsidyNotice));
  }

  /** Waits until so many are decided and saved: the way back is offered by the answer alone. */
  async function decided(page: Page, count: number): Promise<void> {
    await page.waitForSelector(`#progress b:text("已决定${count}处")`);
    await page.waitForSelector('#undo button:enabled');
  }

  const isReadable = (page: Page, value: string) =>
    page.locator('#text .raw', { hasText: value }).first().isVisible();

  const focused = (page: Page) =>
    page.evaluate("document.activeElement?.closest('[data-id]')?.getAttribute('data-id') ?? null");
  const present = (page: Page) => page.getAttribute('#inspector', 'data-key');

  test('goes from one to the next by the keyboard, and never loses the place', async () => {
    const page = await reviewing();
    const first = await present(page);
    await page.keyboard.press('n');
    const second = await present(page);
    expect(second).not.toBe(first);
    expect(await focused(page)).toBe(second);
    await page.keyboard.press('m');
    await decided(page, 1);
    expect(await page.getAttribute(`[id="c-${second}"]`, 'class')).toContain('mask');
    expect(await focused(page)).toBe(await present(page));
    await page.keyboard.press('p');
    expect(await present(page)).toBe(first);
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('inspector');
    await page.keyboard.press('Escape');
    expect(await focused(page)).toBe(first);
  });

  test('keeps by one key and a digit, and takes it back and does it again', async () => {
    const page = await reviewing();
    const first = await present(page);
    await page.keyboard.press('k');
    await page.keyboard.press('3');
    await decided(page, 1);
    const mark = page.locator(`[id="c-${first}"]`);
    expect(await mark.getAttribute('class')).toContain('keep');
    await page.keyboard.press('Control+z');
    await page.waitForSelector('#progress b:text("已决定0处")');
    expect(await mark.getAttribute('class')).toContain('undecided');
    const all = await page.locator('.pd').count();
    await page.waitForSelector(`#told:text-is("撤销。还有${all}处未决定")`, { state: 'attached' });
    await page.keyboard.press('Shift+U');
    await decided(page, 1);
    const left = `#told:text-is("重做。还有${all - 1}处未决定")`;
    await page.waitForSelector(left, { state: 'attached' });
    expect(await mark.getAttribute('class')).toContain('keep');
  });

  test('masks every mention of a value with Shift', async () => {
    const page = await reviewing();
    await page.locator('.pd.mobile').first().click();
    await page.keyboard.press('Shift+M');
    await decided(page, 2);
    expect(await page.locator('.pd.mobile.mask').count()).toBe(2);
    expect(await page.textContent('#told')).toContain('遮盖：13951234567');
  });

  test('adds what is selected in a cell, as text and nothing else', async () => {
    const page = await reviewing();
    const cell = page.locator('td', { hasText: '赵<b>一</b>鸣' });
    await cell.scrollIntoViewIfNeeded();
    const box = await cell.boundingBox();
    await page.mouse.dblclick((box?.x ?? 0) + 12, (box?.y ?? 0) + 16);
    await page.keyboard.press('Shift+End');
    const menu = page.getByRole('dialog');
    await menu.waitFor();
    await page.evaluate(
      `getSelection().selectAllChildren([...document.querySelectorAll('td')].find((cell) => cell.textContent.startsWith('赵<b>')))`,
    );
    await page.waitForSelector('.chosen:text-is("已选：赵<b>一</b>鸣")');
    await page.keyboard.press('a');
    await menu.getByRole('button', { name: '补充遮盖' }).press('Enter');
    const added = page.locator('td .pd.mask', { hasText: '赵<b>一</b>鸣' });
    await added.waitFor();
    expect(await page.locator('td b').count()).toBe(0);
    expect(await page.textContent('#inspector')).toContain('审查人补充');
  });

  test('tells beside the candidate why it was refused, with what was typed', async () => {
    const page = await reviewing();
    const first = await present(page);
    await page.keyboard.press('k');
    await page.fill('#keep-other', '电话13851512233');
    await page.keyboard.press('Enter');
    const problem = page.locator('#inspector [role=alert]');
    await problem.waitFor();
    expect(await present(page)).toBe(first);
    expect(await page.inputValue('#keep-other')).toBe('电话13851512233');
    await page.waitForSelector('#progress b:text("已决定0处")');
    expect(await page.evaluate("document.activeElement.getAttribute('role')")).toBe('alert');
  });

  test('shows what a colleague decided meanwhile instead of deciding over it', async () => {
    const dossier = await offices.dossierWith(subsidyNotice);
    const mine = await offices.review(dossier);
    const theirs = await offices.review(dossier);
    await theirs.keyboard.press('m');
    await decided(theirs, 1);
    await mine.keyboard.press('n');
    await mine.keyboard.press('m');
    await mine.waitForSelector('#alerts .problem:has-text("同事刚刚在这里作了决定")');
    await decided(mine, 1);
  });

  test('keeps decisions while the connection is lost, and sends them when it is back', async () => {
    const page = await reviewing();
    await page.context().setOffline(true);
    await page.keyboard.press('m');
    await page.keyboard.press('m');
    await page.waitForSelector('#alerts .problem:has-text("连接中断")');
    await page.waitForSelector('#progress b:text("已决定2处")');
    await page.context().setOffline(false);
    await page.waitForSelector('#alerts .problem', { state: 'detached' });
    await decided(page, 2);
  });

  test('says that the session is over, and goes on after signing in again', async () => {
    const page = await reviewing();
    const cookies = await page.context().cookies();
    await page.context().clearCookies();
    await page.keyboard.press('m');
    await page.waitForSelector('#alerts .problem:has-text("登录已经到期")');
    await page.context().addCookies(cookies);
    await page.getByRole('button', { name: '重试' }).click();
    await decided(page, 1);
  });

  test('narrows the list down as one types, and accepts what is left of it', async () => {
    const page = await reviewing();
    await page.keyboard.press('/');
    await page.keyboard.type('139');
    await page.waitForSelector('#list b:text("2处")');
    expect(page.url()).not.toContain('139');
    await page.locator('#accept-group button').click();
    await decided(page, 2);
  });

  test('shows the public text, where nothing that is masked can be read', async () => {
    const page = await reviewing();
    await page.keyboard.press('v');
    expect(await isReadable(page, '13951234567')).toBe(false);
    expect(await page.locator('#text .instead', { hasText: '139****' }).first().isVisible()).toBe(
      true,
    );
  });

  test('asks back before everything is discarded, and discards nothing on a no', async () => {
    const page = await reviewing();
    await page.locator('#discard-details summary').click();
    await page.fill('#discard-reason', '均为举例');
    await page.check('#discardProposals [name=confirmed]');
    page.once('dialog', (dialog) => dialog.dismiss());
    await page.locator('#discardProposals button').click();
    expect(await page.textContent('#progress')).toContain('已决定0处');
    page.once('dialog', (dialog) => dialog.accept());
    await page.locator('#discardProposals button').click();
    await page.waitForSelector('#undo button:has-text("全部放弃建议")');
  });

  test('gets its review compressed, since it carries the whole text', async () => {
    const dossier = await offices.dossierWith(subsidyNotice);
    const reviewer = await offices.signIn('jiang-suyun');
    const path = `/api/v1/dossiers/${dossier}/personal-data`;
    const answer = await reviewer.request.get(`${serving.url}${path}`);
    expect(answer.headers()['content-encoding']).toBe('gzip');
    expect(answer.headers()['cache-control']).toBe('no-store');
  });

  test('works without scripts, by forms', async () => {
    const dossier = await offices.dossierWith(subsidyNotice);
    const page = await offices.review(dossier, { javaScriptEnabled: false });
    await page.getByRole('button', { name: '遮盖', exact: true }).click();
    expect(await page.textContent('#progress')).toContain('已决定1处');
    await page.getByText('公开文本', { exact: true }).click();
    expect(await isReadable(page, '13951234567')).toBe(false);
  });

  test('names every control for who does not see it', async () => {
    const page = await reviewing();
    const tree = await page.locator('#review').ariaSnapshot();
    // A control without a name is told by its role alone: `- checkbox` and nothing behind it.
    expect(tree).not.toMatch(
      /- (?:checkbox|switch|radio|textbox|searchbox|combobox|button|link)(?::| \[|$)/mu,
    );
  });

  test('stays within a narrow screen', async () => {
    const dossier = await offices.dossierWith(subsidyNotice);
    const page = await offices.review(dossier, { viewport: { width: 360, height: 740 } });
    const width = await page.evaluate('document.documentElement.scrollWidth');
    expect(Number(width)).toBeLessThanOrEqual(360);
    expect(await page.locator('#mask button').isVisible()).toBe(true);
  });

  test('prints no value', async () => {
    const page = await reviewing();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('#text').isVisible()).toBe(false);
    expect(await page.locator('#inspector').isVisible()).toBe(false);
    expect(await page.getByText('打印时请使用审查单').isVisible()).toBe(true);
  });
});
