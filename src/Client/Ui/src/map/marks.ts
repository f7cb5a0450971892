import type { Map as MapLibre, CustomLayerInterface } from 'maplibre-gl';
import type { City } from '../city/city';
import { worldX, worldY } from '../city/grid';
import { fillOf, frozen, isAcknowledged, isOutOfService, isPending, isRetired, knowledgeIndexOf, priorityOf } from '../mark/mark';
import type { Atlas } from './atlas';
import type { Band } from './bands';
import { Flock, hiddenSprite, Painter, type View } from './painter';

const noHeading = 0xffff;
/** A larger batch is a frame of everything, not news. */
const mostArrivals = 200;
const pulsesFor = 3_000;
const pulse = 1_000;

/** What the person asked to see. */
export interface Wish {
  shows: (row: number) => boolean;
  /** Minor and planned marks are gathered in plates. */
  folded: boolean;
  /** The link is lost: everything is drawn as remembered. */
  frozen: boolean;
  selected: number | null;
}

/**
 * The marks of the whole city, as two layers of the map: everything, then, above the labels, what
 * no name may cover: danger, major and the selection.
 */
export class Marks {
  readonly layers: readonly [CustomLayerInterface, CustomLayerInterface];
  band: Band;
  #atlas: Atlas;
  #wish: Wish = { shows: () => true, folded: false, frozen: false, selected: null };
  #city: City;
  #map: MapLibre | null = null;
  #painter: Painter | null = null;
  #flocks: Record<'normal' | 'bodies' | 'badges' | 'urgent' | 'slashes' | 'pending' | 'ring' | 'pulses', Flock> | null = null;
  #places = new Float32Array(0);
  #states = new Uint16Array(0);
  #notable = new Set<number>();
  #arrivals = new Map<number, number>();
  #origin: [number, number] = [0.5, 0.5];
  #stale = { places: true, states: true, notable: true };

  constructor(city: City, band: Band, atlas: Atlas) {
    this.#city = city;
    this.band = band;
    this.#atlas = atlas;
    this.layers = [this.#layer('marks', () => this.#drawMarks()), this.#layer('selection', () => this.#drawSelection())];
  }

  draw(band: Band, atlas: Atlas): void {
    this.band = band;
    this.#atlas = atlas;
    this.#stale.notable = true;
    this.#map?.triggerRepaint();
  }

  wish(wish: Wish): void {
    this.#wish = wish;
    this.restateAll();
  }

  /** The inventory changed: places, kinds and marks are all read again. */
  replace(): void {
    const { places, count } = this.#city;
    const [x, y] = count > 0 ? [worldX(places.longitudes[0]!), worldY(places.latitudes[0]!)] : [0.5, 0.5];
    this.#origin = [x, y];
    this.#places = new Float32Array(2 * count);
    for (let row = 0; row < count; row++) {
      this.#places[2 * row] = worldX(places.longitudes[row]!) - x;
      this.#places[2 * row + 1] = worldY(places.latitudes[row]!) - y;
    }
    this.#states = new Uint16Array(2 * count);
    this.#arrivals.clear();
    this.#stale.places = true;
    this.restateAll();
  }

  restateAll(): void {
    this.#notable.clear();
    for (let row = 0; row < this.#states.length / 2; row++) this.#restateRow(row);
    this.#changed();
  }

  restate(rows: readonly number[]): void {
    const news = rows.length <= mostArrivals ? rows.filter((row) => this.#isArrival(row)) : [];
    for (const row of news) this.#arrivals.set(row, performance.now());
    for (const row of rows) this.#restateRow(row);
    this.#changed();
  }

  /** A mark that was well and has an alarm now. */
  #isArrival(row: number): boolean {
    return !this.#notable.has(row) && this.#wish.shows(row) && priorityOf(this.#city.marks[row]!) > 0;
  }

  #changed(): void {
    this.#stale.states = true;
    this.#stale.notable = true;
    this.#map?.triggerRepaint();
  }

  #mark(row: number): number {
    const mark = this.#city.marks[row]!;
    return this.#wish.frozen ? frozen(mark) : mark;
  }

  #restateRow(row: number): void {
    const mark = this.#mark(row);
    const shown = this.#wish.shows(row) && !isRetired(mark);
    const priority = priorityOf(mark);
    const notable = shown && (priority > 0 || isOutOfService(mark) || isPending(mark));
    if (notable) this.#notable.add(row);
    else this.#notable.delete(row);
    this.#states[2 * row] = shown && priority === 0 ? this.#body(row, mark) : hiddenSprite;
    this.#states[2 * row + 1] = this.#heading(row);
  }

  #body(row: number, mark: number): number {
    return this.#atlas.sprites.body(this.#city.places.kinds[row]!, knowledgeIndexOf(mark), fillOf(mark));
  }

  #heading(row: number): number {
    return this.#city.places.headings[row]!;
  }

  #layer(id: string, draw: () => void): CustomLayerInterface {
    return {
      id,
      type: 'custom',
      renderingMode: '2d',
      onAdd: (map, gl) => this.#prepare(map, gl as WebGL2RenderingContext),
      render: draw,
    };
  }

  #prepare(map: MapLibre, gl: WebGL2RenderingContext): void {
    if (this.#painter) return;
    this.#map = map;
    this.#painter = new Painter(gl);
    const flock = () => new Flock(gl);
    this.#flocks = { normal: flock(), bodies: flock(), badges: flock(), urgent: flock(), slashes: flock(), pending: flock(), ring: flock(), pulses: flock() };
  }

  #view(): View {
    const map = this.#map!;
    const { clientWidth: width, clientHeight: height } = map.getCanvas();
    const [x, y] = this.#origin;
    const latitude = (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI;
    const at = map.project([x * 360 - 180, latitude]);
    const scale = 512 * 2 ** map.getZoom();
    return { originX: at.x, originY: at.y, scale, width, height, ratio: map.getPixelRatio(), still: !map.isMoving() };
  }

  #drawMarks(): void {
    const [painter, flocks, band] = [this.#painter!, this.#flocks!, this.band];
    this.#refresh();
    painter.load(this.#atlas);
    const view = this.#view();
    if (band.drawn !== 'symbol') view.still = false;
    painter.begin(view);
    painter.draw(flocks.normal, band.opacity);
    const corner = this.#corner(view);
    if (band.drawn === 'symbol') {
      for (const flock of [flocks.bodies, flocks.slashes, flocks.pending]) painter.draw(flock, 1);
    }
    painter.draw(flocks.badges, 1, corner, -corner);
  }

  #drawSelection(): void {
    const [painter, flocks] = [this.#painter!, this.#flocks!];
    const view = this.#view();
    const corner = this.#corner(view);
    painter.load(this.#atlas);
    painter.begin(view);
    painter.draw(flocks.urgent, 1, corner, -corner);
    painter.draw(flocks.ring, 1);
    this.#drawPulses(painter, flocks.pulses);
  }

  /** What arrives pulses three times, once a second, then stands still; not at all for those who asked for less motion. */
  #drawPulses(painter: Painter, flock: Flock): void {
    const now = performance.now();
    for (const [row, since] of this.#arrivals) if (now - since > pulsesFor) this.#arrivals.delete(row);
    if (this.#arrivals.size === 0 || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    this.#fill(flock, [...this.#arrivals.keys()], () => this.#atlas.sprites.pulse);
    painter.draw(flock, Math.sin((Math.PI * (now % pulse)) / pulse));
    this.#map!.triggerRepaint();
  }

  /** How far up and right of its body a badge sits, in device pixels. */
  #corner(view: View): number {
    return this.band.drawn === 'symbol' ? Math.round(this.band.body * 0.42 * view.ratio) : 0;
  }

  #refresh(): void {
    const { normal } = this.#flocks!;
    if (this.#stale.places) normal.settle(this.#places, this.#states);
    else if (this.#stale.states) normal.restate(this.#states);
    if (this.#stale.places || this.#stale.notable) this.#gather();
    this.#stale = { places: false, states: false, notable: false };
  }

  #gather(): void {
    const flocks = this.#flocks!;
    const { sprites } = this.#atlas;
    const rows = [...this.#notable].sort((a, b) => rank(this.#mark(b)) - rank(this.#mark(a)));
    const drawn = rows.filter((row) => !this.#wish.folded || priorityOf(this.#mark(row)) < 3);
    const alarmed = drawn.filter((row) => priorityOf(this.#mark(row)) > 0);
    this.#fill(flocks.bodies, alarmed, (row) => this.#body(row, this.#mark(row)), true);
    const badge = (row: number) => sprites.badge(priorityOf(this.#mark(row)), isAcknowledged(this.#mark(row)));
    this.#fill(flocks.badges, alarmed.filter((row) => priorityOf(this.#mark(row)) > 2), badge);
    this.#fill(flocks.urgent, alarmed.filter((row) => priorityOf(this.#mark(row)) <= 2), badge);
    this.#fill(flocks.slashes, drawn.filter((row) => isOutOfService(this.#mark(row))), () => sprites.slash);
    this.#fill(flocks.pending, drawn.filter((row) => isPending(this.#mark(row))), () => sprites.pending);
    const { selected } = this.#wish;
    this.#fill(flocks.ring, selected === null ? [] : [selected], () => sprites.ring);
  }

  #fill(flock: Flock, rows: readonly number[], sprite: (row: number) => number, turned = false): void {
    const places = new Float32Array(2 * rows.length);
    const states = new Uint16Array(2 * rows.length);
    rows.forEach((row, index) => {
      places[2 * index] = this.#places[2 * row]!;
      places[2 * index + 1] = this.#places[2 * row + 1]!;
      states[2 * index] = sprite(row);
      states[2 * index + 1] = turned ? this.#heading(row) : noHeading;
    });
    flock.settle(places, states);
  }
}

/** Drawing order of notable marks: the worst last, hence on top. */
function rank(mark: number): number {
  return priorityOf(mark) || 5;
}
