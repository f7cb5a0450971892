import { percentile as sortedPercentile } from '../scenarios/figures';
import type { Better, Pair, Row, Side } from './shapes';

/** A figure of a run: as a mean and, where chance is drawn for more than once, a number for each draw. */
export interface Told {
  value: number;
  draws: readonly number[] | null;
}

/** How one figure differs from another; of draws, with the band that nine in ten of them lie in. */
export interface Difference {
  value: number;
  band: readonly [number, number] | null;
}

/** Something that scenarios are judged by: rows of a run become one figure. */
export interface Criterion {
  key: string;
  /** The flow, for what is named by it. */
  flow: string;
  unit: string;
  better: Better;
  tell: (rows: readonly Row[], side: Side, years: number) => Told | null;
  /** Likewise month by month. */
  byMonth: (rows: readonly Row[], side: Side) => number[] | null;
}

type Pick = (row: Row) => Pair | null;

const amount: Pick = (row) => row.amount;
const isFlow = (flow: string, unit: string) => (row: Row) => row.flow === flow && row.unit === unit;
const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0);

/** The draws of a row in what is picked of it: cost and emission follow the amount of a draw by what they are on the whole a unit. */
function drawsOf(row: Row, pick: Pick, side: Side): readonly number[] | null {
  const draws = row.draws?.[side];
  if (!draws) return null;
  const [whole, picked] = [sumOf(row.amount[side]), sumOf(pick(row)![side])];
  return whole === 0 ? draws.map(() => picked) : draws.map((drawn) => (drawn * picked) / whole);
}

function total(rows: readonly Row[], pick: Pick, side: Side): Told | null {
  const told = rows.filter((row) => pick(row) !== null);
  if (told.length === 0) return null;
  const drawn = told.map((row) => drawsOf(row, pick, side));
  const length = Math.max(0, ...drawn.map((draws) => draws?.length ?? 0));
  // A row without draws is the same in each of them.
  const draws = Array.from({ length }, (_, at) => sumOf(told.map((row, index) => drawn[index]?.[at] ?? sumOf(pick(row)![side]))));
  return { value: sumOf(told.map((row) => sumOf(pick(row)![side]))), draws: length > 0 ? draws : null };
}

function months(rows: readonly Row[], pick: Pick, side: Side): number[] | null {
  const told = rows.flatMap((row) => pick(row) ?? []);
  return told.length === 0 ? null : told[0]![side].map((_, month) => sumOf(told.map((pair) => pair[side][month]!)));
}

const scaled = (told: Told | null, by: number): Told | null => told && { value: told.value * by, draws: told.draws?.map((draw) => draw * by) ?? null };

interface Adding {
  key: string;
  flow?: string;
  unit: string;
  better?: Better;
  of: (row: Row) => boolean;
  pick?: Pick;
  by?: number;
  yearly?: boolean;
}

function adding({ key, flow = key, unit, better = 'less', of, pick = amount, by = 1, yearly = true }: Adding): Criterion {
  return {
    key, flow, unit, better,
    tell: (rows, side, years) => scaled(total(rows.filter(of), pick, side), by / (yearly ? years : 1)),
    byMonth: (rows, side) => months(rows.filter(of), pick, side)?.map((value) => value * by) ?? null,
  };
}

/** A flow told as a share of another, in percent: hours served of hours due. */
function share(flow: string, of: string, unit: string, better: Better): Criterion {
  const percent = (part: number, whole: number) => (whole === 0 ? Number.NaN : (100 * part) / whole);
  const parts = (rows: readonly Row[]) => rows.filter((row) => row.flow === flow && row.of === of);
  // Only of those that have both.
  const wholes = (rows: readonly Row[]) => {
    const kinds = new Set(parts(rows).map((row) => row.kind));
    return rows.filter((row) => row.flow === of && row.unit === unit && kinds.has(row.kind));
  };
  return {
    key: `${flow}/${of}`, flow, unit: '%', better,
    tell: (rows, side) => {
      const [part, whole] = [total(parts(rows), amount, side), total(wholes(rows), amount, side)];
      if (!part || !whole || whole.value === 0) return null;
      const length = Math.max(part.draws?.length ?? 0, whole.draws?.length ?? 0);
      const draws = Array.from({ length }, (_, at) => percent(part.draws?.[at] ?? part.value, whole.draws?.[at] ?? whole.value));
      return { value: percent(part.value, whole.value), draws: length > 0 ? draws : null };
    },
    byMonth: (rows, side) => {
      const [part, whole] = [months(parts(rows), amount, side), months(wholes(rows), amount, side)];
      return part && whole ? part.map((value, month) => percent(value, whole[month]!)) : null;
    },
  };
}

/** Gas is told in cubic metres too, and what a network supplies is drawn again by those it supplies. */
const waters = /^water$/;

const first: readonly Criterion[] = [
  adding({ key: 'energy', unit: 'MWh', of: isFlow('energy', 'kWh'), by: 1e-3 }),
  adding({ key: 'volume', unit: 'm³', of: (row) => waters.test(row.flow) }),
  adding({ key: 'cost', unit: 'k€', of: (row) => row.cost !== null, pick: (row) => row.cost, by: 1e-3, yearly: false }),
  adding({ key: 'emission', unit: 't', of: (row) => row.emission !== null, pick: (row) => row.emission, by: 1e-3 }),
];

/** What is paid for by the unit: of these each asset's own figures are taken away too. */
export const isUse = (row: Row): boolean => row.flow === 'energy' || waters.test(row.flow);

/** What these rows can be judged by: the usual criteria, then shares, alarms, and every other flow. Of each only if something is told of it. */
export function criteriaOf(rows: readonly Row[]): { main: Criterion[]; other: Criterion[] } {
  const flows = [...new Map(rows.map((row) => [`${row.flow} ${row.unit}`, row])).values()];
  const wholes = new Set(rows.flatMap((row) => row.of ?? []));
  const shares = flows.filter((row) => row.of).map((row) => share(row.flow, row.of!, row.unit, row.better ?? 'more'));
  const sums = flows.filter((row) => !row.of).map((row) => adding({ key: `${row.flow} ${row.unit}`, flow: row.flow, unit: row.unit, better: row.better ?? 'less', of: isFlow(row.flow, row.unit) }));
  const isMain = (each: Criterion) => each.flow === 'alarms';
  const told = first.filter((each) => each.byMonth(rows, 'baseline') !== null);
  return {
    main: [...told, ...shares, ...sums.filter(isMain)],
    other: sums.filter((each) => !isMain(each) && !wholes.has(each.flow) && each.key !== 'energy kWh' && !waters.test(each.flow)),
  };
}

/** Draw by draw: what chance did to both is not a difference. Runs of unlike numbers of draws have no band. */
export function difference(of: Told, from: Told): Difference {
  const draws = of.draws && from.draws && of.draws.length === from.draws.length && of.draws.length > 1 ? of.draws.map((draw, at) => draw - from.draws![at]!) : null;
  return { value: of.value - from.value, band: draws && [percentile(draws, 0.05), percentile(draws, 0.95)] };
}

export const percentile = (numbers: readonly number[], part: number): number => sortedPercentile([...numbers].sort((a, b) => a - b), part);

export type Verdict = 'better' | 'worse' | 'unsure' | 'same';

/** Whether a difference is one: where the band holds nought it is smaller than its uncertainty. */
export function verdictOf({ value, band }: Difference, better: Better): Verdict {
  const [low, high] = band ?? [value, value];
  if (nothing(low) && nothing(high)) return 'same';
  if (low <= 0 && high >= 0) return 'unsure';
  return value > 0 === (better === 'more') ? 'better' : 'worse';
}

// Sums of the same numbers in another order differ in the last digit.
const nothing = (value: number) => Math.abs(value) < 1e-9;

/** By year where there are more months than an eye can follow. */
export function byYear(firsts: readonly string[], values: readonly number[], isShare: boolean): { name: string; value: number }[] {
  const years = new Map<string, number[]>();
  firsts.forEach((first, at) => years.set(first.slice(0, 4), [...(years.get(first.slice(0, 4)) ?? []), values[at]!]));
  return [...years].map(([name, each]) => ({ name, value: sumOf(each) / (isShare ? each.length : 1) }));
}
