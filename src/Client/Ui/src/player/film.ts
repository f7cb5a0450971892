import { entriesOf, type FrameEntry } from '../city/frame';

/** A city from an instant on: whole, then what looks otherwise at later instants. Laid out in docs/api.md. */
export interface Film {
  /** Of how many of today's assets nothing is recorded. */
  untold: number;
  frames: FilmFrame[];
}

export interface FilmFrame {
  at: number;
  whole: boolean;
  entries: () => Iterable<FrameEntry>;
}

const magic = 0x4d464642;
const headerSize = 16;
const entrySize = 12;

export function readFilm(buffer: ArrayBuffer): Film {
  const view = new DataView(buffer);
  if (buffer.byteLength < headerSize || view.getUint32(0, true) !== magic) throw new Error('film-unreadable');
  const frames: FilmFrame[] = [];
  let at = headerSize;
  for (let left = view.getUint32(4, true); left > 0; left--) {
    if (at + headerSize > buffer.byteLength) throw new Error('film-truncated');
    const count = view.getUint32(at + 4, true);
    const [from, to] = [at + headerSize, at + headerSize + count * entrySize];
    if (to > buffer.byteLength) throw new Error('film-truncated');
    frames.push({ at: view.getFloat64(at + 8, true), whole: view.getUint8(at + 2) === 1, entries: () => entriesOf(view, from, to) });
    at = to;
  }
  return { untold: view.getUint32(8, true), frames };
}
