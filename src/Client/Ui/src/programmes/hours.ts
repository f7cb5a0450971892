import type { Night } from './shapes';

/** Hours lit, and hours at full light that would give as much light. */
export interface Hours {
  on: number;
  full: number;
}

export function hoursOf(nights: readonly Night[]): Hours {
  return nights.reduce((sum, night) => ({ on: sum.on + night.onHours, full: sum.full + night.fullLoadHours }), { on: 0, full: 0 });
}
