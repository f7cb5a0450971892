import type { Kind } from '../api/shapes';
import { knowledges } from '../mark/mark';
import { badgeShapes, dashes, fillInset, fillTops, weights } from '../mark/shapes';
import type { Band } from './bands';

/** The colours a mark is drawn with; every one is a token of the theme. */
export type Palette = Record<'control' | 'ground' | 'surface' | 'key' | 'text' | 'ink' | 'accent' | 'danger' | 'major' | 'minor' | 'on-danger' | 'danger-text' | 'major-text' | 'minor-text', string>;

/** Sprites of one band, theme and pixel ratio, in a grid of square cells. */
export interface Atlas {
  canvas: HTMLCanvasElement;
  columns: number;
  lines: number;
  /** Side of a cell, in device pixels. */
  cell: number;
  sprites: Sprites;
}

/** Where each drawing is in the grid. */
export class Sprites {
  readonly #kinds: number;

  constructor(kinds: number) {
    this.#kinds = kinds;
  }

  body(kind: number, knowledge: number, fill: number): number {
    return Math.min(kind, this.#kinds) * 16 + knowledge * 4 + fill;
  }

  badge(priority: number, acknowledged: boolean): number {
    return (this.#kinds + 1) * 16 + (priority - 1) * 2 + (acknowledged ? 1 : 0);
  }

  get ring(): number {
    return (this.#kinds + 1) * 16 + 8;
  }

  get pending(): number {
    return this.ring + 1;
  }

  get slash(): number {
    return this.ring + 2;
  }

  get pulse(): number {
    return this.ring + 3;
  }

  get count(): number {
    return this.ring + 4;
  }
}

const columns = 16;
/** Symbols leave a margin on their 24 grid; a body of 10 px is 10 px of ink. */
const bodyRoom = 1.2;
/** A body that the catalogue does not know: drawn as a plain circle rather than left out. */
const strangerPath = 'M12 3A9 9 0 1 1 11.99 3Z';

export function drawAtlas(kinds: readonly Kind[], band: Band, palette: Palette, ratio: number): Atlas {
  const sprites = new Sprites(kinds.length);
  const side = Math.max(band.body * 1.9, band.badge * 1.35, 12) + 4;
  const cell = 2 * Math.ceil((side * ratio) / 2);
  const lines = Math.ceil(sprites.count / columns);
  const canvas = document.createElement('canvas');
  canvas.width = columns * cell;
  canvas.height = lines * cell;
  const brush = new Brush(canvas.getContext('2d')!, cell, ratio, band, palette);
  const paths = [...kinds.map((kind) => kind.symbol.path), strangerPath];
  paths.forEach((path, kind) => {
    for (let state = 0; state < 16; state++) brush.at(sprites.body(kind, state >> 2, state & 3), () => brush.body(path, state >> 2, state & 3));
  });
  for (const priority of [1, 2, 3, 4] as const) {
    for (const acknowledged of [false, true]) brush.at(sprites.badge(priority, acknowledged), () => brush.badge(priority, acknowledged));
  }
  brush.at(sprites.ring, () => brush.circle(palette.accent, 2, []));
  brush.at(sprites.pending, () => brush.circle(palette.ink, 1.25, [3, 3]));
  brush.at(sprites.pulse, () => brush.circle(palette.ink, 1.75, []));
  brush.at(sprites.slash, () => brush.slash());
  return { canvas, columns, lines, cell, sprites };
}

/** Draws sprites centred in their cells; every length is in CSS pixels or on the 24 grid. */
class Brush {
  constructor(
    readonly pen: CanvasRenderingContext2D,
    readonly cell: number,
    readonly ratio: number,
    readonly band: Band,
    readonly palette: Palette,
  ) {}

  at(sprite: number, draw: () => void): void {
    const { pen, cell } = this;
    pen.save();
    pen.translate(((sprite % columns) + 0.5) * cell, (Math.floor(sprite / columns) + 0.5) * cell);
    pen.scale(this.ratio, this.ratio);
    draw();
    pen.restore();
  }

  body(path: string, knowledge: number, fill: number): void {
    if (this.band.drawn === 'symbol') return this.#symbol(path, knowledge, fill);
    const hollow = this.band.drawn === 'hollow' && (fill === 0 || knowledge === 3);
    this.#dot(this.band.body / 2, hollow);
  }

  badge(priority: 1 | 2 | 3 | 4, acknowledged: boolean): void {
    const { pen, palette, band } = this;
    const shape = badgeShapes[priority];
    const scale = this.#grid(band.badge);
    pen.lineJoin = 'miter';
    const path = new Path2D(shape.path);
    const hue = shape.token === 'planned' ? palette.surface : palette[shape.token];
    const hueText = shape.token === 'planned' ? palette.control : palette[`${shape.token}-text`];
    pen.fillStyle = acknowledged ? palette.ground : hue;
    pen.fill(path);
    pen.strokeStyle = acknowledged ? hueText : shape.token === 'planned' ? palette.control : palette.key;
    pen.lineWidth = (acknowledged ? 2 : 1.25) / scale;
    pen.stroke(path);
    if (!band.digit) return;
    pen.fillStyle = acknowledged || priority === 4 ? palette.text : priority === 1 ? palette['on-danger'] : palette.key;
    this.#digit(String(priority), shape.digit, 15);
  }

  circle(colour: string, weight: number, dash: number[]): void {
    const { pen, band } = this;
    const radius = Math.max(band.body * 0.78, band.drawn === 'symbol' ? 0 : band.badge * 0.5) + 2;
    pen.strokeStyle = colour;
    pen.lineWidth = weight;
    pen.setLineDash(dash);
    pen.beginPath();
    pen.arc(0, 0, radius, 0, 2 * Math.PI);
    pen.stroke();
  }

  slash(): void {
    const { pen, palette, band } = this;
    const reach = band.body * 0.54;
    pen.strokeStyle = palette.ink;
    pen.lineWidth = Math.max(1.25, band.body * 0.09);
    pen.beginPath();
    pen.moveTo(-reach, reach);
    pen.lineTo(reach, -reach);
    pen.stroke();
  }

  #dot(radius: number, hollow: boolean): void {
    const { pen, palette } = this;
    pen.beginPath();
    pen.arc(0, 0, radius - (hollow ? 0.5 : 0), 0, 2 * Math.PI);
    pen.fillStyle = hollow ? palette.ground : palette.control;
    pen.fill();
    if (!hollow) return;
    pen.strokeStyle = palette.control;
    pen.lineWidth = 1.1;
    pen.stroke();
  }

  #symbol(source: string, knowledge: number, fill: number): void {
    const { pen, palette } = this;
    const scale = this.#grid(this.band.body * bodyRoom);
    const how = knowledges[knowledge]!;
    const path = new Path2D(source);
    pen.fillStyle = palette.ground;
    pen.fill(path);
    pen.fillStyle = palette.control;
    if (how !== 'unknown') this.#fillFrom(path, fillTops[fill]!);
    pen.strokeStyle = palette.control;
    pen.lineWidth = Math.max(weights[how], (how === 'measured' || how === 'stale' ? 1.6 : 0.9) / scale);
    pen.setLineDash(dashOf(how, source, scale));
    pen.stroke(path);
    pen.fillStyle = palette.text;
    if (how === 'unknown' && this.band.digit) this.#digit('?', 16.5, 12);
  }

  #fillFrom(path: Path2D, top: number): void {
    this.pen.save();
    this.pen.translate(12, 12);
    this.pen.scale(fillInset, fillInset);
    this.pen.translate(-12, -12);
    this.pen.clip(path);
    this.pen.fillRect(-2, top, 28, 28);
    this.pen.restore();
  }

  /** Moves the pen to the 24 grid, so that 24 units are `size` pixels. */
  #grid(size: number): number {
    const scale = size / 24;
    this.pen.scale(scale, scale);
    this.pen.translate(-12, -12);
    return scale;
  }

  #digit(text: string, baseline: number, size: number): void {
    this.pen.font = `700 ${size}px B612, sans-serif`;
    this.pen.textAlign = 'center';
    this.pen.fillText(text, 12, baseline);
  }
}

function dashOf(how: keyof typeof dashes, path: string, scale: number): number[] {
  if (how === 'stale') {
    const whole = lengthOf(path);
    return [whole * 0.74, whole * 0.26];
  }
  // Below a pixel and a half, dots would melt into a line.
  return (dashes[how] ?? []).map((length) => Math.max(length, 1.3 / scale));
}

function lengthOf(path: string): number {
  const element = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  element.setAttribute('d', path);
  return element.getTotalLength();
}
