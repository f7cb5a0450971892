/** A mark near the pointer. `distance` is in CSS pixels. */
export interface Hit {
  row: number;
  distance: number;
  priority: number;
}

const clearly = 8;
const mostChoices = 12;

/**
 * What a click means. One row when it is plain; several when a person must choose; none when nothing is near.
 * From afar, where normal assets are dust, an abnormal mark under the pointer is what was meant.
 */
export function chooseAmong(hits: readonly Hit[], reach: { normal: number; abnormal: number }): number[] {
  const touched = hits.filter((hit) => hit.distance <= (hit.priority > 0 ? reach.abnormal : reach.normal));
  const abnormal = touched.filter((hit) => hit.priority > 0);
  const candidates = abnormal.length > 0 ? abnormal : touched.length > 0 ? touched : hits;
  const byDistance = [...candidates].sort((a, b) => a.distance - b.distance);
  const [first, second] = byDistance;
  if (!first) return [];
  if (!second || (touched.length <= 1 && second.distance - first.distance > clearly)) return [first.row];
  return byDistance.sort((a, b) => (a.priority || 9) - (b.priority || 9) || a.distance - b.distance).slice(0, mostChoices).map((hit) => hit.row);
}
