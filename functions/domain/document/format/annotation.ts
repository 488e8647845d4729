import {
  attributeOfNotation,
  type DisclosureAttribute,
  releaseNotations,
} from '../../disclosure/attributes.ts';
import { disclosureRules, layout } from './clauses.ts';
import { type Examined, ofKind, type Placed } from './examined.ts';
import { advice, breach, type FormatRules, quoted, type Remark } from './finding.ts';

const place = layout('7.3.6', '加圆括号编排在成文日期下一行');
const attributes = disclosureRules('公文公开属性', '随公文一并报批');

export const annotationRules = {
  annotationBrackets: breach(place),
  annotationPlace: breach(place),
  annotationDiffers: breach(attributes),
  annotationContradicts: breach(attributes),
  annotationMissing: advice(attributes),
} satisfies FormatRules;

type AnnotationRemark = Remark<keyof typeof annotationRules>;

/** A notation on a document, with the attribute that it states. */
interface Stated extends Placed {
  readonly attribute: DisclosureAttribute;
}

export function checkAnnotation(examined: Examined): readonly AnnotationRemark[] {
  const { blocks } = examined;
  const annotations = ofKind(blocks, 'annotation');
  const stated = annotations.flatMap((placed): Stated[] => {
    const attribute = statedAttribute(placed.block.text);
    return attribute === null ? [] : [{ ...placed, attribute }];
  });
  return [
    ...annotations.flatMap(bracketRemarks),
    ...attributeRemarks(examined, stated),
    ...stated.slice(0, 1).flatMap((placed) => placeRemarks(examined, placed)),
  ];
}

function statedAttribute(text: string): DisclosureAttribute | null {
  const compact = text.replaceAll(/\s/g, '');
  if (compact.includes('此件不予公开')) return 'withheld';
  if (compact.includes('此件主动公开')) return 'proactive';
  return attributeOfNotation(compact);
}

function bracketRemarks({ at, block }: Placed): AnnotationRemark[] {
  const { text } = block;
  if (/^（[\s\S]*）$/u.test(text)) return [];
  const bare = text.replace(/^[（(]\s*|\s*[）)]$/g, '');
  const suggestion = `（${bare}）`;
  return [{ rule: 'annotationBrackets', block: at, found: quoted(text), suggestion }];
}

function attributeRemarks({ context }: Examined, stated: readonly Stated[]): AnnotationRemark[] {
  const [first, ...others] = stated;
  const { attribute } = context;
  const wanted = attribute === null ? null : `（${releaseNotations[attribute]}）`;
  if (first === undefined) {
    if (wanted === null) return [];
    return [{ rule: 'annotationMissing', block: null, found: '', suggestion: wanted }];
  }
  const other = others.find((one) => one.attribute !== first.attribute);
  if (other !== undefined) {
    const found = quoted(other.block.text);
    return [{ rule: 'annotationContradicts', block: other.at, found, suggestion: wanted }];
  }
  if (attribute === null || first.attribute === attribute) return [];
  const found = quoted(first.block.text);
  return [{ rule: 'annotationDiffers', block: first.at, found, suggestion: wanted }];
}

/** Under the date of the document; other annotations may stand between. */
function placeRemarks({ carrier, blocks }: Examined, { at, block }: Placed): AnnotationRemark[] {
  const date = ofKind(carrier, 'date').at(-1);
  if (date === undefined) return [];
  const between = blocks.slice(date.at + 1, at);
  const follows = at > date.at && between.every((one) => one.block.kind === 'annotation');
  if (follows) return [];
  return [{ rule: 'annotationPlace', block: at, found: quoted(block.text), suggestion: null }];
}
