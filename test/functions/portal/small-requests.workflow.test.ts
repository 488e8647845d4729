import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { plainText } from './page-form.ts';
import { openPortalHouse, type PortalHouse } from './portal-house.ts';
import { openDossier, step } from './story.ts';

const MB = 1024 * 1024;
let house: PortalHouse;

beforeAll(async () => {
  house = await openPortalHouse([], { mostBytes: 4 * MB });
});
afterAll(async () => {
  expect(house.errors).toEqual([]);
  await house.close();
});

describe('a host that takes 4 MB at most', () => {
  test('says so beside every field for a file', async () => {
    const desk = await house.signIn('shen-yuqing');
    const path = await openDossier(desk);
    const { page } = await desk.open(path);
    expect(plainText(page)).toContain('不超过4 MB');
    expect(page).not.toMatch(/20 MB|\{mb\}/u);
  });

  test('refuses what is larger and names its own limit', async () => {
    const desk = await house.signIn('shen-yuqing');
    const path = await openDossier(desk);
    const file = new File([new Uint8Array(4 * MB)], 'large.txt');
    const answer = await step(desk, path, 'lodgeDocument', { file });
    expect(answer.status).toBe(413);
    expect(plainText(answer.page)).toContain('4 MB');
  });
});
