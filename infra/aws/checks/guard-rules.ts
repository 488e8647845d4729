import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ValidationRuleSource } from 'aws-cdk-lib';
import type { Stage } from '../context.ts';

const folder = new URL('../rules/', import.meta.url);

/** Our Guard rules; those in `production/` hold where data must not get lost. */
export function guardRules(stage: Stage): ValidationRuleSource[] {
  const folders = stage === 'production' ? [folder, new URL('production/', folder)] : [folder];
  return folders.flatMap(rulesIn);
}

function rulesIn(from: URL): readonly ValidationRuleSource[] {
  return readdirSync(from)
    .filter((file) => file.endsWith('.guard'))
    .sort()
    .map((file) => {
      const path = fileURLToPath(new URL(file, from));
      return { name: basename(path), content: readFileSync(path, 'utf8') };
    });
}
