import { beforeEach, describe, expect, it } from 'vitest';
import { createPublicCatalogue } from '../../../functions/application/public/catalogue.ts';
import { standingCopy } from '../../../functions/application/public/policy-entry.ts';
import { readPolicy } from '../../../functions/application/public/read-policy.ts';
import { carryOutEffects } from '../../../functions/application/relay/relay.ts';
import { digestOfBytes } from '../../../functions/domain/kernel/digest.ts';
import { hasPoppler, pagesOfText } from '../../templates/pdf-tools.ts';
import { type OpenSite, openSite } from './open-site.ts';
import { publishIssueOf, publishStory, rental } from './policy-story.ts';

const stream = `dossier/${rental.dossier}` as const;

let house: OpenSite['house'];
let site: OpenSite['site'];
let text: OpenSite['text'];

beforeEach(async () => {
  ({ house, site, text } = await openSite());
  await publishStory(house);
});

async function published() {
  const policy = await readPolicy(house.environment, stream);
  if (policy === null) return expect.fail('nothing is published');
  return policy;
}

async function mark(validity: 'amended' | 'repealed'): Promise<void> {
  const basis = '《江州市住房租赁补贴办法（修订）》（江政规〔2026〕9号）';
  const { dossier } = rental;
  await house.carryOut('markValidity', { dossier, validity, effectiveOn: '2026-04-01', basis });
}

const list = () => createPublicCatalogue(house.environment).issues();

/** The relay's part; handed over twice, as it may be. */
async function relay(): Promise<void> {
  const events = await house.environment.ledger.read(stream);
  await carryOutEffects(house.environment, events);
  await carryOutEffects(house.environment, events);
}

async function download(path: string) {
  const answer = await site.request(path);
  return { answer, digest: digestOfBytes(new Uint8Array(await answer.arrayBuffer())) };
}

describe('the copies of a published text', () => {
  it('are a PDF to read and a file for Word to take home, both vouched for', async () => {
    const { document } = await published();
    const page = await text('/policies/zulin-2026');
    expect(page).toContain(`href="/files/${document.digest}.pdf"`);
    expect(page).toContain(`href="/files/${document.docx}.docx"`);
    const { answer, digest } = await download(`/files/${document.docx}.docx`);
    expect(digest).toBe(document.docx);
    expect(answer.headers.get('content-type')).toContain('wordprocessingml');
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; .*\.docx/);
    expect(await text(`/verify?digest=${digest}`)).toContain('Word 版');
  });

  it.each([
    ['a PDF under the name of a Word file', (digest: string) => `/files/${digest}.docx`],
    ['any other ending', (digest: string) => `/files/${digest}.exe`],
  ])('are not served as %s', async (_what, path) => {
    const { document } = await published();
    expect((await site.request(path(document.digest))).status).toBe(404);
  });
});

describe('a mark of validity', () => {
  it('stands on copies that keep the original, which is offered beside them', async () => {
    const before = await published();
    await mark('repealed');
    await relay();
    const { document, interpretations } = await published();
    expect(document.digest).toBe(before.document.digest);
    const marked = standingCopy(document)?.digest ?? expect.fail('no copy was marked');
    const page = await text('/policies/zulin-2026');
    expect(page.indexOf(`/files/${marked}.pdf`)).toBeGreaterThan(0);
    expect(page.indexOf(`/files/${marked}.pdf`)).toBeLessThan(
      page.indexOf(`/files/${document.digest}.pdf`),
    );
    const original = await house.environment.objects.get(document.digest);
    const copy = await house.environment.objects.get(marked);
    expect(Buffer.from(copy.bytes).subarray(0, original.bytes.length)).toEqual(
      Buffer.from(original.bytes),
    );
    expect(await text(`/verify?digest=${marked}`)).toContain('已加注效力标记');
    expect(interpretations.map(({ file }) => standingCopy(file))).not.toContain(null);
  });

  it('stands above the text to take home, and tells the file for Word as older', async () => {
    expect(await text('/policies/zulin-2026/text')).toMatch(/^江州市/u);
    await mark('repealed');
    await relay();
    expect(await text('/policies/zulin-2026/text')).toMatch(
      /^【本文件将自2026年4月1日起废止。依据：《江州市住房租赁补贴办法（修订）》（江政规〔2026〕9号）】\n\n/u,
    );
    const page = await text('/policies/zulin-2026');
    expect(page).toContain('发布时的 Word 版');
    expect(page).not.toContain('>Word 版<');
  });

  it('speaks on an interpretation of the document, which alone is repealed', async () => {
    await mark('repealed');
    const [interpretation] = (await published()).interpretations;
    const page = await text(`/policies/zulin-2026/interpretations/${interpretation?.key}`);
    expect(page).toContain('所解读的文件将自2026年4月1日起废止');
    expect(page).not.toContain('本文件');
    const verified = await text(`/verify?digest=${interpretation?.file.digest}`);
    expect(verified).toContain('所解读的文件将自2026年4月1日起废止');
  });

  it('is recorded once, however often its event is handed over', async () => {
    await mark('amended');
    await relay();
    const events = await house.environment.ledger.read(stream);
    expect(events.filter(({ type }) => type === 'RenditionsMarked')).toHaveLength(1);
  });

  it('makes room for a later one; copies with the earlier mark are still known for ours', async () => {
    await mark('amended');
    await relay();
    const first = standingCopy((await published()).document);
    await mark('repealed');
    expect(standingCopy((await published()).document)).toBeNull();
    await relay();
    const second = standingCopy((await published()).document);
    expect(second?.digest).not.toBe(first?.digest);
    expect(await text('/policies/zulin-2026')).not.toContain(`/files/${first?.digest}.pdf`);
    const answer = await text(`/verify?digest=${first?.digest}`);
    expect(answer).toContain('已加注效力标记');
    expect(answer).toContain('起废止');
  });
});

describe('the code in the colophon of an issue', () => {
  it('leads to the issue, and says that only the file itself tells whether it is unchanged', async () => {
    await publishIssueOf(house, [rental]);
    const [issue] = await list();
    const { verificationCode } = issue ?? expect.fail('no issue is published');
    const answer = await text(`/verify?digest=${verificationCode}`);
    expect(answer).toContain('核验码对应下面的文件');
    expect(answer).toContain(`href="/gazette/${issue?.issue}"`);
    const { bytes } = await house.environment.objects.get(issue?.digest ?? expect.fail());
    if (hasPoppler) expect(pagesOfText(bytes).join('')).toContain(verificationCode);
  });
});
