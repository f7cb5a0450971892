import type { Position } from '../api/shapes';

export interface Outline {
  geometry: { type: 'Polygon' | 'MultiPolygon'; coordinates: unknown } | null;
}

export interface Sketch {
  areas: string[];
  lines: string[];
  at: (position: Position) => [number, number];
}

/** A sketch that holds all the lines, with the outlines of places behind them: metres are as long one way as the other. */
export function draw(outlines: readonly Outline[], lines: readonly Position[][], width: number, height: number): Sketch {
  const room = 12;
  const points = lines.flat();
  const [west, east] = [Math.min(...points.map((p) => p[0])), Math.max(...points.map((p) => p[0]))];
  const [south, north] = [Math.min(...points.map((p) => p[1])), Math.max(...points.map((p) => p[1]))];
  const narrow = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = Math.min((width - 2 * room) / ((east - west) * narrow || 1), (height - 2 * room) / (north - south || 1));
  const at = ([longitude, latitude]: Position): [number, number] => [
    width / 2 + (longitude - (west + east) / 2) * narrow * scale,
    height / 2 - (latitude - (south + north) / 2) * scale,
  ];
  const path = (line: readonly Position[]) => line.map((point, index) => `${index === 0 ? 'M' : 'L'}${at(point).map((n) => n.toFixed(1)).join(' ')}`).join('');
  return { areas: outlines.flatMap((outline) => rings(outline).map((ring) => path(ring) + 'Z')), lines: lines.map(path), at };
}

function rings({ geometry }: Outline): Position[][] {
  if (geometry === null) return [];
  return geometry.type === 'Polygon' ? (geometry.coordinates as Position[][]) : (geometry.coordinates as Position[][][]).flat();
}
