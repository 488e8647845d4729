import { describe, expect, it } from 'vitest';
import { answerLines } from '../../../../functions/cli/deidentify/answer-lines.ts';
import { interchangeTypes } from '../../../../functions/domain/privacy/interchange.ts';

const encoder = new TextEncoder();

async function answersTo(lines: readonly string[], longest?: number) {
  const written: string[] = [];
  const input = (async function* () {
    yield encoder.encode(lines.join('\n'));
  })();
  const answered = await answerLines(
    input,
    async (text) => {
      written.push(text);
    },
    longest,
  );
  const answers = written
    .join('')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
  return { answers, answered };
}

describe('answers to lines of JSON', () => {
  it('carry id and spans, with offsets of the text as it was given', async () => {
    const text = '😀申请人陈晓峰，电话１３８ ０００１ ２３４５。';
    const { answers } = await answersTo([JSON.stringify({ id: 'a', text })]);
    expect(answers).toHaveLength(1);
    const [{ id, spans, ...others }] = answers;
    expect([id, others]).toEqual(['a', {}]);
    expect(
      spans.map(({ start, end, type }: { start: number; end: number; type: string }) => [
        type,
        text.slice(start, end),
      ]),
    ).toEqual([
      ['PERSON', '陈晓峰'],
      ['PHONE', '１３８ ０００１ ２３４５'],
    ]);
    for (const span of spans) {
      expect(Object.keys(span)).toEqual(['start', 'end', 'type', 'action', 'rule', 'score']);
      expect(interchangeTypes).toContain(span.type);
      expect(['mask', 'keep']).toContain(span.action);
    }
  });

  it('are as many as the lines, in their order; blank ones are skipped', async () => {
    const lines = Array.from({ length: 500 }, (_, n) =>
      JSON.stringify({ id: `${n}`, text: '公告' }),
    );
    const { answers, answered } = await answersTo(['', ...lines, '  \t', '']);
    expect(answers.map(({ id }) => id)).toEqual(lines.map((_, n) => `${n}`));
    expect(answered).toEqual({ lines: 500, bad: 0 });
  });

  it('follow the context, which is ordinary where none is told', async () => {
    const text = '被处罚人汤家驹，身份证号11010519491231002X。';
    const { answers } = await answersTo(
      [undefined, 'ordinary', 'punishment'].map((context, n) =>
        JSON.stringify({ id: `${n}`, text, context }),
      ),
    );
    const actions = answers.map(({ spans }) =>
      spans.map(({ action }: { action: string }) => action),
    );
    expect(actions).toEqual([
      ['mask', 'mask'],
      ['mask', 'mask'],
      ['keep', 'mask'],
    ]);
  });

  it('take ids of any text', async () => {
    const ids = ['', '甲\n"\\', '\u0000', '😀', '\ud800', '__proto__'];
    const { answers } = await answersTo(ids.map((id) => JSON.stringify({ id, text: '无' })));
    expect(answers.map(({ id }) => id)).toEqual(ids);
  });

  it.each([
    ['no JSON', '{"id":', null],
    ['no object', '["a"]', null],
    ['null', 'null', null],
    ['no id', '{"text":"无"}', null],
    ['a number for an id', '{"id":7,"text":"无"}', null],
    ['no text', '{"id":"a"}', 'a'],
    ['an unknown context', '{"id":"a","text":"无","context":"其他"}', 'a'],
  ])('tell what is wrong in the place of a line with %s, and go on', async (_what, line, id) => {
    const good = JSON.stringify({ id: 'good', text: '无' });
    const { answers, answered } = await answersTo([good, line, good]);
    expect(answers.map((answer) => answer.id)).toEqual(['good', id, 'good']);
    expect(answers[1].error).toMatch(/\p{Script=Han}.* \/ .*[a-z]/u);
    expect(answered).toEqual({ lines: 3, bad: 1 });
  });

  it('repeat nothing of a line that they cannot read', async () => {
    const { answers } = await answersTo(['{"id":"a","text":"周秀兰13800001111"']);
    expect(JSON.stringify(answers)).not.toMatch(/周秀兰|1380/);
  });

  it('tell that a line is too long, and go on', async () => {
    const short = '{"id":"a","text":""}';
    const { answers } = await answersTo(
      [short, `{"id":"b","text":"${'长'.repeat(50)}"}`, short],
      64,
    );
    expect(answers.map(({ id }) => id)).toEqual(['a', null, 'a']);
    expect(answers[1].error).toContain('64');
  });

  it('tell of bytes that are no UTF-8', async () => {
    const written: string[] = [];
    const input = (async function* () {
      yield Uint8Array.from([0x22, 0xff, 0x22, 0x0a]);
    })();
    const { bad } = await answerLines(input, async (text) => {
      written.push(text);
    });
    expect(bad).toBe(1);
  });

  it('wait for a slow reader before more is read', async () => {
    let given = 0;
    const input = (async function* () {
      for (; given < 10; given += 1) yield encoder.encode('{"id":"a","text":"无"}\n');
    })();
    const ahead: number[] = [];
    let answered = 0;
    await answerLines(input, async () => {
      await new Promise((resolve) => setImmediate(resolve));
      answered += 1;
      ahead.push(given + 1 - answered);
    });
    expect(answered).toBe(10);
    expect(Math.max(...ahead)).toBeLessThanOrEqual(1);
  });
});
