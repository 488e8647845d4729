import { type Context, Hono } from 'hono';
import { queries } from '../../application/catalogue.ts';
import type { DossierView } from '../../application/dossier/dossier-view.ts';
import { ask } from '../../application/use-case.ts';
import type { Digest } from '../../domain/kernel/digest.ts';
import { Refusal } from '../../domain/kernel/refusal.ts';
import { sendFile } from '../layout/send-file.ts';
import type { PortalEnv, PortalParts } from '../portal-parts.ts';
import { sessionOf } from '../session/guard.ts';

/** Lodged files as they came, and what was rendered from them. */
export function downloadRoutes(parts: PortalParts): Hono<PortalEnv> {
  const { environment } = parts;
  const routes = new Hono<PortalEnv>();
  const view = (c: Context<PortalEnv>) =>
    ask(environment, queries.viewDossier, sessionOf(c).person, {
      dossier: c.req.param('dossier'),
    });

  routes.get('/dossiers/:dossier/sources/:part', async (c) => {
    const part = c.req.param('part');
    const dossier = await view(c);
    if (!dossier.reading.lodged) throw new Refusal('readingNotOpen', { part });
    return sendFile(c, environment.objects, sourceOf(dossier, part), {
      mediaType: 'application/octet-stream',
      disposition: `attachment; filename="${part}.txt"`,
    });
  });

  routes.get('/dossiers/:dossier/renditions/:part', async (c) => {
    const part = c.req.param('part');
    return sendFile(c, environment.objects, renditionOf(await view(c), part), {
      disposition: `attachment; filename="${part}.pdf"`,
    });
  });
  return routes;
}

function sourceOf(view: DossierView, part: string): Digest {
  const files = new Map<string, Digest>([
    ...(view.document === null ? [] : [['document', view.document.file.source] as const]),
    ...(view.plan === null ? [] : [['plan', view.plan.file.source] as const]),
    ...view.materials.map(({ key, file }) => [key, file.source] as const),
  ]);
  return oneOf(files, part);
}

function renditionOf({ publication }: DossierView, part: string): Digest {
  const followUps = (publication?.followUps ?? []).flatMap(({ rendition }) => rendition ?? []);
  const made = [...(publication?.renditions ?? []), ...followUps];
  return oneOf(new Map(made.map(({ part: name, digest }) => [name, digest])), part);
}

/** @throws {Refusal} `partMissing` */
function oneOf(digests: ReadonlyMap<string, Digest>, part: string): Digest {
  const digest = digests.get(part);
  if (digest === undefined) throw new Refusal('partMissing', { part, known: [...digests.keys()] });
  return digest;
}
