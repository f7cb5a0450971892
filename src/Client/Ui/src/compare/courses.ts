import { sifted, type Comparison, type Sieve } from './comparison.svelte';
import { byYear, type Criterion } from './figures';
import { words } from '../words/words.svelte';

/** A line over time; without a letter it is the baseline. */
export interface Course {
  letter: string | null;
  name: string;
  values: number[];
}

/** More months than that are told year by year. */
const mostMonths = 36;

export function coursesOf(comparison: Comparison, criterion: Criterion, sieve: Sieve, base: string, most = mostMonths): { courses: Course[]; names: string[]; byYears: boolean } {
  const against = comparison.against;
  if (!against) return { courses: [], names: [], byYears: false };
  const byYears = against.months.length > most;
  const lines = [
    { letter: null, name: base, values: criterion.byMonth(sifted(against.rows, sieve), comparison.base ? 'scenario' : 'baseline') },
    ...comparison.compared.map((column) => ({ letter: column.letter, name: column.title, values: criterion.byMonth(sifted(column.run!.rows, sieve), 'scenario') })),
  ];
  const courses = lines.flatMap(({ letter, name, values }) => (values === null ? [] : [{ letter, name, values: byYears ? byYear(against.months, values, criterion.unit === '%').map((year) => year.value) : values }]));
  return { courses, names: byYears ? byYear(against.months, against.months.map(() => 0), false).map((year) => year.name) : against.months.map((month) => words.format.month(new Date(month))), byYears };
}
