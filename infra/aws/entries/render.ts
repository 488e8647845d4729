import { renderOnRequest } from '../../../functions/adapters/lambda/render-on-request.ts';
import { start } from './environment.ts';
import { objects } from './parts/objects.ts';
import { ownRenderers } from './parts/own-renderers.ts';

const { environment } = start({ objects, renderers: ownRenderers });

/** Typesets for functions that carry neither fonts nor renderers. */
export const handler = renderOnRequest(environment.renderers, environment.objects);
