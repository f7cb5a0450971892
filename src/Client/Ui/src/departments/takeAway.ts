import { download } from './csv';
import type { DepartmentDetail, Indicators } from './shapes';

/** The indicators of every place that is shown, a line each. */
export function takeAway(detail: DepartmentDetail, report: Indicators): void {
  const rows = new Map(detail.indicators.map((row) => [row.code, row]));
  download(`${detail.key}-${report.period}-${report.to.slice(0, 10)}.csv`, [
    ['node', 'place', 'from', 'to', 'indicator', 'name', 'value', 'unit', 'coverage', 'quality', 'target'],
    ...report.places.flatMap((place) =>
      place.figures.map((figure) => [
        place.node, place.name, report.from, report.to, figure.code, rows.get(figure.code)?.name ?? figure.code,
        figure.value, rows.get(figure.code)?.unit ?? '', figure.coverage, figure.quality, figure.target,
      ])),
  ]);
}
