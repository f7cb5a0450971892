/** `#zoom/latitude/longitude`, or null when the address carries no camera. */
export function readHash(hash: string): { center: [number, number]; zoom: number } | null {
  const parts = hash.replace(/^#/, '').split('/').map(Number);
  const [zoom, latitude, longitude] = parts;
  if (parts.length !== 3 || parts.some((part) => !Number.isFinite(part))) return null;
  return { center: [longitude!, latitude!], zoom: zoom! };
}
