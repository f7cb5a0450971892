/** A month as its calendar page shows it: weeks of seven days from Monday, null outside the month. */
export function weeksOf(month: string): (string | null)[][] {
  const [year, number] = month.split('-').map(Number) as [number, number];
  const length = new Date(Date.UTC(year, number, 0)).getUTCDate();
  const lead = (new Date(Date.UTC(year, number - 1, 1)).getUTCDay() + 6) % 7;
  const days = Array.from({ length }, (_, index) => `${month}-${String(index + 1).padStart(2, '0')}`);
  const cells = [...Array<null>(lead).fill(null), ...days];
  while (cells.length % 7 !== 0) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

export function monthAfter(month: string, steps: number): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, number - 1 + steps, 1)).toISOString().slice(0, 7);
}

/** How a programme is told apart on the page: a letter and a grey, in the order of first use. */
export interface Shade {
  letter: string;
  /** Share of the control grey, in per cent. */
  grey: number;
}

export function shadesOf(programmes: readonly string[]): Map<string, Shade> {
  const distinct = [...new Set(programmes)];
  return new Map(distinct.map((name, index) => [name, { letter: letterOf(index), grey: (index % 5) * 12 }]));
}

function letterOf(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : letterOf(Math.floor(index / 26) - 1) + letterOf(index % 26);
}
