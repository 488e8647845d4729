import { beforeEach, describe, expect, test } from 'vitest';
import { localDateSchema } from '../../../functions/domain/kernel/time.ts';
import type { SearchIndex } from '../../../functions/ports/search.ts';
import { searchAdapters } from './search-adapters.ts';
import { change, elevator, query, rental } from './search-samples.ts';

describe.each(searchAdapters)('an index in $name', ({ open }) => {
  let index: SearchIndex;

  beforeEach(async () => {
    index = await open();
  });

  const found = async (given: Parameters<typeof query>[0]) =>
    (await index.search(query(given))).hits.map(({ stream }) => stream.slice('dossier/'.length));

  test('is empty and incomplete at first', async () => {
    expect(await index.search(query())).toEqual({
      hits: [],
      total: 0,
      page: 1,
      pages: 1,
      departments: [],
      years: [],
      complete: false,
    });
    expect(await index.progress()).toEqual({ complete: false, after: null });
    expect(await index.known(['dossier/zulin'])).toEqual(new Map());
    expect(await index.streamWith('0123456789abcdef')).toBeNull();
  });

  test('lists everything, the most recently published first, and what one can filter by', async () => {
    await index.apply([change('dianti', 9, elevator), change('zulin', 7, rental)]);
    const { hits, total, departments, years } = await index.search(query());
    expect(hits).toEqual([
      { ...pick(change('zulin', 7, rental)), card: rental.card, passages: [] },
      { ...pick(change('dianti', 9, elevator)), card: elevator.card, passages: [] },
    ]);
    expect({ total, departments, years }).toEqual({
      total: 2,
      departments: ['housing', 'market'],
      years: [2026, 2025],
    });
  });

  test('finds answers by themselves, and tells which of them have the words', async () => {
    const answered = {
      ...elevator,
      texts: [
        ...elevator.texts,
        { part: 'wenda#q1', text: '四层老楼能装吗？\n能，每台补贴十六万元。', isAnswer: true },
        { part: 'wenda#q2', text: '谁来管？\n物业或者电梯企业。', isAnswer: true },
      ],
    };
    await index.apply([change('dianti', 9, answered), change('zulin', 7, rental)]);
    expect(await found({ answersOnly: true })).toEqual(['dianti']);
    // 项目 stands in the document, 补贴 in both.
    expect(await found({ text: '项目' })).toEqual(['dianti']);
    expect(await found({ text: '项目', answersOnly: true })).toEqual([]);
    const { hits } = await index.search(query({ text: '补贴', answersOnly: true }));
    expect(hits[0]?.passages.map(({ part }) => part)).toEqual(['wenda#q1']);
    expect(await found({ text: '物业' })).toEqual(['dianti']);
  });

  test.each([
    ['租赁', ['zulin']],
    ['住房租赁补贴', ['zulin']],
    ['补贴', ['zulin', 'dianti']],
    ['青年人才', ['zulin']],
    ['大学生 五百元', ['zulin']],
    ['大学生 电梯', []],
    ['梯', ['dianti']],
    ['租', ['zulin']],
    ['知', ['zulin']],
    ['房租', ['zulin']],
    ['房贴', []],
    ['江政发[2026]8号', ['zulin']],
    ['江政发〔２０２６〕', ['zulin']],
    ['２０２６ 8号', ['zulin']],
    ['202', []],
    ['20万元', ['dianti']],
    ['gb/t 7588', ['dianti']],
    ['ＧＢ', ['dianti']],
    ['36个月', ['zulin']],
  ])('finds by the words %j', async (text, expected) => {
    await index.apply([change('dianti', 9, elevator), change('zulin', 7, rental)]);
    expect((await found({ text })).toSorted()).toEqual(expected.toSorted());
  });

  test('puts a word of the title before the same word in a text', async () => {
    const quoting = {
      ...elevator,
      texts: [{ part: 'document', text: '住房租赁补贴另有规定，住房租赁补贴不重复享受。' }],
    };
    await index.apply([change('quoting', 1, quoting), change('zulin', 7, rental)]);
    expect(await found({ text: '住房租赁补贴' })).toEqual(['zulin', 'quoting']);
  });

  test.each([
    [{ department: 'market' }, ['dianti']],
    [{ department: 'education' }, []],
    [{ year: 2026 }, ['zulin']],
    [{ year: 2024 }, []],
    [{ validity: 'inForce' }, ['zulin']],
    [{ validity: 'amended' }, ['dianti']],
    [{ validity: 'repealed' }, []],
    [{ text: '补贴', department: 'housing', year: 2026, validity: 'inForce' }, ['zulin']],
    [{ text: '补贴', department: 'housing', year: 2025 }, []],
  ] as const)('filters by %j', async (filter, expected) => {
    await index.apply([change('dianti', 9, elevator), change('zulin', 7, rental)]);
    expect(await found(filter)).toEqual(expected);
  });

  test('counts a mark from the day on which it takes effect', async () => {
    await index.apply([change('dianti', 9, elevator)]);
    const on = async (today: string) => {
      const day = query({ today: localDateSchema.parse(today) });
      const standing = ['inForce', 'amended', 'repealed'] as const;
      const totals = await Promise.all(
        standing.map(async (validity) => (await index.search({ ...day, validity })).total),
      );
      return standing[totals.indexOf(1)];
    };
    expect(await on('2025-12-31')).toBe('inForce');
    expect(await on('2026-01-01')).toBe('amended');
    expect(await on('2026-06-01')).toBe('repealed');
  });

  test('pages, and a page beyond the last is the last', async () => {
    const many = Array.from({ length: 45 }, (_, i) => change(`p${i}`, 1, rental));
    await index.apply(many);
    const last = await index.search(query({ text: '租赁', page: 99 }));
    expect(last).toMatchObject({ total: 45, page: 3, pages: 3 });
    const seen = await Promise.all([1, 2, 3].map((page) => found({ text: '租赁', page })));
    expect(new Set(seen.flat()).size).toBe(45);
  });

  test.each([{ page: 0 }, { page: 1.5 }, { pageSize: 0 }, { pageSize: 1_001 }])(
    'refuses %j',
    async (given) => {
      await index.apply([change('zulin', 7, rental)]);
      await expect(index.search(query(given))).rejects.toThrow(RangeError);
    },
  );

  test('shows where the words stand, in document and interpretation', async () => {
    await index.apply([change('zulin', 7, rental)]);
    const { hits } = await index.search(query({ text: '大学生 补贴' }));
    expect(hits[0]?.passages).toEqual([
      {
        part: 'document',
        pieces: [
          { text: '一、', marked: false },
          { text: '补贴', marked: true },
          { text: '对象 在本市稳定就业、无自有住房的新就业', marked: false },
          { text: '大学生', marked: true },
          { text: '和青年人才。 每月五百元，最长 36 个月。', marked: false },
        ],
      },
      {
        part: 'tujie',
        pieces: [
          { text: '补贴', marked: true },
          { text: '对象是谁？ 新就业', marked: false },
          { text: '大学生', marked: true },
          { text: '和青年人才。', marked: false },
        ],
      },
    ]);
  });

  test('knows the hash of what it has, and the stream that a key names', async () => {
    await index.apply([change('zulin', 7, rental), change('empty', 3, null)]);
    expect(await index.known(['dossier/zulin', 'dossier/empty', 'dossier/other'])).toEqual(
      new Map([
        ['dossier/zulin', change('zulin', 7, rental).hash],
        ['dossier/empty', change('empty', 3, null).hash],
      ]),
    );
    for (const key of rental.keys) expect(await index.streamWith(key)).toBe('dossier/zulin');
    expect(await index.streamWith('fedcba9876543210')).toBeNull();
  });

  test('replaces an entry as a whole', async () => {
    await index.apply([change('zulin', 7, rental)]);
    await index.apply([change('zulin', 8, { ...elevator, department: 'housing' })]);
    expect(await found({ text: '租赁' })).toEqual([]);
    expect(await found({ text: '电梯' })).toEqual(['zulin']);
    expect(await found({ validity: 'amended' })).toEqual(['zulin']);
    expect(await index.streamWith('0123456789abcdef')).toBeNull();
  });

  test('finds by the same words when only something else of a policy changed', async () => {
    await index.apply([change('zulin', 7, rental), change('dianti', 9, elevator)]);
    await index.apply([change('zulin', 8, { ...rental, department: 'market', keys: ['new'] })]);
    expect(await found({ text: '租赁', department: 'market' })).toEqual(['zulin']);
    await index.apply([change('zulin', 9, null)]);
    await index.apply([change('zulin', 10, rental)]);
    expect(await found({ text: '租赁' })).toEqual(['zulin']);
    await index.apply([change('zulin', 11, { ...rental, title: '另一个标题' })]);
    expect(await found({ text: '租赁' })).toEqual([]);
    expect(await found({ text: '大学生' })).toEqual(['zulin']);
  });

  test('forgets what is no longer public', async () => {
    await index.apply([change('zulin', 7, rental)]);
    await index.apply([change('zulin', 8, null)]);
    expect(await index.search(query({ text: '租赁' }))).toMatchObject({ total: 0 });
    expect(await index.search(query())).toMatchObject({ total: 0, departments: [], years: [] });
    expect(await index.streamWith('0123456789abcdef')).toBeNull();
  });

  test('takes an older change for what it is, also after a removal', async () => {
    await index.apply([change('zulin', 8, null), change('dianti', 9, elevator)]);
    await index.apply([change('zulin', 7, rental), change('dianti', 9, rental)]);
    expect(await found({})).toEqual(['dianti']);
    expect(await found({ text: '租赁' })).toEqual([]);
  });

  test('remembers how far filling it has come, together with what was filled', async () => {
    await index.apply([change('zulin', 7, rental)], { complete: false, after: 'dossier/zulin' });
    expect(await index.progress()).toEqual({ complete: false, after: 'dossier/zulin' });
    expect(await index.search(query())).toMatchObject({ total: 1, complete: false });
    await index.apply([], { complete: true });
    expect(await index.progress()).toEqual({ complete: true });
    await index.apply([], { complete: false, after: 'dossier/late' });
    expect(await index.progress()).toEqual({ complete: true });
    expect(await index.search(query())).toMatchObject({ total: 1, complete: true });
  });
});

function pick({ stream, hash }: ReturnType<typeof change>) {
  return { stream, hash };
}
