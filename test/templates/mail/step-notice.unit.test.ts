import { describe, expect, it } from 'vitest';
import { localDateSchema } from '../../../functions/domain/kernel/time.ts';
import { stepNoticeMail } from '../../../templates/mail/step-notice.ts';

const about = {
  title: '江州市保障性租赁住房管理办法',
  url: 'https://www.jiangzhou.example/portal/dossiers/jz-2026-017',
};
const dueOn = localDateSchema.parse('2026-03-04');

describe('Mails to those who must act', () => {
  it('a reminder says what is due and until when, before it is late', () => {
    const { subject, text } = stepNoticeMail({
      ...about,
      kind: 'reminder',
      gate: 'screening',
      dueOn,
    });
    expect(subject).toBe('提醒：江州市保障性租赁住房管理办法 / Reminder');
    expect(text).toContain('“初审”环节应于2026-03-04前（含当日）办结。');
    expect(text).toContain('screening is due by the end of 2026-03-04');
    expect(text).not.toMatch(/逾期|overdue/);
  });

  it('an escalation says that it is late', () => {
    const { subject, text } = stepNoticeMail({
      ...about,
      kind: 'escalation',
      gate: 'followUpReview:qa',
      dueOn,
    });
    expect(subject).toBe('催办：江州市保障性租赁住房管理办法 / Overdue');
    expect(text).toContain('现已逾期，请尽快办理');
    expect(text).toContain('review of follow-up qa was due on 2026-03-04 and is overdue');
  });

  it('a return gives every reason', () => {
    const { subject, text } = stepNoticeMail({
      ...about,
      kind: 'return',
      gate: 'signOff',
      reasons: ['解读材料照抄原文', '附件缺页'],
    });
    expect(subject).toContain('退文');
    expect(text).toContain('1. 解读材料照抄原文\n2. 附件缺页');
    expect(text).toContain('“同步审签”环节被退回起草');
  });

  it('a title that names another text has single book marks inside', () => {
    const title = '关于印发《江州市公租房办法》的通知';
    const reasons = ['附件缺页'];
    const notices = [
      stepNoticeMail({ ...about, title, kind: 'reminder', gate: 'signOff', dueOn }),
      stepNoticeMail({ ...about, title, kind: 'return', gate: 'signOff', reasons }),
    ];
    for (const { text } of notices)
      expect(text).toContain('《关于印发〈江州市公租房办法〉的通知》');
  });

  it('each mail says where to go, in Chinese first and English below', () => {
    for (const kind of ['reminder', 'escalation'] as const) {
      const { text } = stepNoticeMail({ ...about, kind, gate: 'submission', dueOn });
      expect(text.split(about.url)).toHaveLength(3);
      expect(text.indexOf('办理地址')).toBeLessThan(text.indexOf('Open it here'));
    }
  });
});
