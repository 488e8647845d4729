import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type City, citySchema } from '../../functions/application/city.ts';

/** A city from its JSON file, or sentences that say what is wrong with it. */
export function readCity(
  path: string,
  folder: string,
): { readonly city: City } | { readonly problems: readonly string[] } {
  const file = resolve(folder, path);
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    const reason =
      error instanceof SyntaxError ? `is not JSON: ${error.message}` : 'cannot be read';
    return {
      problems: [
        `tongbu:city is “${path}”, and ${file} ${reason}; name a file like ` +
          'infra/aws/cities/jiangzhou.json',
      ],
    };
  }
  const parsed = citySchema.safeParse(json);
  if (parsed.success) return { city: parsed.data };
  return {
    problems: parsed.error.issues.map(
      ({ path: at, message }) =>
        `tongbu:city: in ${file}, ${at.join('.') || 'the file'}: ${message}`,
    ),
  };
}

/** What is right for one machine and not for AWS. */
export function cityProblems(path: string, city: City): readonly string[] {
  const url = new URL(city.publicUrl);
  if (url.protocol === 'https:' && url.port === '' && url.hostname.includes('.')) return [];
  return [
    `tongbu:city: in ${path}, publicUrl is ${city.publicUrl}; on AWS it is https:// and a host ` +
      'name without a port, for example https://zhengce.jiangzhou.example',
  ];
}
