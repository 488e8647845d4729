import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPortalHouse, type PortalHouse } from './portal-house.ts';

let house: PortalHouse;
beforeAll(async () => {
  house = await openPortalHouse();
});
afterAll(async () => {
  const { errors } = house;
  await house.close();
  expect(errors).toEqual([]);
});

/** The menu as somebody sees it on a page, and what each group of it holds. */
async function menuOf(person: string, path: string) {
  const { page } = await (await house.signIn(person)).open(path);
  const menu = /<nav class="main".*?<\/nav>/s.exec(page)?.[0] ?? '';
  const groups = [...menu.matchAll(/<details name="menu">(.*?)<\/details>/gs)].map(
    ([, group = '']) => ({
      name: /<summary[^>]*>([^<]+)/.exec(group)?.[1],
      here: /<summary class="here">[^<]*<small> ([^<]+)/.exec(group)?.[1],
      addresses: addressesIn(group),
    }),
  );
  return { menu, groups, open: addressesIn(menu.replaceAll(/<details.*?<\/details>/gs, '')) };
}

function addressesIn(html: string): readonly string[] {
  return [...html.matchAll(/<a href="\/portal([^"]*)"/g)].map(([, address = '']) => address);
}

describe('the menu', () => {
  test('shows daily work openly and groups the rest, without a script', async () => {
    const { open, groups } = await menuOf('shen-yuqing', '/portal');
    expect(open).toEqual(['', '/dossiers', '/open-dossier', '/gazette']);
    expect(groups.map(({ name, addresses }) => [name, addresses])).toEqual([
      ['公开之后', ['/doubts', '/incidents', '/attribute-reviews', '/validity']],
      ['时限', ['/obligations', '/matters', '/calendar']],
      ['监督', expect.arrayContaining(['/compliance'])],
    ]);
  });

  test('offers only what somebody may use', async () => {
    const drafter = await menuOf('shen-yuqing', '/portal');
    const supervisor = await menuOf('gu-changfeng', '/portal');
    expect(drafter.menu).not.toContain('/portal/register');
    expect(supervisor.menu).toContain('/portal/register');
    expect(supervisor.menu).not.toContain('/portal/open-dossier');
  });

  test('shows a group of one entry as that entry', async () => {
    const { open, groups } = await menuOf('yue-qinghe', '/portal');
    expect(open).toContain('/validity');
    expect(groups.map(({ name }) => name)).not.toContain('公开之后');
  });

  test('tells in a folded group which page is shown', async () => {
    const { menu, groups } = await menuOf('shen-yuqing', '/portal/matters/new/requestAnswer');
    expect(groups.map(({ here }) => here)).toEqual([undefined, '限时事项', undefined]);
    expect(menu.match(/aria-current="page"/g)).toHaveLength(1);
  });
});
