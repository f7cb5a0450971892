import type { Pair, Run, RunRow } from './shapes';

/** What a run came to of one flow, over the whole territory and horizon. */
export interface FlowFigure {
  flow: string;
  unit: string;
  better: 'less' | 'more';
  /** Of a flow that is a share of another, both are shares between 0 and 1. */
  isShare: boolean;
  baseline: number;
  scenario: number;
  difference: number;
  /** 5th and 95th percentile of the difference over the replicates; null of a run with one. */
  band: [number, number] | null;
  cost: Sums | null;
  emission: Sums | null;
  /** By month. */
  months: Pair;
}

export interface Sums {
  baseline: number;
  scenario: number;
}

export const total = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0);

/** The figures of each flow, summed over kinds and districts: those that stand for themselves, then shares. */
export function figuresOf(run: Pick<Run, 'rows'>): FlowFigure[] {
  const flows = [...new Set(run.rows.map((row) => row.flow))].map((flow) => run.rows.filter((row) => row.flow === flow));
  const whole = new Set(run.rows.flatMap((row) => row.of ?? []));
  return flows
    .filter((rows) => !whole.has(rows[0]!.flow))
    .map((rows) => figureOf(rows, rows[0]!.of ? run.rows.filter((row) => row.flow === rows[0]!.of) : null))
    .sort((a, b) => Number(a.isShare) - Number(b.isShare));
}

function figureOf(rows: readonly RunRow[], due: readonly RunRow[] | null): FlowFigure {
  const [amount, whole] = [summed(rows.map((row) => row.amount)), due && summed(due.map((row) => row.amount))];
  const share = (part: readonly number[], of: readonly number[]) => (total(of) > 0 ? total(part) / total(of) : 0);
  const [baseline, scenario] = whole ? [share(amount.baseline, whole.baseline), share(amount.scenario, whole.scenario)] : [total(amount.baseline), total(amount.scenario)];
  return {
    flow: rows[0]!.flow,
    unit: rows[0]!.unit,
    better: rows[0]!.better ?? 'less',
    isShare: whole !== null,
    baseline,
    scenario,
    difference: scenario - baseline,
    band: bandOf(drawsOf(rows), due && drawsOf(due)),
    cost: sumsOf(rows.map((row) => row.cost)),
    emission: sumsOf(rows.map((row) => row.emission)),
    months: whole ? { baseline: ratios(amount.baseline, whole.baseline), scenario: ratios(amount.scenario, whole.scenario) } : amount,
  };
}

/** Sums of the same places of each. */
export function summed(pairs: readonly Pair[]): Pair {
  const over = (side: keyof Pair) => pairs.reduce<number[]>((sums, pair) => pair[side].map((each, at) => (sums[at] ?? 0) + each), []);
  return { baseline: over('baseline'), scenario: over('scenario') };
}

/** Draws of all rows together; null when one of them has none. */
function drawsOf(rows: readonly RunRow[]): Pair | null {
  const draws = rows.flatMap((row) => row.draws ?? []);
  return draws.length === rows.length && draws.length > 0 ? summed(draws) : null;
}

function bandOf(draws: Pair | null, due: Pair | null): [number, number] | null {
  if (!draws || draws.baseline.length < 2) return null;
  const side = (name: keyof Pair) => (due ? ratios(draws[name], due[name]) : draws[name]);
  const [before, after] = [side('baseline'), side('scenario')];
  const differences = after.map((each, at) => each - before[at]!).sort((a, b) => a - b);
  return [percentile(differences, 0.05), percentile(differences, 0.95)];
}

/** Between the two nearest of sorted numbers. */
export function percentile(sorted: readonly number[], share: number): number {
  const at = share * (sorted.length - 1);
  const [low, high] = [sorted[Math.floor(at)]!, sorted[Math.ceil(at)]!];
  return low + (high - low) * (at - Math.floor(at));
}

function sumsOf(pairs: readonly (Pair | null)[]): Sums | null {
  const known = pairs.flatMap((pair) => pair ?? []);
  return known.length === 0 ? null : { baseline: total(known.flatMap((pair) => pair.baseline)), scenario: total(known.flatMap((pair) => pair.scenario)) };
}

const ratios = (parts: readonly number[], wholes: readonly number[]): number[] => parts.map((part, at) => (wholes[at]! > 0 ? part / wholes[at]! : 0));

/** Whether a difference is smaller than what is not known of it, or nothing at all. */
export const isNothing = (figure: Pick<FlowFigure, 'difference' | 'band' | 'baseline'>): boolean =>
  figure.band ? figure.band[0] <= 0 && figure.band[1] >= 0 : Math.abs(figure.difference) <= Math.abs(figure.baseline) * 1e-9;

/** The flow that a list tells a run by: money, else energy, else the first. */
export function headlineOf(run: Pick<Run, 'rows'>): FlowFigure | null {
  const figures = figuresOf(run);
  return figures.find((each) => each.flow === 'energy') ?? figures.find((each) => each.cost !== null) ?? figures[0] ?? null;
}
