import { territory } from '../shell/territory.svelte';
import { words } from '../words/words.svelte';
import type { Criterion } from './figures';

/** So many digits that three are told, and a small figure is not nought. */
export function decimalsFor(size: number): number {
  const large = Math.abs(size);
  return large >= 100 || large === 0 ? 0 : large >= 10 ? 1 : 2;
}

export const figure = (value: number, decimals: number): string => words.format.number(value, decimals);

/** A difference with its sign, always. */
export function signed(value: number, decimals: number): string {
  const text = words.format.number(value, decimals);
  return Number(value.toFixed(decimals)) > 0 ? `+${text}` : text;
}

/** What a row is called: its own word, else the name of its flow as it stands in the kind's folder. */
export function nameOf(criterion: Pick<Criterion, 'key' | 'flow'>): string {
  return words.known(`compare.row.${criterion.key}`) ?? flowName(criterion.flow);
}

/** What the kinds that have a flow call it; where they call it otherwise, the first. */
export function flowName(flow: string, kind?: string): string {
  const kinds = territory.catalogue.kinds.filter((each) => kind === undefined || each.key === kind);
  return kinds.flatMap((each) => each.flows?.find((one) => one.key === flow)?.name ?? [])[0] ?? flow;
}

/** Its unit, by the year where it is told so. */
export function unitOf(criterion: Criterion): string {
  return words.known(`compare.unit.${criterion.key}`) ?? (criterion.unit === '%' ? criterion.unit : words.say('compare.aYear', { unit: criterion.unit }).trim());
}
