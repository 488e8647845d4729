import { describe, expect, test } from 'vitest';
import { pageWords } from '../../../../../functions/portal/dossier/personal-data/page-words.ts';
import { ViewNodes } from '../../../../../functions/portal/dossier/personal-data/view-nodes.tsx';
import { inspector } from '../../../../../functions/portal/static/review/inspector.mjs';
import { everything, indexOf } from '../../../../../functions/portal/static/review/model.mjs';
import {
  addressOf,
  besideCandidate,
  type ReviewPage,
} from '../../../../../functions/portal/static/review/page.mjs';
import { progress, readiness } from '../../../../../functions/portal/static/review/panels.mjs';
import { textSections } from '../../../../../functions/portal/static/review/text.mjs';
import { viewOf } from './view.ts';

const words = pageWords(({ zh }) => zh);
const page: ReviewPage = {
  words,
  language: 'zh-CN',
  address: '/portal/dossiers/d/personal-data',
  formToken: 'token',
  version: 3,
  filter: everything,
  number: 0,
  at: null,
  problem: null,
  draft: {},
  isLive: false,
};
const html = (nodes: Parameters<typeof ViewNodes>[0]['nodes']) => String(ViewNodes({ nodes }));

describe('the text', () => {
  test('keeps every character where candidates overlap', () => {
    const text = '住桃源路18号张晓梅家';
    const view = viewOf({ document: [text] }, [
      ['document', 0, '桃源路18号张晓梅'],
      ['document', 0, '张晓梅家'],
      ['document', 0, '张晓梅'],
    ]);
    const drawn = html(textSections(page, indexOf(view), indexOf(view).passages, null));
    const raw = drawn
      .replaceAll(/<(?:ins|span)[^>]*data-extra="yes"[^>]*>[^<]*<\/(?:ins|span)>/g, '')
      .replace(/<h2>.*?<\/h2>/, '')
      .replaceAll(/<[^>]*>/g, '');
    expect(raw).toBe(text);
    expect(drawn.match(/class="pd /g)).toHaveLength(3);
  });

  test('escapes what strangers wrote, in values, stand-ins and titles', () => {
    const hostile = '"><img src=x onerror=alert(1)>';
    const view = viewOf({ [hostile]: [hostile] }, [[hostile, 0, hostile]], () => ({
      id: 'document/b0/0-1-person',
      standIn: hostile,
      rule: hostile,
    }));
    const index = indexOf(view);
    const [present = null] = index.order;
    const ways = { previous: null, next: null };
    const drawn = html([
      ...textSections(page, index, index.passages, present),
      inspector(page, index, present, ways),
    ]);
    expect(drawn).not.toContain('<img');
    expect(drawn).toContain('&lt;img src=x onerror=alert(1)&gt;');
  });
});

describe('the explanation', () => {
  test('quotes the word that it rests on, also from the head of the column', () => {
    const view = viewOf({ document: ['姓名', '张晓梅'] }, [['document', 1, '张晓梅']], (one) => ({
      explanation: {
        ...one.explanation,
        evidence: [
          {
            kind: 'header',
            span: { start: 0, end: 2 },
            weight: 0.4,
            place: { part: 'document', block: 0, cell: null },
          },
        ],
      },
    }));
    const index = indexOf(view);
    const [present = null] = index.order;
    const shown = html(inspector(page, index, present, { previous: null, next: null }));
    expect(shown).toContain('表格的栏目名<q class="evidence" lang="zh-CN">姓名</q>');
    expect(shown).toContain('+40%');
    const text = html(textSections(page, index, index.passages, present));
    expect(text).toContain('<span class="evidence">姓名</span>');
  });
});

test('what neither quotes a word nor counts is no line of the explanation', () => {
  const view = viewOf({ document: ['张晓梅'] }, [['document', 0, '张晓梅']], (one) => ({
    explanation: {
      ...one.explanation,
      evidence: [
        { kind: 'list', span: null, weight: 0.001 },
        { kind: 'context', span: null, weight: 0.15 },
        { kind: 'context', span: { start: 0, end: 1 }, weight: 0.002 },
      ],
    },
  }));
  const index = indexOf(view);
  const [present = null] = index.order;
  const shown = html(inspector(page, index, present, { previous: null, next: null }));
  expect(shown).not.toContain('与它并列的各项');
  expect(shown).toContain('前后文的整体<span class="weight">+15%</span>');
  expect(shown).toContain('上下文的词语<q class="evidence" lang="zh-CN">张</q></li>');
});

describe('the legal basis of a proposed exception', () => {
  const offered = (exemption: { clause: string; title: string }) => {
    const view = viewOf({ document: ['张晓梅'] }, [['document', 0, '张晓梅']], (one) => ({
      explanation: {
        ...one.explanation,
        exemption: { exception: 'punitivePublicity', ...exemption },
      },
    }));
    const index = indexOf({ ...view, exceptions: ['punitivePublicity'] });
    const [present = null] = index.order;
    return html(inspector(page, index, present, { previous: null, next: null }));
  };

  test('is the paper with its clause, where a paper says so', () => {
    const shown = offered({ clause: 'NJ18 六(三)', title: '《南京市2018年政务公开工作要点》' });
    expect(shown).toContain('value="《南京市2018年政务公开工作要点》六(三)"');
  });

  test('is left to the reviewer where only the deployment says so', () => {
    const own = { clause: '本部署 参照南京市要点', title: '本部署自行设定，文件未作规定' };
    const shown = offered(own);
    expect(shown).toContain('本部署自行设定，文件未作规定：参照南京市要点');
    expect(shown).not.toContain('value="本部署');
  });
});

test('where nothing was marked the reviewer is asked to read, not told that all is decided', () => {
  const unmarked = indexOf(viewOf({ document: ['第一条　本办法自印发之日起施行。'] }, []));
  const shown = html(progress(page, unmarked)) + html(readiness(page, unmarked));
  expect(shown).toContain('系统没有标出内容，请通读');
  expect(shown).toContain('请通读全文');
  expect(shown).not.toContain('全部作出了决定');
});

test('a frequent reason to keep has the same digit, whatever is proposed', () => {
  for (const action of ['mask', 'keep'] as const) {
    const view = viewOf({ document: ['张晓梅'] }, [['document', 0, '张晓梅']], (one) => ({
      ...one,
      action,
    }));
    const index = indexOf(view);
    const [present = null] = index.order;
    const shown = html(inspector(page, index, present, { previous: null, next: null }));
    expect(shown).toContain('value="不是个人信息" data-digit="3"');
    expect(shown.includes('data-digit="0"')).toBe(action === 'keep');
  }
});

test('no address holds what is searched for', () => {
  const filter = { ...everything, state: 'mask', q: '张晓梅' };
  const address = addressOf({ ...page, filter }, { at: 'document/b0/0-3-person', number: 2 });
  expect(address).toBe(
    '/portal/dossiers/d/personal-data?state=mask&page=3&at=document%2Fb0%2F0-3-person' +
      '#c-document%2Fb0%2F0-3-person',
  );
});

test('a refusal beside its candidate does not repeat the id', () => {
  const id = 'document/b6/36-47-mobile';
  expect(besideCandidate(words, `保留姓名（${id}）没有理由。（见规定）`, id)).toBe(
    '保留姓名没有理由。（见规定）',
  );
  expect(besideCandidate(words, `填写的理由（对应位置${id}）`, id)).toBe('填写的理由');
  expect(besideCandidate(words, '没有关系', undefined)).toBe('没有关系');
});
