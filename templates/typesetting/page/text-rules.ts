import type { Segment, Shape, Slug } from './slug.ts';

/** Adds the lines under or through words whose style asks for them. */
export function withTextRules(slug: Slug): Slug {
  const rules = slug.lines.flatMap((line) =>
    line.segments.flatMap((segment) => ruleOf(segment, line.baseline)),
  );
  return rules.length === 0 ? slug : { ...slug, shapes: [...slug.shapes, ...rules] };
}

function ruleOf(segment: Segment, baseline: number): Shape[] {
  const { rule, xs, codePoints, face, size, colour } = segment;
  const [left] = xs;
  const last = codePoints.at(-1);
  if (rule === undefined || left === undefined || last === undefined) return [];
  const right = (xs.at(-1) ?? left) + (face.width(last) / 1000) * size;
  const y = rule === 'under' ? baseline + size * 0.17 : baseline - size * 0.35;
  return [{ x: left, y, width: right - left, height: 0.6, colour }];
}
