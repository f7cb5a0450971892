import { words } from '../words/words.svelte';
import type { Forecast, SettlementAct, SettlementState } from './shapes';

const unknown = '\u2014';

export const quantity = (value: number | null | undefined, unit: string | null, decimals = 1): string =>
  value === null || value === undefined ? unknown : words.format.quantity(value, unit, decimals);

/** Euros to the cent, with their sign when they are an amount to or from the contractor. */
export const euros = (value: number | null | undefined, isAmount = false): string =>
  value === null || value === undefined ? unknown : `${isAmount && value > 0 ? '+' : ''}${words.format.quantity(value, '€', 2)}`;

/** What may follow what, as the twin has it: others are refused there. */
export function actsOf(state: SettlementState): SettlementAct[] {
  if (state === 'open') return ['propose'];
  if (state === 'proposed') return ['validate', 'dispute', 'propose'];
  if (state === 'validated') return ['freeze', 'dispute', 'propose'];
  return state === 'disputed' ? ['propose', 'validate'] : [];
}

/** Sums from year to year, up to the first that is not known. */
export function running(values: readonly (number | null)[]): number[] {
  const sums: number[] = [];
  for (const value of values) {
    if (value === null) break;
    sums.push((sums.at(-1) ?? 0) + value);
  }
  return sums;
}

/** What a scenario would add to what was found, year by year from the first that is forecast, up to the first that is not known. */
export function ahead(years: readonly number[], saved: readonly number[], forecast: Forecast | null): { at: number; sum: number }[] {
  const sums: { at: number; sum: number }[] = [];
  for (const year of forecast?.years ?? []) {
    const at = years.indexOf(year.year);
    if (year.state !== 'forecast' || at < 0) continue;
    if (year.scenario.saved === null) break;
    sums.push({ at, sum: (sums.at(-1)?.sum ?? saved[Math.min(at, saved.length) - 1] ?? 0) + year.scenario.saved });
  }
  return sums;
}
