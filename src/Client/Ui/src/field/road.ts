import type { Position } from '../api/shapes';

/** What an order by road looks at. */
export interface Stop {
  id: number | string;
  priority: number;
  place: Position | null;
  /** When somebody has to be there, ISO; null when no clock runs. */
  due: string | null;
}

const earthRadius = 6_371_000;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Metres as the crow flies. */
export function distance([fromLongitude, fromLatitude]: Position, [toLongitude, toLatitude]: Position): number {
  const height = radians(toLatitude - fromLatitude);
  const width = radians(toLongitude - fromLongitude);
  const share = Math.sin(height / 2) ** 2 + Math.cos(radians(fromLatitude)) * Math.cos(radians(toLatitude)) * Math.sin(width / 2) ** 2;
  return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(share)));
}

/**
 * Danger first, wherever it is; then, from where the phone is, the nearest, and from there the nearest again. Without the phone's place: by priority, then by what is due first.
 * What has no place comes last, in that order too.
 */
export function byRoad<S extends Stop>(stops: readonly S[], from: Position | null): S[] {
  const urgent = [...stops].sort(moreUrgent);
  if (from === null) return urgent;
  const dangers = urgent.filter((stop) => stop.priority === 1);
  const others = urgent.filter((stop) => stop.priority !== 1);
  const first = route(dangers, from);
  return [...first, ...route(others, first.findLast((stop) => stop.place !== null)?.place ?? from)];
}

function route<S extends Stop>(stops: readonly S[], from: Position): S[] {
  const left = stops.filter((stop) => stop.place !== null);
  const way: S[] = [];
  for (let here = from; left.length > 0; here = way.at(-1)!.place!) {
    const next = left.reduce((nearest, stop) => (distance(here, stop.place!) < distance(here, nearest.place!) ? stop : nearest));
    left.splice(left.indexOf(next), 1);
    way.push(next);
  }
  return [...way, ...stops.filter((stop) => stop.place === null)];
}

function moreUrgent(a: Stop, b: Stop): number {
  return a.priority - b.priority || (a.due ?? '9999').localeCompare(b.due ?? '9999') || String(a.id).localeCompare(String(b.id), 'en', { numeric: true });
}
