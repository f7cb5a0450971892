/** Reads the binary inventory of `GET /places`, laid out in docs/api.md. */
export interface Places {
  revision: bigint;
  count: number;
  ordinals: Uint32Array;
  longitudes: Float64Array;
  latitudes: Float64Array;
  kinds: Uint8Array;
  departments: Uint8Array;
  authorities: Uint16Array;
  districts: Uint16Array;
  headings: Uint16Array;
}

const magic = 0x50464542;
const headerSize = 16;
const entrySize = 24;
/** "None" in a 16-bit index. */
export const none = 0xffff;

export function readPlaces(buffer: ArrayBuffer): Places {
  const view = new DataView(buffer);
  if (buffer.byteLength < headerSize || view.getUint32(0, true) !== magic) throw new Error('places-unreadable');
  const count = view.getUint32(4, true);
  if (buffer.byteLength < headerSize + count * entrySize) throw new Error('places-truncated');
  const places = emptyPlaces(count, view.getBigUint64(8, true));
  for (let row = 0; row < count; row++) readEntry(view, headerSize + row * entrySize, places, row);
  return places;
}

export function emptyPlaces(count = 0, revision = 0n): Places {
  return {
    revision,
    count,
    ordinals: new Uint32Array(count),
    longitudes: new Float64Array(count),
    latitudes: new Float64Array(count),
    kinds: new Uint8Array(count),
    departments: new Uint8Array(count),
    authorities: new Uint16Array(count),
    districts: new Uint16Array(count),
    headings: new Uint16Array(count),
  };
}

function readEntry(view: DataView, at: number, places: Places, row: number): void {
  places.ordinals[row] = view.getUint32(at, true);
  places.longitudes[row] = view.getInt32(at + 4, true) / 1e7;
  places.latitudes[row] = view.getInt32(at + 8, true) / 1e7;
  places.kinds[row] = view.getUint8(at + 12);
  places.departments[row] = view.getUint8(at + 13);
  places.authorities[row] = view.getUint16(at + 14, true);
  places.districts[row] = view.getUint16(at + 16, true);
  places.headings[row] = view.getUint16(at + 18, true);
}
