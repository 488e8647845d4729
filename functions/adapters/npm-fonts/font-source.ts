import { access, readFile } from 'node:fs/promises';
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
  const { folder, from = import.meta.url } = options;
  const own: ReadonlyMap<FontSlot, string> =
    folder === undefined ? new Map() : await ownFaces(folder);
  const loads = new Map<string, Promise<Uint8Array>>();
  const ownPathOf = (slot: FontSlot) =>
    own.get(slot) ?? (slot === 'fangSong' ? own.get('song') : undefined);
  const pathOf = (slot: FontSlot) => ownPathOf(slot) ?? openPath(slot, from);
  // All are looked up now, so that a host without one does not start rather than fail later.
  const paths: Readonly<Record<FontSlot, string>> = {
    song: pathOf('song'),
    songBold: pathOf('songBold'),
    hei: pathOf('hei'),
    kai: pathOf('kai'),
    fangSong: pathOf('fangSong'),
  };

  return {
    load(slot) {
      const path = paths[slot];
      const loading = loads.get(path) ?? readFace(path);
      loads.set(path, loading);
      return loading;
    },
    describe(slot): FontDescription {
      const standsIn = slot === 'fangSong' && !own.has(slot);
      const path = ownPathOf(slot);
      if (path !== undefined) return { family: basename(path), licence: '自有授权', standsIn };
      return { family: openFaces[slot].family, licence: OPEN_LICENCE, standsIn };
    },
  };
}

function openPath(slot: FontSlot, from: string): string {
  const { file } = openFaces[slot];
  try {
    return createRequire(from).resolve(file);
  } catch (cause) {
    throw new FontMissing(file, { cause });
  }
}

async function ownFaces(folder: string): Promise<Map<FontSlot, string>> {
  await access(folder).catch((cause: unknown) => {
    throw new Error(`the font folder ${folder} cannot be read: create it or drop the option`, {
      cause,
    });
  });
  const found = await Promise.all(
    slots.map(async (slot) => {
      const path = join(folder, `${slot}.ttf`);
      const present = await access(path).then(
        () => true,
        () => false,
      );
      return present ? [[slot, path] as const] : [];
    }),
  );
  return new Map(found.flat());
}

async function readFace(path: string): Promise<Uint8Array> {
  const bytes = await readFile(path);
  return path.endsWith('.woff') ? sfntOfWoff(bytes) : bytes;
}
