import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { digestOfBytes, digestSchema } from '../../../functions/domain/kernel/digest.ts';
import { localDateOf } from '../../../functions/domain/kernel/time.ts';
import type { Presentation } from '../../../functions/ports/objects.ts';
import { castOf } from '../../../infra/local/demo/cast.ts';
import { issueGazette } from '../../../infra/local/demo/issue-gazette.ts';
import { type Desk, openPortalHouse, type PortalHouse } from './portal-house.ts';
import { dossierAt } from './story.ts';

const store = 'https://documents.jiangzhou.example';

let house: PortalHouse;
let asked: { readonly digest: string; readonly presentation: Presentation }[];
let large: boolean;

beforeEach(async () => {
  house = await openPortalHouse();
  asked = [];
  large = true;
});
afterEach(async () => {
  expect(house.errors).toEqual([]);
  await house.close();
});

/** From here on the host cannot send large files itself; every file is one, or none is. */
function limitAnswers(): void {
  Object.assign(house.host.environment.objects, {
    addressOfLarge: async (digest: string, presentation: Presentation) => {
      asked.push({ digest, presentation });
      return large ? new URL(`${store}/${digest}?signature=for-minutes`) : null;
    },
  });
}

function request(desk: Desk, path: string): Promise<Response> {
  return desk.browser.request(`${house.base}${path}`);
}

async function expectAddress(response: Response): Promise<void> {
  const { digest } = asked.at(-1) ?? { digest: '' };
  expect(response.status).toBe(302);
  expect(response.headers.get('location')).toBe(`${store}/${digest}?signature=for-minutes`);
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(await response.text()).toBe('');
}

describe('a file too large for an answer', () => {
  test('of a dossier is fetched from where it lies, by who may have it', async () => {
    const path = await dossierAt(house, 'published');
    limitAnswers();
    const drafter = await house.signIn('shen-yuqing');
    await expectAddress(await request(drafter, `${path}/renditions/document`));
    await expectAddress(await request(drafter, `${path}/sources/plan`));
    expect(asked.map(({ presentation }) => presentation)).toEqual([
      { disposition: 'attachment; filename="document.pdf"' },
      { mediaType: 'application/octet-stream', disposition: 'attachment; filename="plan.txt"' },
    ]);
    const stranger = await house.signIn('tang-zhiyuan');
    expect((await request(stranger, `${path}/sources/plan`)).status).not.toBe(302);
    expect(
      (await request(house.visitor(), `${path}/sources/plan`)).headers.get('location'),
    ).not.toContain(store);
    expect(asked).toHaveLength(2);
  });

  test('is an issue of the gazette, and its proof before that', async () => {
    const path = await dossierAt(house, 'published');
    limitAnswers();
    const { environment } = house.host;
    const today = localDateOf(house.clock.now());
    const dossier = path.split('/').at(-1) ?? '';
    const entries = [{ dossier, column: 'officeDocuments' }] as const;
    const editor = await house.signIn(castOf('housing').chiefEditor.id);
    let proof = new Uint8Array();
    for await (const { step, issue } of issueGazette(
      environment,
      castOf('housing'),
      'run-1',
      today,
      entries,
    )) {
      if (step !== 'composeIssue') continue;
      await expectAddress(await request(editor, `/portal/gazette/${issue}/proof`));
      const digest = asked.at(-1)?.digest;
      expect(asked.at(-1)?.presentation).toEqual({
        mediaType: 'application/pdf',
        disposition: `inline; filename="gazette-proof-${issue}.pdf"`,
      });
      large = false;
      const small = await request(editor, `/portal/gazette/${issue}/proof`);
      proof = new Uint8Array(await small.arrayBuffer());
      expect(digestOfBytes(proof)).toBe(digest);
      large = true;
    }
    await house.host.settle();
    await expectAddress(await request(editor, '/portal/gazette/no-1/rendition'));
    // The very bytes of the proof went to print; only the seal was appended to them.
    const printed = digestSchema.parse(asked.at(-1)?.digest);
    const { bytes } = await environment.objects.get(printed);
    expect(bytes.length).toBeGreaterThan(proof.length);
    expect(digestOfBytes(bytes.subarray(0, proof.length))).toBe(digestOfBytes(proof));
  });
});
