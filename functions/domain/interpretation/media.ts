import { z } from 'zod';

/**
 * Where an audio, a video or an animation can be seen or heard. The house keeps its transcript,
 * which is what is reviewed, searched and printed; the recording stays with its platform.
 */
export const mediaLinkSchema = z.strictObject({
  url: z.url({ protocol: /^https$/ }).max(500),
});
export type MediaLink = z.infer<typeof mediaLinkSchema>;
export const mediaLinksSchema = z.array(mediaLinkSchema).max(5);
