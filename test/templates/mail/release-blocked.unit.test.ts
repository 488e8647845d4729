import { describe, expect, it } from 'vitest';
import { releaseBlockedMail } from '../../../templates/mail/release-blocked.ts';

describe('The mail about a release that was stopped', () => {
  const { subject, text } = releaseBlockedMail({
    title: '江州市保障性租赁住房管理办法',
    url: 'https://www.jiangzhou.example/portal/dossiers/jz-2026-017',
    leaks: [
      { part: 'document', place: 'properties', type: 'person' },
      { part: 'qa', place: 'text', type: 'residentId' },
    ],
  });

  it('says that nothing went out, what was found and where', () => {
    expect(subject).toBe('停止发布：江州市保障性租赁住房管理办法 / Release stopped');
    expect(text).toContain('1. 文档属性：姓名\n2. 正文：居民身份证号');
    expect(text).toContain('1. name in the properties of the file');
  });

  it('says where to go and what to do, in Chinese first and English below', () => {
    expect(text.split('https://www.jiangzhou.example/portal/dossiers/jz-2026-017')).toHaveLength(3);
    expect(text.indexOf('审定后须重新签发')).toBeLessThan(text.indexOf('signed off again'));
  });
});
