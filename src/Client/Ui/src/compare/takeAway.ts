import { download } from '../departments/csv';
import { say } from '../words/words.svelte';
import { compareApi, type Workbook } from './compareApi';
import type { Comparison, Sieve } from './comparison.svelte';
import { coursesOf } from './courses';
import type { Criterion } from './figures';
import type { Line } from './lines';
import type { AssetFigures } from './shapes';
import { nameOf, unitOf } from './write';

type Cells = (string | number | null)[];

/** What the screen shows, as tables: criteria, months, and assets of one flow. */
export function tablesOf(comparison: Comparison, lines: readonly Line[], criteria: readonly Criterion[], sieve: Sieve, base: string, assets: readonly { letter: string; told: AssetFigures }[]): Workbook['tables'] {
  const heads = comparison.compared.flatMap(({ letter }) => [letter, `${letter} 5 %`, `${letter} 95 %`]);
  return [
    {
      title: say('compare.table'),
      headers: [say('compare.criterion'), say('compare.unit'), base, ...heads],
      rows: lines.map((line): Cells => [line.name, line.unit, line.base, ...line.cells.flatMap((cell) => (cell ? [cell.told.value, cell.told.band?.[0] ?? null, cell.told.band?.[1] ?? null] : [null, null, null]))]),
    },
    {
      title: say('compare.months'),
      headers: [say('compare.criterion'), say('compare.unit'), say('compare.month'), base, ...comparison.compared.map(({ letter }) => letter)],
      rows: criteria.flatMap((criterion) => monthsOf(comparison, criterion, sieve)),
    },
    ...assets.map(({ letter, told }) => ({
      title: say('compare.assetsOf', { letter, flow: told.flow }),
      headers: [say('compare.kind'), say('compare.asset'), say('compare.authority'), say('compare.district'), `${base} [${told.unit}]`, `${letter} [${told.unit}]`],
      rows: told.assets.map((row): Cells => [row.kind, row.id, row.authority, row.district, row.baseline, row.scenario]),
    })),
  ];
}

function monthsOf(comparison: Comparison, criterion: Criterion, sieve: Sieve): Cells[] {
  const { courses } = coursesOf(comparison, criterion, sieve, '', Number.POSITIVE_INFINITY);
  return (comparison.against?.months ?? []).map((month, at) => [nameOf(criterion), unitOf(criterion), month, ...courses.map((course) => course.values[at] ?? null)]);
}

/** All tables in one file of lines, each behind its title. */
export function takeCsv(name: string, tables: Workbook['tables']): void {
  download(`${name}.csv`, tables.flatMap((table) => [[table.title], table.headers, ...table.rows, []]));
}

export async function takeExcel(name: string, book: Workbook): Promise<void> {
  const url = URL.createObjectURL(await (await compareApi.workbook(book)).blob());
  Object.assign(document.createElement('a'), { href: url, download: `${name}.xlsx` }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
