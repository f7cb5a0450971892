import type { Area, Catalogue } from '../api/shapes';
import { isRetired } from '../mark/mark';
import { hasStatus, type Lens } from '../watch/lens';
import type { City } from './city';

/** The lens as a question to a row of the city: department and place by index, status by mark. */
export function rowFilter(city: City, lens: Lens, catalogue: Catalogue, area: Area | undefined): (row: number) => boolean {
  const asked = catalogue.kinds.filter((kind) => (lens.department ?? kind.department) === kind.department && (lens.kind ?? kind.key) === kind.key);
  const kinds = lens.department === null && lens.kind === null ? null : new Set(asked.map((kind) => kind.index));
  const places = area?.level === 'district' ? 'districts' : 'authorities';
  return (row) =>
    !isRetired(city.marks[row]!)
    && (kinds === null || kinds.has(city.places.kinds[row]!))
    && (area === undefined || city.places[places][row] === area.index)
    && hasStatus(city.marks[row]!, lens.status);
}
