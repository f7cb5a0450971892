import type { City } from '../city/city';
import { knowledgeIndexOf, priorityOf } from '../mark/mark';

export type Column = 'status' | 'kind' | 'district' | 'value' | 'knowledge';
export interface Order {
  column: Column;
  descending: boolean;
}

/** Rows of the city that match, in order; ties keep the inventory's order, so the same question has one answer. */
export function orderedRows(city: City, shows: (row: number) => boolean, order: Order): Uint32Array {
  const rows = new Uint32Array(city.count);
  let count = 0;
  for (let row = 0; row < city.count; row++) if (shows(row)) rows[count++] = row;
  const weigh = weights(city)[order.column];
  const sign = order.descending ? -1 : 1;
  return rows.slice(0, count).sort((a, b) => compare(weigh(a), weigh(b), sign) || a - b);
}

/** What has no weight (no value, no district) comes last whichever way the column runs. */
function compare(a: number, b: number, sign: number): number {
  if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(a)) - Number(Number.isNaN(b));
  return sign * (a - b);
}

function weights(city: City): Record<Column, (row: number) => number> {
  return {
    status: (row) => priorityOf(city.marks[row]!) || 9,
    kind: (row) => city.places.kinds[row]!,
    district: (row) => (city.places.districts[row] === 0xffff ? Number.NaN : city.places.districts[row]!),
    value: (row) => city.values[row]!,
    knowledge: (row) => knowledgeIndexOf(city.marks[row]!),
  };
}
