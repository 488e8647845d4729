import type { PolicyDocument } from '../../domain/document/model.ts';

export interface ExplainedPolicy {
  readonly title: string;
  /** 发文字号 as the material cites it; null where it does not. */
  readonly number: string | null;
}

const named = /《([^《》]{2,150})》/u;
const LONGEST_READ = 10_000;

/**
 * The document that a material explains: the one that its title names between 《》, with the number
 * that stands behind it in the text: 《……办法》（江政办发〔2026〕33号）.
 */
export function policyOfMaterial(
  { blocks }: PolicyDocument,
  materialTitle: string | null,
  policyTitle: string | null,
): ExplainedPolicy | null {
  const title = policyTitle ?? named.exec(materialTitle ?? '')?.[1] ?? null;
  if (title === null) return null;
  const cited = `《${title.replace(/^《|》$/g, '')}》`;
  for (const { text } of blocks) {
    const at = text.slice(0, LONGEST_READ).indexOf(cited);
    const behind = at === -1 ? '' : text.slice(at + cited.length, at + cited.length + 60);
    const number = /^[（(]([^（）()]{3,40}号)[）)]/u.exec(behind)?.[1];
    if (number !== undefined) return { title, number };
  }
  return { title, number: null };
}
