import type { Alarm } from '../api/shapes';

export type Column = 'priority' | 'since' | 'left';
export interface Order {
  column: Column;
  descending: boolean;
}

/** As the API gives them: worst first, the newest of each priority first. */
export const worstFirst: Order = { column: 'priority', descending: false };

/** The alarms in another order than the API's. What has no time left to count comes last whichever way the column runs. */
export function inOrder(alarms: readonly Alarm[], order: Order): readonly Alarm[] {
  if (order.column === 'priority') return order.descending ? [...alarms].sort((a, b) => b.priority - a.priority) : alarms;
  const weights = new Map(alarms.map((alarm) => [alarm, weigh(alarm, order.column)]));
  const sign = order.descending ? -1 : 1;
  return [...alarms].sort((a, b) => compare(weights.get(a)!, weights.get(b)!, sign));
}

function weigh(alarm: Alarm, column: Column): number {
  const at = column === 'since' ? alarm.since : alarm.respondBy;
  return at === null ? Number.NaN : Date.parse(at);
}

function compare(a: number, b: number, sign: number): number {
  if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(a)) - Number(Number.isNaN(b));
  return sign * (a - b);
}
