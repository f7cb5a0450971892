import { territory } from '../shell/territory.svelte';
import { say, words } from '../words/words.svelte';
import { isNothing, type FlowFigure } from './figures';

const thousands: Record<string, [string, number]> = { kWh: ['MWh', 1_000] };

/** What its kinds call a flow; one that several have is called by what they have in common. */
export function nameOfFlow(flow: string): string {
  return words.known(`scenarios.flow.${flow}`) ?? territory.catalogue.kinds.flatMap((kind) => kind.flows).find((each) => each.key === flow)?.name ?? flow;
}

/** An amount in a unit that leaves it readable. */
export function amountOf(value: number, figure: Pick<FlowFigure, 'unit' | 'isShare'>): string {
  if (figure.isShare) return words.format.quantity(value * 100, '%', 2);
  const [unit, scale] = Math.abs(value) >= 10_000 ? (thousands[figure.unit] ?? [figure.unit, 1]) : [figure.unit, 1];
  const scaled = value / scale;
  return words.format.quantity(scaled, unit, Math.abs(scaled) >= 100 ? 0 : 1);
}

const signed = (value: number, text: string): string => (value > 0 ? `+${text}` : text);

/** A difference with its sign; one that its uncertainty hides is said to be none. */
export function differenceOf(figure: FlowFigure): string {
  if (isNothing(figure)) return '\u2248';
  if (figure.isShare) return signed(figure.difference, `${words.format.number(figure.difference * 100, 2)}\u00a0${say('scenarios.points')}`);
  return signed(figure.difference, amountOf(figure.difference, figure));
}

/** The difference as a share of what is without it. */
export function sharesOf(figure: FlowFigure): string {
  if (figure.isShare || figure.baseline === 0 || isNothing(figure)) return '';
  return signed(figure.difference, words.format.quantity((figure.difference / figure.baseline) * 100, '%', 1));
}

export function bandOf(figure: FlowFigure): string {
  if (!figure.band) return '';
  const [low, high] = figure.band;
  const write = (value: number) => (figure.isShare ? words.format.number(value * 100, 2) : amountOf(value, figure));
  return say('scenarios.band', { low: write(low), high: write(high) });
}

/** Money and kilograms with their sign. */
export const signedQuantity = (value: number, unit: string): string => signed(Math.round(value), words.format.quantity(Math.round(value), unit, 0));

export const rounded = (value: number, unit: string): string => words.format.quantity(Math.round(value), unit, 0);
