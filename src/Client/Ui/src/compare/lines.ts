import type { Settlement } from './compareApi';
import type { Comparison, Sieve } from './comparison.svelte';
import { difference, verdictOf, type Criterion, type Difference, type Told, type Verdict } from './figures';
import type { Side } from './shapes';
import { alike, type Contender } from './standing';
import { decimalsFor, nameOf, unitOf } from './write';
import { say } from '../words/words.svelte';

export interface Cell {
  told: Difference;
  verdict: Verdict;
  /** The letter of one before it that it cannot be told from. */
  alike: string | null;
}

/** A row of the comparison as it is shown, exported and printed. */
export interface Line {
  key: string;
  name: string;
  unit: string;
  decimals: number;
  base: number | null;
  cells: (Cell | null)[];
  /** The largest that a difference or its band comes to: the scale of the row. */
  most: number;
}

export function contendersOf(comparison: Comparison, criteria: readonly Criterion[], sieve: Sieve): Contender[] {
  return comparison.compared.map((column) => ({
    letter: column.letter,
    told: new Map(criteria.flatMap((criterion) => {
      const told = comparison.tell(criterion, column.run!, 'scenario', sieve);
      return told ? [[criterion.key, told] as const] : [];
    })),
  }));
}

export function linesOf(comparison: Comparison, criteria: readonly Criterion[], sieve: Sieve): Line[] {
  const contenders = contendersOf(comparison, criteria, sieve);
  return criteria.map((criterion) => {
    const base = baseOf(comparison, criterion, sieve, null);
    const cells = comparison.compared.map((_, index) => {
      const [told, from] = [contenders[index]!.told.get(criterion.key), baseOf(comparison, criterion, sieve, index)];
      if (!told || !from) return null;
      const gap = difference(told, from);
      return { told: gap, verdict: verdictOf(gap, criterion.better), alike: alike(contenders[index]!, contenders.slice(0, index), criterion) };
    });
    return lineOf(criterion.key, nameOf(criterion), unitOf(criterion), base?.value ?? null, cells);
  });
}

/** What bonus and malus come to over the horizon; null where no contract tells of each. */
export function settlementLine(comparison: Comparison): Line | null {
  const told = comparison.compared.map((column) => column.settlement);
  const from = comparison.base ? amountOf(comparison.base.settlement, 'scenario') : amountOf(told.find((each) => each !== null) ?? null, 'baseline');
  if (told.every((each) => amountOf(each, 'scenario') === null)) return null;
  const cells = told.map((each) => {
    const [scenario, base] = [amountOf(each, 'scenario'), comparison.base ? from : amountOf(each, 'baseline')];
    if (scenario === null || base === null) return null;
    const gap = difference(scenario, base);
    return { told: gap, verdict: verdictOf(gap, 'more'), alike: null };
  });
  return lineOf('settlement', say('compare.row.settlement'), say('compare.unit.settlement'), from?.value ?? null, cells);
}

/** Of the city as it is each run tells its own: the same figures, at its own prices. */
function baseOf(comparison: Comparison, criterion: Criterion, sieve: Sieve, index: number | null): Told | null {
  const run = comparison.base ? comparison.base.run : index === null ? comparison.against : comparison.compared[index]!.run;
  return run && comparison.tell(criterion, run, comparison.base ? 'scenario' : 'baseline', sieve);
}

function lineOf(key: string, name: string, unit: string, base: number | null, cells: (Cell | null)[]): Line {
  const most = Math.max(0, ...cells.flatMap((cell) => (cell ? [cell.told.value, ...(cell.told.band ?? [])].map(Math.abs) : [])));
  return { key, name, unit, decimals: decimalsFor(most || (base ?? 0)), base, cells, most };
}

function amountOf(settlement: Settlement | null, side: Side): Told | null {
  const sum = settlement?.total[side];
  return sum && sum.amount !== null ? { value: sum.amount / 1000, draws: sum.draws?.map((draw) => draw / 1000) ?? null } : null;
}
