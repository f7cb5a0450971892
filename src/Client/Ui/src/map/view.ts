import type { LngLat, Map as MapLibre } from 'maplibre-gl';
import type { Position } from '../api/shapes';
import type { City } from '../city/city';
import { type HitGrid, worldX, worldY } from '../city/grid';
import { priorityOf } from '../mark/mark';
import type { Band } from './bands';
import { chooseAmong } from './hits';

/** How far around the pointer a click looks, in CSS pixels. */
const reach = 24;
type Shows = (row: number) => boolean;

/** Rows of the city that the map shows now. */
export function rowsInView(map: MapLibre, grid: HitGrid, shows: Shows): number[] {
  const bounds = map.getBounds();
  const [west, north] = [worldX(bounds.getWest()), worldY(bounds.getNorth())];
  return [...grid.inside(west, north, worldX(bounds.getEast()), worldY(bounds.getSouth()))].filter(shows);
}

/** What a click at a place may mean: one row, several to choose among, or none. */
export function rowsAt(map: MapLibre, at: LngLat, city: City, grid: HitGrid, band: Band, shows: Shows): number[] {
  const unit = 512 * 2 ** map.getZoom();
  const hits = grid
    .near(worldX(at.lng), worldY(at.lat), reach / unit)
    .filter((hit) => shows(hit.row))
    .map((hit) => ({ row: hit.row, distance: hit.distance * unit, priority: priorityOf(city.marks[hit.row]!) }));
  return chooseAmong(hits, { normal: band.body / 2 + 2, abnormal: band.badge / 2 + 4 });
}

/** Worst first; equals keep the inventory's order. */
export function worstFirst(city: City, rows: readonly number[]): number[] {
  const rank = (row: number) => priorityOf(city.marks[row]!) || 9;
  return [...rows].sort((a, b) => rank(a) - rank(b) || a - b);
}

/** The rows whose names are written beside them: the selection and what is abnormal from the near zooms, all from the closest. */
export function namedRows(city: City, rows: readonly number[], zoom: number, selected: number | null): number[] {
  if (zoom < 16.5) return [];
  const named = rows.filter((row) => zoom >= 18 || row === selected || priorityOf(city.marks[row]!) > 0);
  return worstFirst(city, named).sort((a, b) => Number(b === selected) - Number(a === selected));
}

/** Places of danger and major marks, which nothing may cover. */
export function urgentPlaces(city: City, rows: readonly number[]): Position[] {
  const urgent = rows.filter((row) => priorityOf(city.marks[row]!) === 1 || priorityOf(city.marks[row]!) === 2);
  return urgent.map((row) => [city.places.longitudes[row]!, city.places.latitudes[row]!]);
}
