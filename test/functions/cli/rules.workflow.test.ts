import { describe, expect, test } from 'vitest';
import { jurisdictionIds } from '../../../functions/domain/jurisdictions/jurisdiction.ts';
import { parameterNames } from '../../../functions/domain/jurisdictions/parameters.ts';
import { tongbu } from './command-line.ts';

describe('tongbu rules', () => {
  test.each(jurisdictionIds)('lists every rule of %s with its source', async (id) => {
    const { code, out, err } = await tongbu(['rules', '--jurisdiction', id, '--json']);
    expect([code, err]).toEqual([0, '']);
    const { id: answered, rules } = JSON.parse(out);
    expect(answered).toBe(id);
    expect(rules.map(({ parameter }: { parameter: string }) => parameter)).toEqual(parameterNames);
    for (const rule of rules) {
      expect(rule.instrument).not.toBe('');
      // Where no paper says anything the row says so, and there is no clause to name.
      expect(rule.clause === '').toBe(rule.instrument === '未规定');
      expect(rule.value).not.toBeUndefined();
    }
  });

  test.each(jurisdictionIds)('prints the rules of %s for people', async (id) => {
    const { code, out } = await tongbu(['rules', '--jurisdiction', id]);
    expect(code).toBe(0);
    for (const name of parameterNames) expect(out).toContain(`${name} = `);
    expect(out.includes('（承自国家层面 / national）')).toBe(id !== 'national');
  });

  test('shows the national rules when no city is named', async () => {
    const { out } = await tongbu(['rules']);
    expect(out).toMatch(/^国家层面 \/ National rules\n/);
  });

  test('refuses a city without rules and lists those that there are', async () => {
    const { code, out, err } = await tongbu(['rules', '--jurisdiction', 'atlantis', '--json']);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('atlantis');
    for (const id of jurisdictionIds) expect(err).toContain(id);
  });
});

describe('a command line that cannot mean anything', () => {
  test.each([
    ['an unknown command', ['frobnicate'], "unknown command 'frobnicate'"],
    ['an unknown option', ['parse', '--jsn', 'a.txt'], 'Did you mean --json?'],
    ['a missing argument', ['parse'], "missing required argument 'file'"],
    ['an argument too many', ['parse', 'a.txt', 'b.txt'], 'too many arguments'],
    ['an option without its value', ['rules', '--jurisdiction'], 'argument missing'],
    ['half a command', ['workdays'], 'between'],
  ])('is refused with a hint: %s', async (_what, args, message) => {
    const { code, out, err } = await tongbu(args);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(message);
  });

  test('without any command shows what there is', async () => {
    const { code, out, err } = await tongbu([]);
    expect([code, out]).toEqual([1, '']);
    for (const name of ['parse', 'workdays', 'rules', 'prove', 'export', 'verify']) {
      expect(err).toContain(name);
    }
  });

  test('asked for help is answered on standard output', async () => {
    const { code, out, err } = await tongbu(['verify', '--help']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('Usage: tongbu verify');
  });
});
