import type { Palette } from './write-png.ts';

/**
 * Takes away what lies under full transparency: who erases a part of a picture often only makes
 * it clear, and the colours stay in the file for everybody who takes the transparency off.
 *
 * @param samples a row of pixels of so many channels; of two and four the last is the opacity
 */
export function clearUnseen(samples: Uint8Array, channels: number, palette: Palette | null): void {
  if (palette !== null) clearIndices(samples, palette);
  else if (channels === 2 || channels === 4) clearPixels(samples, channels);
}

function clearPixels(samples: Uint8Array, channels: number): void {
  for (let at = 0; at < samples.length; at += channels) {
    if (samples[at + channels - 1] === 0) samples.fill(0, at, at + channels);
  }
}

/** Two clear colours of a palette would still draw something for who looks at their numbers. */
function clearIndices(samples: Uint8Array, { opacities }: Palette): void {
  const clear = opacities.indexOf(0);
  if (clear < 0) return;
  for (let at = 0; at < samples.length; at += 1) {
    if (opacities[samples[at] ?? 0] === 0) samples[at] = clear;
  }
}

/** The palette with no colour left where it is clear. */
export function withoutClearColours({ colours, opacities }: Palette): Palette {
  const kept = Uint8Array.from(colours, (value, at) =>
    opacities[Math.floor(at / 3)] === 0 ? 0 : value,
  );
  return { colours: kept, opacities };
}
