import type { Renderers } from '../../../functions/ports/renderers.ts';

export type RendererName = keyof Renderers;

/** One call of a renderer, as it goes to the thread. */
export interface RenderingRequest {
  readonly id: number;
  readonly renderer: RendererName;
  /** As JSON: models are nothing else, and a text is handed over faster than what it stands for. */
  readonly given: string;
}

/** What it gave, or what it threw. */
export type RenderingAnswer =
  | { readonly id: number; readonly outcome: 'rendered'; readonly value: unknown }
  | { readonly id: number; readonly outcome: 'failed'; readonly error: unknown };
