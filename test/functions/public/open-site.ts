import { createPublicSite } from '../../../functions/public/create-public-site.tsx';
import { policiesDataSchema } from '../../../functions/public/open-data.ts';
import { type House, openHouse } from './public-house.ts';

export interface OpenSite {
  readonly house: House;
  readonly site: ReturnType<typeof createPublicSite>;
  text(path: string): Promise<string>;
  /** The digest of the first file that a page offers. */
  fileOf(path: string): Promise<string>;
  /** The digest of a policy's own document. */
  documentDigest(dossier: string): Promise<string>;
}

/** The public site over real stores in a folder of their own. */
export async function openSite(): Promise<OpenSite> {
  const house = await openHouse();
  const site = createPublicSite({ environment: house.environment });
  const text = async (path: string) => (await site.request(path)).text();
  return {
    house,
    site,
    text,
    fileOf: async (path) => /\/files\/([0-9a-f]{64})\.pdf/.exec(await text(path))?.[1] ?? '',
    documentDigest: async (dossier) => {
      const data = policiesDataSchema.parse(JSON.parse(await text('/open-data/policies.json')));
      return data.policies.find(({ id }) => id === dossier)?.file.sha256 ?? '';
    },
  };
}
