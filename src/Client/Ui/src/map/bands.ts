/** What a mark looks like at a zoom: the table of the design's map section. */
export interface Band {
  name: 'far' | 'city' | 'quarter' | 'street' | 'near' | 'close';
  from: number;
  /** Nominal size of a normal body, CSS pixels. */
  body: number;
  /** How present a normal body is, 0 to 1. */
  opacity: number;
  /** Size of an abnormal mark: alone below `street`, as a corner badge from there on. */
  badge: number;
  /** Bodies are dots below `street`, full or hollow in `quarter`, whole symbols from `street`. */
  drawn: 'dot' | 'hollow' | 'symbol';
  digit: boolean;
}

export const bands: readonly Band[] = [
  { name: 'far', from: 0, body: 2, opacity: 0.42, badge: 10, drawn: 'dot', digit: false },
  { name: 'city', from: 12, body: 3, opacity: 0.6, badge: 12, drawn: 'dot', digit: false },
  { name: 'quarter', from: 13.5, body: 5, opacity: 0.8, badge: 15, drawn: 'hollow', digit: false },
  { name: 'street', from: 15, body: 10, opacity: 1, badge: 11, drawn: 'symbol', digit: false },
  { name: 'near', from: 16.5, body: 18, opacity: 1, badge: 17, drawn: 'symbol', digit: true },
  { name: 'close', from: 18, body: 24, opacity: 1, badge: 17, drawn: 'symbol', digit: true },
];

const few = 60;
const many = 8_000;

/** The band of a zoom, one richer when few assets are in view, one poorer when very many are. */
export function bandAt(zoom: number, inView: number): Band {
  let index = bands.findLastIndex((band) => zoom >= band.from);
  if (inView < few && inView > 0) index++;
  else if (inView > many) index--;
  return bands[Math.max(0, Math.min(index, bands.length - 1))]!;
}
