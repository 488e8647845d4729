import type { Renderers } from '../../../functions/ports/renderers.ts';

export type RendererName = keyof Renderers;

/** One call of a renderer, as it goes to the thread. */
export interface RenderingRequest {
  readonly id: number;
  readonly renderer: RendererName;
  readonly given: readonly unknown[];
}

/** What it gave, or what it threw. */
export type RenderingAnswer =
  | { readonly id: number; readonly outcome: 'rendered'; readonly value: unknown }
  | { readonly id: number; readonly outcome: 'failed'; readonly error: unknown };
