import type { Segment, SetLine, Shape, Slug } from './slug.ts';

/** Adds the lines under or through words whose style asks for them. */
export function withTextRules(slug: Slug): Slug {
  const rules = slug.lines.flatMap((line) =>
    line.segments.flatMap((segment) => ruleOf(segment, line)),
  );
  return rules.length === 0 ? slug : { ...slug, shapes: [...slug.shapes, ...rules] };
}

function ruleOf(segment: Segment, { left: from, baseline }: SetLine): Shape[] {
  const { rule, glyphs, face, size, colour } = segment;
  if (rule === undefined || glyphs.count === 0) return [];
  const last = glyphs.count - 1;
  const left = from + glyphs.xAt(0);
  const right = from + glyphs.xAt(last) + (face.width(glyphs.codePointAt(last)) / 1000) * size;
  const y = rule === 'under' ? baseline + size * 0.17 : baseline - size * 0.35;
  return [{ x: left, y, width: right - left, height: 0.6, colour }];
}
