import { mkdirSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fileProblem } from '../../../../functions/adapters/files/file-problem.ts';

function thrownBy(work: () => void): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}

describe('a failure of the file system', () => {
  test('because the disk is full says so, and what to do', () => {
    const error = thrownBy(() => writeFileSync('/dev/full', 'x'));
    const problem = fileProblem(error, '/data');
    expect(problem).toMatchObject({ name: 'DataFolderProblem', reason: 'full', path: '/data' });
    expect(problem).toHaveProperty('cause', error);
    expect(String(problem)).toContain('Free some space');
  });

  test('because a file stands where a folder should be says so', () => {
    const error = thrownBy(() => mkdirSync('/dev/null/below'));
    expect(fileProblem(error, '/data')).toMatchObject({ reason: 'unwritable' });
  });

  test('that is a mistake of the program stays what it is', () => {
    const error = new TypeError('no such function');
    expect(fileProblem(error, '/data')).toBe(error);
  });
});
