import { describe, expect, it } from 'vitest';
import { obligationKinds } from '../../../functions/domain/deadlines/obligation.ts';
import {
  type ObligationNotice,
  obligationNoticeMail,
} from '../../../templates/mail/obligation-notice.ts';

const notice: ObligationNotice = {
  title: '江州市保障性租赁住房管理办法',
  url: 'https://www.jiangzhou.example/portal/dossiers/jz-2026-017',
  owed: { kind: 'interpretation', subject: 'media', materialTitle: null },
  notice: 'escalation',
  dueBy: '2026-03-04 24:00',
  basis: {
    instrument: 'NJ18',
    title: '《南京市2018年政务公开工作要点》',
    clause: '一(二)',
    quotation: '3个工作日内',
  },
  hindered: null,
};

describe('Mails about obligations', () => {
  it('say what is overdue, where and until when it was due, in Chinese first', () => {
    const { subject, text } = obligationNoticeMail(notice);
    expect(subject).toBe('逾期：江州市保障性租赁住房管理办法 / Overdue');
    expect(text.split('\n')).toEqual([
      '《江州市保障性租赁住房管理办法》的“发布解读材料：新闻媒体”应于2026-03-04 24:00前完成，现已逾期，请尽快办理。如已发布，请登记发布情况。',
      '依据：《南京市2018年政务公开工作要点》一(二)：“3个工作日内”',
      '办理地址：https://www.jiangzhou.example/portal/dossiers/jz-2026-017',
      '',
      '"江州市保障性租赁住房管理办法", release of the interpretation: news media: it was due by 2026-03-04 24:00 and is overdue. If it was released there, please record the release.',
      'The rule: 《南京市2018年政务公开工作要点》一(二)：“3个工作日内”',
      'Open it here: https://www.jiangzhou.example/portal/dossiers/jz-2026-017',
      '',
    ]);
  });

  it('ahead of the due date ask for it in time and call nothing overdue', () => {
    const { subject, text } = obligationNoticeMail({ ...notice, notice: 'reminder' });
    expect(subject).toBe('即将到期：江州市保障性租赁住房管理办法 / Due soon');
    expect(text).toContain('应于2026-03-04 24:00前完成，请按时办理');
    expect(text).toContain('it is due by 2026-03-04 24:00.');
    expect(text).not.toMatch(/逾期|overdue/);
  });

  it('ask nobody to record what the website shows by itself', () => {
    const owed = { ...notice.owed, subject: 'website' };
    const { text } = obligationNoticeMail({ ...notice, owed });
    expect(text).toContain('发布解读材料：政府网站');
    expect(text).not.toMatch(/登记|record/);
  });

  it('name a later interpretation as its plan does', () => {
    const materialTitle = '租金怎么定：案例解读';
    const owed = { kind: 'followUp', subject: 'cases', materialTitle } as const;
    const { text } = obligationNoticeMail({ ...notice, owed });
    expect(text).toContain('“发布后续解读：《租金怎么定：案例解读》”');
    expect(text).not.toContain('cases');
  });

  it('say plainly why the supervisor gets it instead of the department', () => {
    const { text } = obligationNoticeMail({ ...notice, hindered: 'departmentWithoutHead' });
    expect(text).toContain('该部门没有登记主要负责人，提醒改送督查人员。');
    expect(text).toContain('no head of this department is registered');
  });

  it.for(obligationKinds)('of %s name it in words', (kind) => {
    const owed = { kind, subject: '', materialTitle: null };
    const { text } = obligationNoticeMail({ ...notice, owed });
    expect(text).not.toMatch(/undefined|null|：”/);
  });

  it('quote nothing where the rule was not at hand to quote', () => {
    const basis = { ...notice.basis, quotation: '' };
    const { text } = obligationNoticeMail({ ...notice, basis });
    expect(text).toContain('依据：《南京市2018年政务公开工作要点》一(二)\n');
  });

  it('set a title that names another text in single book marks inside', () => {
    const title = '关于印发《江州市公租房办法》的通知';
    expect(obligationNoticeMail({ ...notice, title }).text).toContain(
      '《关于印发〈江州市公租房办法〉的通知》的',
    );
  });
});
