import { type Context, Hono } from 'hono';
import { queries } from '../../application/catalogue.ts';
import type { DossierView } from '../../application/dossier/dossier-view.ts';
import { ask } from '../../application/use-case.ts';
import type { Rendition } from '../../domain/dossier/events.ts';
import type { LodgedFile } from '../../domain/dossier/lodgings.ts';
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
    const { source, format = 'txt' } = sourceOf(dossier, part);
    return sendFile(c, environment.objects, source, {
      mediaType: 'application/octet-stream',
      disposition: `attachment; filename="${part}.${format}"`,
    });
  });

  routes.get('/dossiers/:dossier/renditions/:part', async (c) => {
    const part = c.req.param('part');
    return sendFile(c, environment.objects, renditionOf(await view(c), part).digest, {
      disposition: `attachment; filename="${part}.pdf"`,
    });
  });

  routes.get('/dossiers/:dossier/renditions/:part/word', async (c) => {
    const part = c.req.param('part');
    const { docx } = renditionOf(await view(c), part);
    if (docx === undefined) throw new Refusal('partMissing', { part, known: [] });
    return sendFile(c, environment.objects, docx, {
      disposition: `attachment; filename="${part}.docx"`,
    });
  });

  routes.get('/dossiers/:dossier/pictures/:part/:digest', async (c) => {
    const { dossier, part, digest } = c.req.param();
    const rendition = c.req.query('text') === 'public' ? 'public' : 'lodged';
    const { person } = sessionOf(c);
    const asked = { dossier, part, rendition };
    const { document } = await ask(environment, queries.viewPart, person, asked);
    // Whoever may read a part sees the pictures of that part and no other.
    const shown = document.blocks.find((b) => b.kind === 'figure' && b.image === digest);
    if (shown?.kind !== 'figure') return c.notFound();
    const { image, mediaType } = shown;
    return sendFile(c, environment.objects, image, { mediaType, disposition: 'inline' });
  });
  return routes;
}

function sourceOf(view: DossierView, part: string): LodgedFile {
  const followUps = view.publication?.followUps ?? [];
  const files = new Map<string, LodgedFile>([
    ...(view.document === null ? [] : [['document', view.document.file] as const]),
    ...(view.plan === null ? [] : [['plan', view.plan.file] as const]),
    ...view.materials.map(({ key, file }) => [key, file] as const),
    ...followUps.flatMap(({ key, material }) =>
      material === null ? [] : [[key, material.file] as const],
    ),
  ]);
  return oneOf(files, part);
}

function renditionOf({ publication }: DossierView, part: string): Rendition {
  const followUps = (publication?.followUps ?? []).flatMap(({ rendition }) => rendition ?? []);
  const made = [...(publication?.renditions ?? []), ...followUps];
  return oneOf(new Map(made.map((rendition) => [rendition.part, rendition])), part);
}

/** @throws {Refusal} `partMissing` */
function oneOf<Found>(known: ReadonlyMap<string, Found>, part: string): Found {
  const found = known.get(part);
  if (found === undefined) throw new Refusal('partMissing', { part, known: [...known.keys()] });
  return found;
}
