import { describe, expect, test } from 'vitest';
import { personSchema } from '../../../../functions/domain/kernel/people.ts';
import { localDateSchema } from '../../../../functions/domain/kernel/time.ts';
import {
  boardAddress,
  boardQueryOf,
} from '../../../../functions/portal/obligations/board-query.ts';

const clerk = personSchema.parse({ id: 'clerk', roles: ['drafter'], department: 'housing' });
const supervisor = personSchema.parse({ id: 's', roles: ['supervisor'], department: 'office' });
const today = localDateSchema.parse('2026-11-23');

const asked = (query: string, person = supervisor) =>
  boardQueryOf(new URL(`http://localhost/portal/obligations?${query}`), person, today);

describe('the board opens', () => {
  test('on what somebody must do now: overdue, or due within 24 hours', () => {
    const { filter } = asked('');
    expect(filter).toMatchObject({ standing: ['overdue', 'soon', 'due'], withinHours: 24 });
    expect(filter.department).toBeUndefined();
    expect([asked('').order, asked('order=last').order]).toEqual(['urgent', 'last']);
  });

  test('for a department on its own, unless all are chosen', () => {
    expect(asked('', clerk)).toMatchObject({
      ownByDefault: true,
      filter: { department: 'housing' },
    });
    const all = asked('department=all', clerk);
    expect([all.ownByDefault, all.filter.department]).toEqual([false, undefined]);
    expect(asked('department=education', clerk).filter.department).toBe('education');
  });

  test.each(['kind=gate', 'stream=dossier/x', 'text=x', 'from=2026-11-01'])(
    'on all that matches, where %s asks for something in particular',
    (query) => {
      expect(asked(query).asked.show).toBe('all');
      expect(asked(query).filter.standing).toEqual([]);
    },
  );
});

describe('what is shown', () => {
  test('within a week counts today and six more days, but days that were chosen go first', () => {
    expect(asked('show=week').filter).toMatchObject({ from: '2026-11-23', to: '2026-11-29' });
    const { from, to } = asked('show=week&from=2026-12-01').filter;
    expect([from, to]).toEqual(['2026-12-01', undefined]);
  });

  test('may be a single standing', () => {
    expect(asked('show=metLate').filter.standing).toEqual(['metLate']);
  });

  test.each([
    'show=nothing',
    'order=sideways',
    'page=0',
    'page=x',
    'from=2026-02-30',
    'kind=%3Cscript%3E',
    'department=%00',
    `text=${'x'.repeat(300)}`,
  ])('is the board as it opens for %s, which no form sends', (query) => {
    expect(asked(query)).toEqual(asked(query.startsWith('department') ? 'department=all' : ''));
  });
});

describe('an address', () => {
  test('keeps all that is asked for, and changes what is to be different', () => {
    const query = 'show=owed&department=housing&kind=gate&text=x&from=2026-11-01&order=last';
    const { searchParams } = new URL(
      boardAddress(asked(query).asked, { page: 3 }),
      'http://localhost',
    );
    expect(Object.fromEntries(searchParams)).toEqual({
      show: 'owed',
      department: 'housing',
      kind: 'gate',
      text: 'x',
      from: '2026-11-01',
      order: 'last',
      page: '3',
    });
  });

  test('leads back to what it was made from', () => {
    const before = asked('show=day&department=housing&to=2026-12-01', clerk);
    const { search } = new URL(boardAddress(before.asked), 'http://localhost');
    expect(asked(search.slice(1), clerk)).toEqual(before);
  });
});
