import { accessSync, existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import {
  type FontDescription,
  FontMissing,
  type FontSlot,
  type FontSource,
} from '../../ports/fonts.ts';
import { sfntOfWoff } from './woff.ts';

/** Where a municipality may put its own licensed faces. */
export interface NpmFontOptions {
  /**
   * A folder that may hold `song.ttf`, `songBold.ttf`, `hei.ttf`, `kai.ttf` and `fangSong.ttf`.
   * A file there takes precedence over the open face of its slot.
   */
  readonly folder?: string;
  /** Where packages are looked up from; this file when left out. */
  readonly from?: string;
}

const slots: readonly FontSlot[] = ['song', 'songBold', 'hei', 'kai', 'fangSong'];

interface OpenFace {
  readonly file: string;
  readonly family: string;
}

const OPEN_LICENCE = 'SIL OFL 1.1';
const SERIF = '@expo-google-fonts/noto-serif-sc';

const openFaces: Readonly<Record<FontSlot, OpenFace>> = {
  song: {
    file: `${SERIF}/400Regular/NotoSerifSC_400Regular.ttf`,
    family: '思源宋体（Noto Serif SC）',
  },
  songBold: {
    file: `${SERIF}/700Bold/NotoSerifSC_700Bold.ttf`,
    family: '思源宋体粗体（Noto Serif SC Bold）',
  },
  hei: {
    file: '@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf',
    family: '思源黑体（Noto Sans SC）',
  },
  kai: {
    file: '@fontsource/lxgw-wenkai/files/lxgw-wenkai-latin-500-normal.woff',
    family: '霞鹜文楷（LXGW WenKai）',
  },
  fangSong: {
    file: `${SERIF}/400Regular/NotoSerifSC_400Regular.ttf`,
    family: '思源宋体（Noto Serif SC）',
  },
};

/** The files of the open faces, as packages name them: what a host has to bring along. */
export const openFaceFiles: readonly string[] = [
  ...new Set(Object.values(openFaces).map(({ file }) => file)),
];

/**
 * Open Chinese faces from the npm packages this project depends on, read on first use and kept.
 * No open FangSong is good enough to ship, so Song stands in unless the folder has one.
 *
 * @throws {FontMissing} an open face is wanted that is not installed
 * @throws Error when the folder was named but cannot be read; a face is then never swapped silently.
 */
export async function npmFontSource(options: NpmFontOptions = {}): Promise<FontSource> {
  const own = ownFaces(options);
  const loads = new Map<string, Promise<Uint8Array>>();
  // All are looked up now, so that a host without one does not start rather than fail later.
  const paths = facePaths(options);

  return {
    load(slot) {
      const path = paths[slot];
      const loading = loads.get(path) ?? readFace(path);
      loads.set(path, loading);
      return loading;
    },
    describe(slot): FontDescription {
      const standsIn = slot === 'fangSong' && !own.has(slot);
      const path = ownPathOf(own, slot);
      if (path !== undefined) return { family: basename(path), licence: '自有授权', standsIn };
      return { family: openFaces[slot].family, licence: OPEN_LICENCE, standsIn };
    },
  };
}

/**
 * The file that fills each slot.
 *
 * @throws {FontMissing} an open face is wanted that is not installed
 * @throws Error when the folder was named but cannot be read
 */
export function facePaths(options: NpmFontOptions = {}): Readonly<Record<FontSlot, string>> {
  const { from = import.meta.url } = options;
  const own = ownFaces(options);
  const pathOf = (slot: FontSlot) => ownPathOf(own, slot) ?? openPath(slot, from);
  return {
    song: pathOf('song'),
    songBold: pathOf('songBold'),
    hei: pathOf('hei'),
    kai: pathOf('kai'),
    fangSong: pathOf('fangSong'),
  };
}

type OwnFaces = ReadonlyMap<FontSlot, string>;

/** A Song of the city's own stands in for FangSong before an open one does. */
function ownPathOf(own: OwnFaces, slot: FontSlot): string | undefined {
  return own.get(slot) ?? (slot === 'fangSong' ? own.get('song') : undefined);
}

function openPath(slot: FontSlot, from: string): string {
  const { file } = openFaces[slot];
  try {
    return createRequire(from).resolve(file);
  } catch (cause) {
    throw new FontMissing(file, { cause });
  }
}

function ownFaces({ folder }: NpmFontOptions): OwnFaces {
  if (folder === undefined) return new Map();
  try {
    accessSync(folder);
  } catch (cause) {
    throw new Error(`the font folder ${folder} cannot be read: create it or drop the option`, {
      cause,
    });
  }
  const files = slots.map((slot) => [slot, join(folder, `${slot}.ttf`)] as const);
  return new Map(files.filter(([, path]) => existsSync(path)));
}

async function readFace(path: string): Promise<Uint8Array> {
  const bytes = await readFile(path);
  return path.endsWith('.woff') ? sfntOfWoff(bytes) : bytes;
}
