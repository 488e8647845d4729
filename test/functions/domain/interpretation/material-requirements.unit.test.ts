import { describe, expect, it } from 'vitest';
import { parsePolicyDocument } from '../../../../functions/domain/document/parse.ts';
import { materialContent } from '../../../../functions/domain/interpretation/material-content.ts';
import {
  judgeMaterial,
  missingNeeds,
} from '../../../../functions/domain/interpretation/material-requirements.ts';
import { mediaLinkSchema } from '../../../../functions/domain/interpretation/media.ts';
import type { Form } from '../../../../functions/domain/interpretation/plan.ts';
import { jurisdiction } from '../../../../functions/domain/jurisdictions/registry.ts';
import { Refusal } from '../../../../functions/domain/kernel/refusal.ts';

const film = [{ url: 'https://media.jiangzhou.example/lift' }];
const transcript = '本片介绍既有住宅加装电梯的申请条件、办理流程和补贴标准，共五分钟。';
const citation = jurisdiction('nanjing-2020').parameters.materialReview.citation;

function needs(form: Form, text: string, media = film.slice(0, 0)) {
  return missingNeeds(form, materialContent(parsePolicyDocument(text)), media);
}

describe('a recording', () => {
  it.each<Form>(['audio', 'video', 'animation'])('(%s) has an address and a transcript', (form) => {
    expect(needs(form, transcript, film)).toEqual([]);
    expect(needs(form, transcript)).toEqual(['mediaLink']);
    expect(needs(form, '略', film)).toEqual(['transcript']);
  });

  it('is refused without them, citing that materials are reviewed', () => {
    const content = materialContent(parsePolicyDocument(transcript));
    expect(() => judgeMaterial('video', content, [], citation)).toThrow(Refusal);
    expect(() => judgeMaterial('video', content, film, citation)).not.toThrow();
  });

  it('has an address that a browser opens safely', () => {
    for (const url of ['http://a.example/x', 'javascript:alert(1)', 'ftp://a.example', 'x']) {
      expect(mediaLinkSchema.safeParse({ url }).success, url).toBe(false);
    }
    expect(mediaLinkSchema.safeParse(film[0]).success).toBe(true);
  });
});

describe('what a form promises', () => {
  it('is questions that can be told apart', () => {
    expect(needs('qa', '本办法十分重要。')).toEqual(['questions']);
    expect(needs('qa', '问：谁可以申请？\n答：符合条件的业主。')).toEqual([]);
  });

  it('is cases that can be told apart', () => {
    expect(needs('caseStudy', '某小区加装了电梯。')).toEqual(['cases']);
    expect(
      needs(
        'caseStudy',
        '江州市加装电梯案例\n案例一：某小区加装电梯\n基本情况：六层无电梯。\n办理结果：获得补贴。',
      ),
    ).toEqual([]);
  });

  it('is something to look at, which never stops a lodging', () => {
    const content = materialContent(parsePolicyDocument('没有图。'));
    expect(missingNeeds('infographic', content, [])).toEqual(['pictures']);
    expect(() => judgeMaterial('infographic', content, [], citation)).not.toThrow();
  });

  it('asks nothing more of a text', () => {
    expect(needs('text', '一句话。')).toEqual([]);
  });
});
