import { describe, expect, test } from 'vitest';
import { actsOf } from '../../../../../functions/portal/static/review/acts.mjs';
import { everything, indexOf } from '../../../../../functions/portal/static/review/model.mjs';
import { filledWith, viewOf } from './view.ts';

const texts = { document: ['张晓梅和李文博', '张晓梅已领取'], plan: ['联系李文博'] };
const index = indexOf(
  viewOf(texts, [
    ['document', 0, '张晓梅'],
    ['document', 0, '李文博'],
    ['document', 1, '张晓梅'],
    ['plan', 0, '李文博'],
  ]),
);
const asked = (fields: Parameters<typeof filledWith>[0], filter = everything) =>
  actsOf(filledWith(fields), index, filter);

describe('what a form stands for', () => {
  test('masking one candidate, or every mention of it', () => {
    const form = { act: 'decide', candidate: 'document/b0/0-3-person', decision: 'mask' };
    const act = {
      act: 'decide',
      candidates: ['document/b0/0-3-person'],
      ruling: { decision: 'mask' },
    };
    expect(asked(form)).toEqual({ acts: [{ ...act, everywhere: false }] });
    expect(asked({ ...form, everywhere: 'yes' })).toEqual({ acts: [{ ...act, everywhere: true }] });
  });

  test('a reason of one’s own comes before the one that is picked', () => {
    const form = { act: 'decide', candidate: 'x', decision: 'keep', reason: '不是个人信息' };
    const reasonOf = (other: string) => {
      const read = asked({ ...form, other });
      const [act] = 'acts' in read ? read.acts : [];
      return act?.act === 'decide' && act.ruling.decision === 'keep' ? act.ruling.reason : null;
    };
    expect(reasonOf('')).toBe('不是个人信息');
    expect(reasonOf(' 机关热线 ')).toBe('机关热线');
  });

  test('accepting what the filter shows leaves possible exceptions and decided ones out', () => {
    const view = viewOf(
      texts,
      [
        ['document', 0, '张晓梅'],
        ['document', 0, '李文博'],
        ['plan', 0, '李文博'],
      ],
      ({ part, start, explanation }) => ({
        ruling: part === 'plan' ? ({ decision: 'mask' } as const) : null,
        explanation: {
          ...explanation,
          exemption:
            start === 0
              ? { exception: 'punitivePublicity', clause: '第七条', title: '处罚公开办法' }
              : null,
        },
      }),
    );
    const form = filledWith({ act: 'acceptProposals' });
    expect(actsOf(form, indexOf(view), everything)).toEqual({
      acts: [{ act: 'acceptProposals', candidates: ['document/b0/4-7-person'] }],
    });
    expect(actsOf(form, indexOf(view), { ...everything, part: 'plan' })).toEqual({
      lacking: 'nothing',
    });
  });

  test('words that were typed are added from the first place where they stand', () => {
    const form = { act: 'add', words: ' 已领取 ', type: 'otherId' };
    expect(asked(form)).toEqual({
      acts: [
        {
          act: 'add',
          part: 'document',
          block: 1,
          cell: null,
          start: 3,
          end: 6,
          type: 'otherId',
          everywhere: true,
        },
      ],
    });
    expect(asked({ ...form, words: '不在文中' })).toEqual({ lacking: 'notFound' });
    expect(asked({ ...form, words: '  ' })).toEqual({ lacking: 'notFound' });
  });

  test('a selection is added where it was made, everywhere only when that is ticked', () => {
    const form = { act: 'add', passage: 'plan/0', start: '0', end: '2', type: 'person' };
    expect(asked(form)).toMatchObject({
      acts: [{ part: 'plan', start: 0, end: 2, everywhere: false }],
    });
    expect(asked({ ...form, passage: 'plan/9' })).toEqual({ lacking: 'notFound' });
  });

  test('discarding everything lacks its second confirmation until it is ticked', () => {
    const form = { act: 'discardProposals', reason: '均为举例' };
    expect(asked(form)).toEqual({ lacking: 'confirmMissing' });
    expect(asked({ ...form, confirmed: 'yes' })).toEqual({
      acts: [{ ...form, confirmed: true }],
    });
  });

  test('an act that nobody offers is none', () => {
    expect(asked({ act: 'publish' })).toEqual({ lacking: 'nothing' });
    expect(asked({ act: 'acknowledge' })).toEqual({ lacking: 'nothing' });
  });
});
