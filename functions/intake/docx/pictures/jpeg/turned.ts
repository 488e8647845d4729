import type { Component, Frame } from './frame.ts';
import { oddAcross, oddDown, transposed } from './zigzag.ts';

/** How the camera was held (Exif 2.3, tag 0x0112): first across the diagonal, then mirrored. */
interface Turn {
  readonly transposes: boolean;
  readonly mirrorsAcross: boolean;
  readonly mirrorsDown: boolean;
}

const asItIs: Turn = { transposes: false, mirrorsAcross: false, mirrorsDown: false };
const turns: Readonly<Record<number, Turn>> = {
  2: { transposes: false, mirrorsAcross: true, mirrorsDown: false },
  3: { transposes: false, mirrorsAcross: true, mirrorsDown: true },
  4: { transposes: false, mirrorsAcross: false, mirrorsDown: true },
  5: { transposes: true, mirrorsAcross: false, mirrorsDown: false },
  6: { transposes: true, mirrorsAcross: true, mirrorsDown: false },
  7: { transposes: true, mirrorsAcross: true, mirrorsDown: true },
  8: { transposes: true, mirrorsAcross: false, mirrorsDown: true },
};

/** A picture as it is to be seen; its coefficients are turned as they are asked for. */
export interface TurnedFrame {
  readonly width: number;
  readonly height: number;
  readonly unitsAcross: number;
  readonly unitsDown: number;
  readonly components: readonly TurnedComponent[];
  readonly transposes: boolean;
}

export interface TurnedComponent {
  readonly id: number;
  readonly across: number;
  readonly down: number;
  readonly quantisation: number;
  /** Writes one block into `into`, in zigzag order. */
  block(row: number, column: number, into: Int16Array): void;
}

/**
 * Turns a picture the right way up without decoding it to pixels, so that nothing of it blurs. What
 * does not fill a unit at the side that becomes the first one is cut off, at most 31 pixels.
 *
 * @param orientation as Exif has it, 1–8; any other number leaves the picture as it is
 */
export function turned(frame: Frame, orientation: number): TurnedFrame {
  const { transposes, ...wanted } = turns[orientation] ?? asItIs;
  const width = transposes ? frame.height : frame.width;
  const height = transposes ? frame.width : frame.height;
  const unitWidth = 8 * (transposes ? frame.mostDown : frame.mostAcross);
  const unitHeight = 8 * (transposes ? frame.mostAcross : frame.mostDown);
  const across = mirrored(width, unitWidth, wanted.mirrorsAcross);
  const down = mirrored(height, unitHeight, wanted.mirrorsDown);
  return {
    width: across.length,
    height: down.length,
    unitsAcross: Math.ceil(across.length / unitWidth),
    unitsDown: Math.ceil(down.length / unitHeight),
    transposes,
    components: frame.components.map((component) => {
      const turn = { transposes, mirrorsAcross: across.mirrors, mirrorsDown: down.mirrors };
      const rows =
        Math.ceil(down.length / unitHeight) * (transposes ? component.across : component.down);
      const columns =
        Math.ceil(across.length / unitWidth) * (transposes ? component.down : component.across);
      return turnedComponent(component, turn, rows, columns);
    }),
  };
}

/** A picture smaller than one unit cannot be mirrored by units and stays as it is. */
function mirrored(
  length: number,
  unit: number,
  mirrors: boolean,
): { readonly length: number; readonly mirrors: boolean } {
  const whole = Math.floor(length / unit) * unit;
  return mirrors && whole > 0 ? { length: whole, mirrors } : { length, mirrors: false };
}

function turnedComponent(
  component: Component,
  turn: Turn,
  rows: number,
  columns: number,
): TurnedComponent {
  const { coefficients, stride, id, quantisation } = component;
  const { transposes, mirrorsAcross, mirrorsDown } = turn;
  const order = Array.from({ length: 64 }, (_, index) => {
    return transposes ? (transposed[index] ?? 0) : index;
  });
  const signs = order.map((_, index) => {
    const turns = (mirrorsAcross && oddAcross[index]) !== (mirrorsDown && oddDown[index]);
    return turns ? -1 : 1;
  });
  return {
    id,
    quantisation,
    across: transposes ? component.down : component.across,
    down: transposes ? component.across : component.down,
    block: (row, column, into) => {
      const fromRow = mirrorsDown ? rows - 1 - row : row;
      const fromColumn = mirrorsAcross ? columns - 1 - column : column;
      const block = transposes ? fromColumn * stride + fromRow : fromRow * stride + fromColumn;
      for (let index = 0; index < 64; index += 1) {
        const value = coefficients[block * 64 + (order[index] ?? 0)] ?? 0;
        into[index] = value * (signs[index] ?? 1);
      }
    },
  };
}
