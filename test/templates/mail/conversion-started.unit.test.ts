import { describe, expect, it } from 'vitest';
import { conversionStartedMail } from '../../../templates/mail/conversion-started.ts';

const notice = {
  title: '关于印发《江州市公租房退出规程》的通知',
  url: 'https://www.jiangzhou.example/portal/dossiers/jz-2026-017',
  from: 'onRequest',
  to: 'proactive',
  reasons: '申请较为集中',
} as const;

describe('The mail about a document that a review opens', () => {
  const { subject, text } = conversionStartedMail(notice);

  it('says what was decided, why, and that nothing is public yet', () => {
    expect(subject).toBe(`扩大公开：${notice.title} / To be opened further`);
    expect(text).toContain('由“依申请公开”改为“主动公开”，已退回起草');
    expect(text).toContain('复审理由：申请较为集中');
    expect(text).toContain('办结以前暂不公开');
    expect(text).toContain('from disclosure on request to proactive disclosure');
    expect(text).toContain('nothing is public before that');
  });

  it('has single book marks inside a title, and says where to go, Chinese first', () => {
    expect(text).toContain('《关于印发〈江州市公租房退出规程〉的通知》');
    expect(text.split(notice.url)).toHaveLength(3);
    expect(text.indexOf('办理地址')).toBeLessThan(text.indexOf('Open it here'));
  });
});
