import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The npm package that carries DynamoDB Local; what is in it is Amazon's and never committed. */
export const dynamoDbLocalPackage = {
  name: 'amplify-dynamodb-simulator@2.9.30',
  integrity:
    'sha512-xTeeRLvzEfqyd5lh3bH4c0kHvSHHmmhD5ZDsHFKAQ5g2Zl6JqlFdutaQhCLHzxEp6Ry1o7TB6niIoXuQAnSewQ==',
} as const;

/** Where the fetched jar and its libraries lie; left out of the repository. */
export const dynamoDbLocalFolder = fileURLToPath(new URL('../../.dynamodb-local', import.meta.url));

/** Names the package that was unpacked; written last, so that it stands for a whole folder. */
export const fetchedMark = 'fetched-from';

/** Whether the folder holds all of the package that is named above. */
export function isFetched(folder: string = dynamoDbLocalFolder): boolean {
  try {
    return (
      readFileSync(`${folder}/${fetchedMark}`, 'utf8').trim() === dynamoDbLocalPackage.integrity
    );
  } catch {
    return false;
  }
}
