import { expect, test } from 'vitest';
import { boundedStore } from '../../../../infra/local/identity-provider/bounded-store.ts';

test('what is kept is found by id and by uid until it expires', async () => {
  let now = 1_000_000;
  const sessions = boundedStore(() => now)('Session');
  await sessions.upsert('one', { uid: 'u1' }, 60);
  expect(await sessions.find('one')).toEqual({ uid: 'u1' });
  expect(await sessions.findByUid('u1')).toEqual({ uid: 'u1' });
  now += 60_000;
  expect(await sessions.find('one')).toBeUndefined();
  expect(await sessions.findByUid('u1')).toBeUndefined();
});

test('kinds do not see each other, and a grant takes its codes with it', async () => {
  const store = boundedStore();
  const codes = store('AuthorizationCode');
  await codes.upsert('a', { grantId: 'g1' }, 60);
  await codes.upsert('b', { grantId: 'g2' }, 60);
  expect(await store('Session').find('a')).toBeUndefined();
  await codes.revokeByGrantId('g1');
  expect(await codes.find('a')).toBeUndefined();
  expect(await codes.find('b')).toEqual({ grantId: 'g2' });
});

test('a code that was used says so', async () => {
  const codes = boundedStore(() => 5_000)('AuthorizationCode');
  await codes.upsert('a', {}, 60);
  await codes.consume('a');
  expect(await codes.find('a')).toEqual({ consumed: 5 });
});

test('the store is bounded: the oldest entry makes room', async () => {
  const sessions = boundedStore()('Session');
  for (let number = 0; number < 5_001; number += 1) await sessions.upsert(`${number}`, {}, 60);
  expect(await sessions.find('0')).toBeUndefined();
  expect(await sessions.find('5000')).toEqual({});
});
