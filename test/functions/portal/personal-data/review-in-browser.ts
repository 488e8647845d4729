import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import type { Serving } from '../../../../infra/local/serve.ts';
import { materialText, planText } from '../texts.ts';

/** People of the demo city in browsers of their own, and the pages that they have open. */
export class Offices {
  readonly #browser: Browser;
  readonly #serving: Serving;
  readonly #known = new Map<string, Promise<BrowserContext>>();

  constructor(browser: Browser, serving: Serving) {
    this.#browser = browser;
    this.#serving = serving;
  }

  async signIn(person: string, options: BrowserContextOptions = {}): Promise<BrowserContext> {
    const context = await this.#browser.newContext(options);
    const page = await context.newPage();
    await page.goto(`${this.#serving.url}/portal`);
    await page.locator(`[name=person][value="${person}"]`).click();
    await page.waitForURL('**/portal');
    await page.close();
    return context;
  }

  /** Somebody who signed in before and only hands things in. */
  #office(person: string): Promise<BrowserContext> {
    const known = this.#known.get(person) ?? this.signIn(person);
    this.#known.set(person, known);
    return known;
  }

  /** Asks the interface for programs, as a page of the portal would. */
  async #post(person: string, path: string, data: unknown): Promise<void> {
    const { url } = this.#serving;
    const context = await this.#office(person);
    const response = await context.request.post(`${url}/api/v1${path}`, {
      data,
      headers: { origin: url },
    });
    if (!response.ok()) throw new Error(`${path}: ${await response.text()}`);
  }

  /** A dossier whose package waits for the review of personal data. @returns its id */
  async dossierWith(documentText: string): Promise<string> {
    const drafter = 'shen-yuqing';
    const dossier = crypto.randomUUID();
    const at = `/dossiers/${dossier}`;
    const file = (name: string, text: string) => ({
      name,
      content: Buffer.from(text).toString('base64'),
    });
    await this.#post(drafter, `${at}/open`, {
      title: '住房租赁补贴发放名单',
      normative: false,
      triggers: ['normativeDocument'],
    });
    await this.#post(drafter, `${at}/lodge-document`, {
      file: file('通知.md', documentText),
      proposal: { attribute: 'proactive', reasons: '涉及公众利益。', ground: null },
    });
    await this.#post(drafter, `${at}/lodge-plan`, {
      file: file('方案.txt', planText),
      plan: {
        outline: ['政策背景和依据', '补贴对象和办理流程'],
        audience: '住房困难的市民',
        materials: [
          {
            key: 'qa',
            title: '住房租赁补贴问答',
            form: 'qa',
            phase: 'during',
            channels: ['website', 'media'],
            due: { kind: 'withDocument' },
          },
        ],
      },
    });
    await this.#post(drafter, `${at}/lodge-material`, {
      key: 'qa',
      form: 'qa',
      file: file('问答.txt', materialText),
    });
    await this.#post('lu-wenbin', `${at}/submit-package`, {});
    await this.#post('fang-yiheng', `${at}/pass-screening`, { note: '' });
    const suitable = { verdict: 'suitable', note: '适宜。' };
    await this.#post('fang-yiheng', `${at}/decide-disclosure`, {
      decision: {
        attribute: 'proactive',
        ground: null,
        reasons: '',
        partialDisclosure: { considered: false, possible: false, explanation: '' },
        severed: [],
        assessment: { wording: suitable, timing: suitable, method: suitable },
        releaseAt: null,
        annexes: [{ annex: 1, attribute: 'proactive' }],
      },
    });
    return dossier;
  }

  /** The review's page in front of its reviewer; with scripts once they have taken it over. */
  async review(dossier: string, options: BrowserContextOptions = {}): Promise<Page> {
    const page = await (await this.signIn('jiang-suyun', options)).newPage();
    await page.goto(`${this.#serving.url}/portal/dossiers/${dossier}/personal-data`);
    if (options.javaScriptEnabled !== false) await page.waitForSelector('html.live');
    return page;
  }
}
