/** Writes the binary feeds as docs/api.md lays them out, so that the readers are tested against the page. */
export interface PlaceEntry {
  ordinal: number;
  longitude?: number;
  latitude?: number;
  kind?: number;
  department?: number;
  authority?: number;
  district?: number;
  heading?: number;
}

export function placesOf(entries: PlaceEntry[], revision = 1n): ArrayBuffer {
  const view = new DataView(new ArrayBuffer(16 + 24 * entries.length));
  view.setUint32(0, 0x50464542, true);
  view.setUint32(4, entries.length, true);
  view.setBigUint64(8, revision, true);
  entries.forEach((entry, index) => {
    const at = 16 + 24 * index;
    view.setUint32(at, entry.ordinal, true);
    view.setInt32(at + 4, Math.round((entry.longitude ?? 0) * 1e7), true);
    view.setInt32(at + 8, Math.round((entry.latitude ?? 0) * 1e7), true);
    view.setUint8(at + 12, entry.kind ?? 0);
    view.setUint8(at + 13, entry.department ?? 0);
    view.setUint16(at + 14, entry.authority ?? 65535, true);
    view.setUint16(at + 16, entry.district ?? 65535, true);
    view.setUint16(at + 18, entry.heading ?? 65535, true);
  });
  return view.buffer as ArrayBuffer;
}

export function frameOf(type: number, entries: { ordinal: number; mark: number; kind: number; value: number }[], number = 0, time = 0): ArrayBuffer {
  const view = new DataView(new ArrayBuffer(16 + 12 * entries.length));
  view.setUint16(0, 0x4642, true);
  view.setUint8(2, type);
  view.setUint32(4, number, true);
  view.setFloat64(8, time, true);
  entries.forEach((entry, index) => {
    const at = 16 + 12 * index;
    view.setUint32(at, entry.ordinal, true);
    view.setUint16(at + 4, entry.mark, true);
    view.setUint8(at + 6, entry.kind);
    view.setFloat32(at + 8, entry.value, true);
  });
  return view.buffer as ArrayBuffer;
}
