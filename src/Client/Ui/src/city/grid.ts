/** World coordinates: longitude and latitude as Web Mercator in the unit square. */
export function worldX(longitude: number): number {
  return (longitude + 180) / 360;
}

export function worldY(latitude: number): number {
  const sine = Math.sin((latitude * Math.PI) / 180);
  return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
}

/** Finds rows near a point. A fixed grid: places rarely move, and a rebuild of 30,000 takes milliseconds. */
export class HitGrid {
  readonly #cells = new Map<number, number[]>();
  readonly #xs: Float64Array;
  readonly #ys: Float64Array;
  readonly #side: number;

  /** `side` is a cell's side in world units; about 100 m by default. */
  constructor(xs: Float64Array, ys: Float64Array, side = 2 ** -18) {
    this.#xs = xs;
    this.#ys = ys;
    this.#side = side;
    for (let row = 0; row < xs.length; row++) this.#put(row);
  }

  /** Rows within `radius` (world units) of a point, nearest first, with their distance. */
  near(x: number, y: number, radius: number): { row: number; distance: number }[] {
    return [...this.inside(x - radius, y - radius, x + radius, y + radius)]
      .map((row) => ({ row, distance: Math.hypot(this.#xs[row]! - x, this.#ys[row]! - y) }))
      .filter((hit) => hit.distance <= radius)
      .sort((a, b) => a.distance - b.distance);
  }

  /** Rows inside a box, in no order. */
  *inside(west: number, north: number, east: number, south: number): Generator<number> {
    const [firstColumn, lastColumn] = [this.#cell(west), this.#cell(east)];
    const [firstLine, lastLine] = [this.#cell(north), this.#cell(south)];
    const many = (lastColumn - firstColumn + 1) * (lastLine - firstLine + 1) > this.#cells.size;
    const cells = many ? this.#cells.values() : this.#between(firstColumn, lastColumn, firstLine, lastLine);
    for (const cell of cells) {
      for (const row of cell) {
        const [x, y] = [this.#xs[row]!, this.#ys[row]!];
        if (x >= west && x <= east && y >= north && y <= south) yield row;
      }
    }
  }

  *#between(firstColumn: number, lastColumn: number, firstLine: number, lastLine: number): Generator<number[]> {
    for (let line = firstLine; line <= lastLine; line++) {
      for (let column = firstColumn; column <= lastColumn; column++) {
        const cell = this.#cells.get(key(column, line));
        if (cell) yield cell;
      }
    }
  }

  #put(row: number): void {
    const at = key(this.#cell(this.#xs[row]!), this.#cell(this.#ys[row]!));
    const cell = this.#cells.get(at);
    if (cell) cell.push(row);
    else this.#cells.set(at, [row]);
  }

  #cell(coordinate: number): number {
    return Math.floor(coordinate / this.#side);
  }
}

const key = (column: number, line: number) => line * 2 ** 22 + column;
