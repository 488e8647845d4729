import { type Colour, hexColour, type ThemeColours } from './run-colours.ts';
import type { XmlElement } from './xml.ts';

/** "unknown" is a picture, pattern or gradient, on which any colour may show. */
export type ShapeGround = Colour | 'unknown' | null;

interface OpenShape {
  ground: ShapeGround;
  /** The properties of the shape win over its style. */
  said: boolean;
}

const vmlShapes = new Set(['v:shape', 'v:rect', 'v:roundrect', 'v:oval']);
const drawingFills = new Set(['a:gradFill', 'a:blipFill', 'a:pattFill', 'a:grpFill']);

/** What lies behind the text of a text box: the fill of its shape, in DrawingML or VML. */
export class ShapeGrounds {
  private readonly theme: ThemeColours;
  private readonly shapes: OpenShape[] = [];
  private readonly path: string[] = [];

  constructor(theme: ThemeColours) {
    this.theme = theme;
  }

  get ground(): ShapeGround {
    return this.shapes.at(-1)?.ground ?? null;
  }

  open(element: XmlElement): void {
    const { name } = element;
    if (name === 'wps:wsp') this.begin(name, { ground: null, said: false });
    else if (vmlShapes.has(name)) this.begin(name, { ground: vmlGround(element), said: true });
    else if (this.path.length > 0) this.inside(element);
  }

  close(name: string): void {
    if (this.path.length === 0) return;
    this.path.pop();
    if (name === 'wps:wsp' || vmlShapes.has(name)) this.shapes.pop();
  }

  private begin(name: string, shape: OpenShape): void {
    this.path.push(name);
    this.shapes.push(shape);
  }

  private inside(element: XmlElement): void {
    const { name } = element;
    const [parent, grandparent] = [this.path.at(-1), this.path.at(-2)];
    this.path.push(name);
    const shape = this.shapes.at(-1);
    if (shape === undefined) return;
    if (parent === 'wps:spPr') this.fill(shape, name);
    else if (name === 'a:fillRef') shape.said ||= element.attribute('idx') === '0';
    else if (name === 'v:fill' && element.attribute('type') !== undefined) {
      if (element.attribute('type') !== 'solid') shape.ground = 'unknown';
    } else if (parent === 'a:solidFill' && grandparent === 'wps:spPr') {
      shape.ground = this.colourOf(element);
    } else if (parent === 'a:fillRef' && !shape.said) {
      shape.ground = this.colourOf(element);
    }
  }

  private fill(shape: OpenShape, name: string): void {
    if (name === 'a:noFill' || name === 'a:solidFill') shape.said = true;
    if (!drawingFills.has(name)) return;
    shape.said = true;
    shape.ground = 'unknown';
  }

  private colourOf(element: XmlElement): ShapeGround {
    const value = element.attribute('val');
    if (element.name === 'a:srgbClr') return hexColour(value);
    return element.name === 'a:schemeClr' ? this.theme.named(value) : 'unknown';
  }
}

/** VML shapes are white unless they say otherwise; names of colours are not looked up. */
function vmlGround(element: XmlElement): ShapeGround {
  const fill = element.attribute('fillcolor');
  if (fill === undefined || /^(?:f|false)$/.test(element.attribute('filled') ?? '')) return null;
  if (/^white\b/.test(fill)) return [255, 255, 255];
  return hexColour(fill.split(' ')[0]) ?? 'unknown';
}
