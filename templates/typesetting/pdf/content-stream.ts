import type { Segment, SetLine, Shape } from '../page/slug.ts';
import type { StructureElement } from '../page/structure.ts';
import type { Colour } from '../text/runs.ts';
import { black } from '../text/runs.ts';
import { type DrawingSurroundings, drawingOperators } from './drawings.ts';
import type { EmbeddedFonts } from './embedded-fonts.ts';
import { noPictures } from './pictures.ts';
import type { SetPage } from './set-document.ts';
import { commonSpacing, extraAdvances, showing } from './shown-text.ts';

/** What a page's operators need from the rest of the file. */
export interface ContentSurroundings extends DrawingSurroundings {
  readonly fonts: EmbeddedFonts;
  /** Enters an element that has no content of its own, at its place in reading order. */
  readonly enter: (element: StructureElement) => void;
}

/** For lines that belong to no structure tree, such as the face of an annotation. */
export function outsideStructure(fonts: EmbeddedFonts): ContentSurroundings {
  return { fonts, pictures: noPictures, mark: () => 0, enter: () => {}, frame: () => {} };
}

/**
 * The operators of one page, each character of the string one byte: rules and bands first, then text and drawings in reading order, the
 * text between two drawings in a single text object, with every stretch marked for the structure
 * tree or as an artifact.
 */
export function contentOf(page: SetPage, surroundings: ContentSurroundings): string {
  const shapes = shapesOf(page);
  const text = textOf(page, surroundings);
  return [...shapes, ...text].join('\n');
}

function shapesOf(page: SetPage): string[] {
  const rectangles = [...page.shapes, ...bodyShapes(page)];
  if (rectangles.length === 0) return [];
  const operators = rectangles.map(({ x, y, width, height, colour }) => {
    const bottom = page.height - y - height;
    return `${fill(colour)} ${number(x)} ${number(bottom)} ${number(width)} ${number(height)} re f`;
  });
  return ['/Artifact BMC', ...operators, 'EMC'];
}

function bodyShapes(page: SetPage): Shape[] {
  return page.slugs.flatMap(({ slug, y }) =>
    slug.shapes.map((shape) => ({
      ...shape,
      x: page.left + shape.x,
      y: page.top + y + shape.y,
    })),
  );
}

/** Where a text object begins. */
const origin = { x: 0, y: 0, stretch: 1 };

/** Writes segments in order and remembers what is already in force. */
class TextWriter {
  readonly operators: string[] = [];
  private font = '';
  private colour: Colour = black;
  private spacing = 0;
  private at = origin;
  private marked: StructureElement | null | undefined;
  private readonly surroundings: ContentSurroundings;

  constructor(surroundings: ContentSurroundings) {
    this.surroundings = surroundings;
  }

  line(line: SetLine, left: number, baseline: number): void {
    for (const segment of line.segments) {
      this.enter(segment.element);
      this.write(segment, placesOf(segment, line), left, baseline, line.stretch);
    }
  }

  /** Drawings stand between text objects; what is in force outlasts both. */
  draw(operators: readonly string[]): void {
    this.leave();
    this.operators.push('ET', ...operators, 'BT');
    this.at = origin;
  }

  finish(): string[] {
    this.leave();
    return this.operators;
  }

  private enter(element: StructureElement | null): void {
    if (this.marked === element) return;
    this.leave();
    this.marked = element;
    this.operators.push(
      element === null
        ? '/Artifact BMC'
        : `/${element.role} <</MCID ${this.surroundings.mark(element)}>> BDC`,
    );
  }

  private leave(): void {
    if (this.marked !== undefined) this.operators.push('EMC');
    this.marked = undefined;
  }

  private write(
    segment: Segment,
    xs: readonly number[],
    left: number,
    baseline: number,
    stretch: number,
  ): void {
    const font = this.surroundings.fonts.of(segment.face);
    const codes = segment.glyphs.codePoints.map((codePoint) => font.code(codePoint));
    const extras = extraAdvances(xs, segment.size, codes, stretch);
    const spacing = commonSpacing(extras);
    const parts: string[] = [];
    const fontKey = `/${font.name} ${number(segment.size)} Tf`;
    if (fontKey !== this.font) parts.push(fontKey);
    if (segment.colour !== this.colour) parts.push(fill(segment.colour));
    if (spacing !== this.spacing) parts.push(`${number(spacing)} Tc`);
    this.font = fontKey;
    this.colour = segment.colour;
    this.spacing = spacing;
    parts.push(this.moved(left + (xs[0] ?? 0), baseline, stretch));
    parts.push(showing(codes, extras, spacing, segment.size));
    this.operators.push(parts.join(' '));
  }

  /**
   * Goes to where the next glyph begins. Steps from line to line repeat over a page, so they take
   * less room than places do.
   */
  private moved(x: number, y: number, stretch: number): string {
    const from = this.at;
    const to = { x: thousandth(x), y: thousandth(y), stretch };
    this.at = to;
    if (stretch === 1 && from.stretch === 1) {
      return `${number(to.x - from.x)} ${number(to.y - from.y)} Td`;
    }
    return `${number(stretch)} 0 0 1 ${number(to.x)} ${number(to.y)} Tm`;
  }
}

function placesOf({ glyphs }: Segment, line: SetLine): readonly number[] {
  return line.left === 0 ? glyphs.xs : glyphs.xs.map((x) => x + line.left);
}

function textOf(page: SetPage, surroundings: ContentSurroundings): string[] {
  const writer = new TextWriter(surroundings);
  for (const { slug, y } of page.slugs) {
    slug.elements.forEach(surroundings.enter);
    const corner = { x: page.left, y: page.height - page.top - y };
    for (const drawing of slug.drawings) {
      writer.draw(drawingOperators(drawing, corner, surroundings));
    }
    for (const line of slug.lines) {
      writer.line(line, page.left, page.height - page.top - y - line.baseline);
    }
  }
  for (const { line, x, y } of page.furniture) {
    writer.line(line, x, page.height - y - line.baseline);
  }
  const operators = writer.finish();
  return operators.length === 0 ? [] : ['BT', fill(black), ...operators, 'ET'];
}

function fill(colour: Colour): string {
  const [r, g, b] = colour;
  return r === g && g === b ? `${number(r)} g` : `${number(r)} ${number(g)} ${number(b)} rg`;
}

function thousandth(value: number): number {
  return Math.round(value * 1000) / 1000 + 0;
}

function number(value: number): string {
  return String(thousandth(value));
}
