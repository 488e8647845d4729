import { type FallenDue, fallenDue, wholeOf } from '../../domain/compliance/endings.ts';
import { InkedBlock } from './standing-inks.tsx';

const HEIGHT = 14;
/** One of a thousand is still seen. */
const LEAST_PER_CENT = 0.8;

/** A bar as wide as there is room: in time, late and not done, each by its pattern. */
export function ShareBar({ shares }: { shares: FallenDue }) {
  const whole = wholeOf(shares);
  if (whole === 0) return null;
  let x = 0;
  const parts = fallenDue
    .filter((standing) => shares[standing] > 0)
    .map((standing) => {
      const width = (shares[standing] / whole) * 100;
      const part = { standing, x: Math.min(x, 100 - LEAST_PER_CENT), width };
      x += width;
      return part;
    });
  return (
    <svg class="share" height={HEIGHT} aria-hidden="true">
      {parts.map((part) => (
        <InkedBlock
          standing={part.standing}
          x={`${part.x.toFixed(2)}%`}
          y={1}
          width={`${Math.max(part.width, LEAST_PER_CENT).toFixed(2)}%`}
          height={HEIGHT - 2}
        />
      ))}
    </svg>
  );
}
