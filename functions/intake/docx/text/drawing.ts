import { isOn } from '../on-off.ts';
import { describes } from '../picture-description.ts';
import type { XmlElement } from '../xml.ts';
import type { StoryItem } from './story-item.ts';

/**
 * A drawing on its way: DrawingML names its pictures by a:blip and describes them in wp:docPr or
 * pic:cNvPr; VML has both on v:shape and v:imagedata.
 */
export class Drawing {
  private readonly part: string;
  private readonly paragraph: number;
  private readonly pictures: StoryItem[] = [];
  private description: string | null = null;
  private isHidden = false;

  constructor(part: string, paragraph: number) {
    this.part = part;
    this.paragraph = paragraph;
  }

  hear(element: XmlElement): void {
    switch (element.name) {
      case 'wp:docPr':
        this.isHidden = isShown(element.attribute('hidden')) === false;
        this.describe(element, ['descr', 'title']);
        break;
      case 'pic:cNvPr':
        this.describe(element, ['descr', 'title']);
        break;
      case 'v:shape':
      case 'v:rect':
        this.describe(element, ['alt']);
        break;
      case 'a:blip':
        this.picture(element.attribute('r:embed'));
        break;
      case 'v:imagedata':
        this.picture(element.attribute('r:id'));
        break;
    }
  }

  finish(): readonly StoryItem[] {
    return this.isHidden ? [] : this.pictures;
  }

  private describe(element: XmlElement, names: readonly string[]): void {
    for (const name of names) {
      const text = element.attribute(name)?.slice(0, longest).replace(/\s+/g, ' ').trim() ?? '';
      if (this.description === null && describes(text)) this.description = text;
    }
  }

  private picture(relationship: string | undefined): void {
    if (relationship === undefined || relationship === '') return;
    const { part, paragraph, description } = this;
    this.pictures.push({ kind: 'picture', part, relationship, description, paragraph });
    // A group shows several pictures under one frame; each has a description of its own.
    this.description = null;
  }
}

/** An alternative text; beyond that somebody hides a document in it. */
const longest = 2_000;

function isShown(hidden: string | undefined): boolean {
  return hidden === undefined || !isOn(hidden);
}
