import { describe, expect, it } from 'vitest';
import { localDateSchema } from '../../../functions/domain/kernel/time.ts';
import {
  type ObligationNotice,
  obligationNoticeMail,
} from '../../../templates/mail/obligation-notice.ts';

const notice: ObligationNotice = {
  title: '江州市保障性租赁住房管理办法',
  url: 'https://www.jiangzhou.example/portal/dossiers/jz-2026-017',
  kind: 'interpretation',
  about: 'media',
  dueOn: localDateSchema.parse('2026-03-04'),
  basis: {
    instrument: 'NJ18',
    title: '《南京市2018年政务公开工作要点》',
    clause: '一(二)',
    quotation: '3个工作日内',
  },
};

describe('Mails about what is overdue', () => {
  it('say what was owed, where and until which day, in Chinese first and English below', () => {
    const { subject, text } = obligationNoticeMail(notice);
    expect(subject).toBe('逾期：江州市保障性租赁住房管理办法 / Overdue');
    expect(text.split('\n')).toEqual([
      '《江州市保障性租赁住房管理办法》应于2026-03-04前（含当日）发布解读材料（渠道：新闻媒体），现已逾期，请尽快办理。如已发布，请登记发布情况。',
      '依据：《南京市2018年政务公开工作要点》一(二)：“3个工作日内”',
      '办理地址：https://www.jiangzhou.example/portal/dossiers/jz-2026-017',
      '',
      '"江州市保障性租赁住房管理办法": release of the interpretation (channel: news media) was due by the end of 2026-03-04 and is overdue. If it was released there, please record the release.',
      'The rule: 《南京市2018年政务公开工作要点》一(二)：“3个工作日内”',
      'Open it here: https://www.jiangzhou.example/portal/dossiers/jz-2026-017',
      '',
    ]);
  });

  it('ask nobody to record what the website shows by itself', () => {
    const { text } = obligationNoticeMail({ ...notice, about: 'website' });
    expect(text).toContain('（渠道：政府网站）');
    expect(text).not.toMatch(/登记|record/);
  });

  it('name a later interpretation as its plan does', () => {
    const { text } = obligationNoticeMail({
      ...notice,
      kind: 'followUp',
      about: '租金怎么定：案例解读',
    });
    expect(text).toContain('发布后续解读“租金怎么定：案例解读”，现已逾期');
    expect(text).toContain('release of a later interpretation "租金怎么定：案例解读" was due');
  });

  it('need nothing more for the disclosure of a whole document', () => {
    const { text } = obligationNoticeMail({ ...notice, kind: 'disclosure', about: '' });
    expect(text).toContain('应于2026-03-04前（含当日）主动公开文件，现已逾期');
    expect(text).toContain('disclosure of the document was due by the end of 2026-03-04');
  });

  it('quote nothing where the rule was not at hand to quote', () => {
    const basis = { ...notice.basis, quotation: '' };
    const { text } = obligationNoticeMail({ ...notice, basis });
    expect(text).toContain('依据：《南京市2018年政务公开工作要点》一(二)\n');
  });

  it('set a title that names another text in single book marks inside', () => {
    const title = '关于印发《江州市公租房办法》的通知';
    expect(obligationNoticeMail({ ...notice, title }).text).toContain(
      '《关于印发〈江州市公租房办法〉的通知》应于',
    );
  });
});
