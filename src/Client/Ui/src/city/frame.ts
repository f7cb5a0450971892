/** Reads the frames of `WS /live`, laid out in docs/api.md. */
export type FrameType = 'full' | 'delta' | 'heartbeat';

export interface FrameEntry {
  ordinal: number;
  mark: number;
  kind: number;
  /** The main value; NaN when there is none. */
  value: number;
}

export interface Frame {
  type: FrameType;
  number: number;
  serverTime: number;
  entries: Iterable<FrameEntry>;
  count: number;
}

const magic = 0x4642;
const headerSize = 16;
const entrySize = 12;
const types: Record<number, FrameType> = { 1: 'full', 2: 'delta', 3: 'heartbeat' };

export function readFrame(buffer: ArrayBuffer): Frame {
  const view = new DataView(buffer);
  const type = buffer.byteLength >= headerSize && view.getUint16(0, true) === magic ? types[view.getUint8(2)] : undefined;
  if (!type) throw new Error('frame-unreadable');
  return {
    type,
    number: view.getUint32(4, true),
    serverTime: view.getFloat64(8, true),
    count: Math.floor((buffer.byteLength - headerSize) / entrySize),
    entries: entriesOf(view, headerSize, view.byteLength),
  };
}

/** The entries between two places of a buffer. */
export function* entriesOf(view: DataView, from: number, to: number): Generator<FrameEntry> {
  for (let at = from; at + entrySize <= to; at += entrySize) {
    yield {
      ordinal: view.getUint32(at, true),
      mark: view.getUint16(at + 4, true),
      kind: view.getUint8(at + 6),
      value: view.getFloat32(at + 8, true),
    };
  }
}
