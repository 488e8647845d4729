import { describe, expect, test } from 'vitest';
import { readOptions, SimulationRefused } from './options.ts';

describe('what a simulated year is asked for', () => {
  test('is the whole city unless something else is said', () => {
    expect(readOptions([])).toMatchObject({ documents: 2_000, departments: 40, folder: null });
    expect(readOptions(['--documents', '30', '--folder', 'out'])).toMatchObject({
      documents: 30,
      departments: 40,
      folder: 'out',
    });
  });

  test.each([
    [['--documents', 'x'], '1至20000'],
    [['--departments', '41'], '2至40'],
    [['--year', '2004'], '2005至2026'],
    [['--speed', '9'], '--speed'],
    [['year'], 'year'],
  ])('is refused with what to do: %j', (given, told) => {
    expect(() => readOptions(given)).toThrow(SimulationRefused);
    expect(() => readOptions(given)).toThrow(told);
  });
});
