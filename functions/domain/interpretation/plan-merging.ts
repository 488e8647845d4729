import { Refusal } from '../kernel/refusal.ts';
import type { Channel, Due } from './plan.ts';
import type { StatedMaterial } from './plan-reading.ts';

const mostMaterials = 50;

/** What a plan states once for all materials that do not state their own. */
export interface SharedTerms {
  readonly channels: readonly Channel[];
  readonly due: Due | null;
}

/**
 * Brings together what several parts of a plan say of the same material: the forms part names it,
 * the times part dates it. A part that names one form twice means two materials.
 *
 * @param parts materials by the part of the text that they were read from
 * @param formless promises that name no form and so can be no other material's
 */
export function mergeMaterials(
  parts: readonly (readonly StatedMaterial[])[],
  formless: readonly StatedMaterial[],
  shared: SharedTerms,
): readonly StatedMaterial[] {
  const merged: StatedMaterial[] = [];
  for (const part of parts) {
    const known = merged.length;
    const taken = new Set<number>();
    for (const material of part) {
      const index = merged.findIndex(
        (other, at) => at < known && !taken.has(at) && isSame(other, material),
      );
      const other = merged[index];
      if (other === undefined) {
        merged.push(material);
      } else {
        merged[index] = joined(other, material);
        taken.add(index);
      }
    }
  }
  merged.push(...formless);
  if (merged.length > mostMaterials) {
    throw new Refusal('planTooManyMaterials', { materials: merged.length, most: mostMaterials });
  }
  return merged.map((material) => withShared(material, shared));
}

function isSame(a: StatedMaterial, b: StatedMaterial): boolean {
  if (a.form !== b.form) return false;
  return a.due === null || b.due === null || JSON.stringify(a.due) === JSON.stringify(b.due);
}

function joined(a: StatedMaterial, b: StatedMaterial): StatedMaterial {
  return {
    ...a,
    title: a.title ?? b.title,
    phase: a.phase ?? b.phase,
    channels: [...new Set([...a.channels, ...b.channels])],
    due: a.due ?? b.due,
  };
}

function withShared(material: StatedMaterial, { channels, due }: SharedTerms): StatedMaterial {
  // 新闻发布会 says where it is held; what was said there appears on the common channels too.
  const own = material.channels.filter((channel) => channel !== 'pressConference');
  const common = channels.filter((channel) => channel !== 'pressConference');
  const takesShared = material.phase !== 'after' && material.phase !== 'before';
  return {
    ...material,
    channels: own.length > 0 ? material.channels : [...material.channels, ...common],
    due: material.due ?? (takesShared ? due : null),
  };
}
