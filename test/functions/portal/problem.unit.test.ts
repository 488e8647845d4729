import { expect, it } from 'vitest';
import { problemOf } from '../../../functions/portal/forms/problem.ts';
import { UnrecordableEvent } from '../../../functions/ports/ledger.ts';

it('tells a person whose text is too long for one record what to do, instead of failing', () => {
  const problem = problemOf(new UnrecordableEvent('dossier/long', 'too long'));
  expect(problem?.status).toBe(422);
  expect(problem?.words.zh).toContain('请缩短文字');
});

it('leaves what nobody expected to the error page', () => {
  expect(problemOf(new Error('unforeseen'))).toBeNull();
});
