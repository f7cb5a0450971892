import type { Position } from '../api/shapes';

/** A place as people copy it, latitude first: "48,9567 ; 4,3631" or "48.9567, 4.3631". Null when it is none. */
export function placeIn(text: string): Position | null {
  const parts = /^\s*(-?\d+(?:[.,]\d+)?)\s*(?:[,;]\s*|\s+)(-?\d+(?:[.,]\d+)?)\s*$/.exec(text);
  if (!parts) return null;
  const [latitude, longitude] = [parts[1]!, parts[2]!].map((part) => Number(part.replace(',', '.'))) as [number, number];
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? [longitude, latitude] : null;
}
