import { describe, expect, it } from 'vitest';
import { createFootnotes } from '../../../templates/word/footnotes.ts';
import { createReferences } from '../../../templates/word/references.ts';

function referencesTo(...marks: readonly string[]) {
  const notes = marks.map((mark) => ({ mark, text: `说明${mark}` }));
  return createReferences(notes, createFootnotes());
}

describe('references to notes', () => {
  it('stand where the text has the signs of the notes', () => {
    expect(referencesTo('①', '②').within('按照规定①发布②。')).toEqual([
      '按照规定',
      { id: 1, mark: '①' },
      '发布',
      { id: 2, mark: '②' },
      '。',
    ]);
  });

  it('are numbered as the notes are, wherever their signs stand', () => {
    const references = referencesTo('①', '②');
    expect(references.within('先②')).toEqual(['先', { id: 2, mark: '②' }]);
    expect(references.within('后①')).toEqual(['后', { id: 1, mark: '①' }]);
  });

  it('are given once for each note, so that later signs are text', () => {
    const references = referencesTo('*', '*');
    expect(references.within('甲*乙*丙*')).toEqual([
      '甲',
      { id: 1, mark: '*' },
      '乙',
      { id: 2, mark: '*' },
      '丙*',
    ]);
    expect(references.rest()).toEqual([]);
  });

  it('take the longer of two signs that begin alike', () => {
    expect(referencesTo('*', '**').within('甲**乙*')).toEqual([
      '甲',
      { id: 2, mark: '**' },
      '乙',
      { id: 1, mark: '*' },
    ]);
  });

  it('that no text has a sign for are left over, once', () => {
    const references = referencesTo('①', '②');
    expect(references.within('见①')).toHaveLength(2);
    expect(references.rest()).toEqual([{ id: 2, mark: '②' }]);
    expect(references.rest()).toEqual([]);
  });

  it('leave text without signs as it is, be it empty', () => {
    expect(referencesTo().within('')).toEqual(['']);
    expect(referencesTo('①').within('')).toEqual(['']);
    expect(referencesTo('①').within('公开')).toEqual(['公开']);
  });
});
