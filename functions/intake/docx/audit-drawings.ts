import { LONGEST_EXCERPT } from '../../domain/document/audit.ts';
import type { PartObserver, PartPosition } from './audit-position.ts';
import { isOn } from './on-off.ts';
import { conceals, TINY_SIDE } from './picture-concealment.ts';
import { describes } from './picture-description.ts';
import type { XmlElement } from './xml.ts';

interface OpenDrawing {
  readonly name: string;
  described: boolean;
  isPicture: boolean;
  isTiny: boolean;
}

/** Graphics that are read: pictures, and shapes for the text in them. */
const readGraphics = /\/(?:picture|wordprocessingShape|wordprocessingGroup|wordprocessingCanvas)$/;
const vmlShapes = new Set(['v:shape', 'v:rect', 'v:roundrect', 'v:oval']);

/** Dates and numbers of pages that old files have Word fill in. */
const madeUp: ReadonlySet<string> = new Set([
  'w:dayShort',
  'w:dayLong',
  'w:monthShort',
  'w:monthLong',
  'w:yearShort',
  'w:yearLong',
  'w:pgNum',
]);

/** Finds text boxes, what has no place in the model, and pictures that nothing describes. */
export class DrawingsAudit implements PartObserver {
  private readonly position: PartPosition;
  private readonly drawings: OpenDrawing[] = [];
  private readonly boxes: { readonly paragraph: number | null; text: string }[] = [];
  private readings: string | null = null;
  private formulaDepth = 0;
  private formula = '';

  constructor(position: PartPosition) {
    this.position = position;
  }

  open(element: XmlElement): void {
    const { name } = element;
    if (conceals(element)) this.position.find('concealedPictures');
    if (name === 'wp:inline' || name === 'wp:anchor' || vmlShapes.has(name)) this.begin(element);
    else if (name === 'wp:docPr' || name === 'pic:cNvPr') this.describe(element);
    else if (name === 'wp:extent') this.measure(element);
    else if (name === '?:decorative') this.describedIf(isOn(element.attribute('val')));
    else if (name === 'pic:pic' || (name === 'v:imagedata' && !this.isPreview())) this.isPicture();
    else if (name === 'a:graphicData') this.graphic(element.attribute('uri') ?? '');
    else if (name === 'w:txbxContent') {
      this.boxes.push({ paragraph: this.position.paragraph, text: '' });
    } else if (name === 'v:textpath') this.wordArt(element.attribute('string') ?? '');
    else if (name === 'm:oMath') this.formulaDepth += 1;
    else if (name === 'w:rt') this.readings = '';
    else if (madeUp.has(name) || name === 'w14:contentPart')
      this.position.find('unreadableContent', name);
  }

  text(text: string): void {
    for (const box of this.boxes) if (box.text.length < LONGEST_EXCERPT) box.text += text;
    if (this.readings !== null && this.readings.length < LONGEST_EXCERPT) this.readings += text;
    if (this.formulaDepth > 0 && this.formula.length < LONGEST_EXCERPT) this.formula += text;
  }

  close(name: string): void {
    const drawing = this.drawings.at(-1);
    if (drawing?.name === name) this.endDrawing(drawing);
    else if (name === 'w:txbxContent') this.endBox();
    else if (name === 'w:rt') this.endReadings();
    else if (name === 'm:oMath') this.endFormula();
  }

  private begin(element: XmlElement): void {
    const alt = element.attribute('alt') ?? '';
    this.drawings.push({
      name: element.name,
      described: describes(alt.trim()),
      isPicture: false,
      isTiny: false,
    });
  }

  private measure(element: XmlElement): void {
    const drawing = this.drawings.at(-1);
    const sides = ['cx', 'cy'].map((name) => Number.parseFloat(element.attribute(name) ?? ''));
    if (drawing !== undefined) drawing.isTiny = sides.some((side) => side <= TINY_SIDE);
  }

  private describe(element: XmlElement): void {
    const words = [element.attribute('descr'), element.attribute('title')];
    this.describedIf(words.some((text) => describes(text?.trim() ?? '')));
  }

  private describedIf(described: boolean): void {
    const drawing = this.drawings.at(-1);
    if (drawing !== undefined && described) drawing.described = true;
  }

  private isPicture(): void {
    const drawing = this.drawings.at(-1);
    if (drawing !== undefined) drawing.isPicture = true;
  }

  /** Embedded objects show a picture of themselves; they are told as objects. */
  private isPreview(): boolean {
    return this.position.path.includes('w:object');
  }

  private graphic(uri: string): void {
    if (!readGraphics.test(uri)) this.position.find('unreadableContent', uri.replace(/^.*\//, ''));
  }

  /** WordArt in VML; watermarks are made of it. */
  private wordArt(text: string): void {
    if (text.trim() !== '') this.position.find('unreadableContent', text);
  }

  private endDrawing({ isPicture, isTiny, described }: OpenDrawing): void {
    this.drawings.pop();
    if (isPicture && isTiny) this.position.find('concealedPictures');
    if (isPicture && !described) this.position.find('picturesWithoutDescription');
  }

  private endBox(): void {
    const box = this.boxes.pop();
    if (box === undefined) return;
    this.position.find('textBoxes', box.text.trim(), box.paragraph);
  }

  /** What stands over characters; the characters themselves are read. */
  private endReadings(): void {
    const readings = this.readings?.trim() ?? '';
    this.readings = null;
    if (readings !== '') this.position.find('unreadableContent', readings);
  }

  private endFormula(): void {
    this.formulaDepth -= 1;
    if (this.formulaDepth > 0) return;
    this.position.find('unreadableContent', this.formula.trim());
    this.formula = '';
  }
}
