import { Map as MapLibre, setWorkerUrl, type PaddingOptions } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import type { Area, Box, Session } from '../api/shapes';
import { readHash } from './hash';
import { groundStyle } from './style';

setWorkerUrl(workerUrl);

const padding = 32;
const minimumZoom = 7;
const maximumZoom = 20;

/** Opens a map without north to lose, tiles to fetch or a logo: what is drawn comes from the same origin. */
export function openMap(container: HTMLElement, session: Session, areas: readonly Area[], label: string): MapLibre {
  const asked = readHash(location.hash);
  const { center, zoom, bbox } = session.view;
  const map = new MapLibre({
    container,
    style: groundStyle(areas),
    ...(asked ?? (bbox ? { bounds: bbox, fitBoundsOptions: { padding: roomFor(container) } } : { center, zoom })),
    minZoom: minimumZoom,
    maxZoom: maximumZoom,
    maxPitch: 0,
    dragRotate: false,
    pitchWithRotate: false,
    attributionControl: false,
    fadeDuration: 0,
    validateStyle: false,
    locale: { 'Map.Title': label },
    canvasContextAttributes: { antialias: false },
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  return map;
}

/** Room around what a fit shows: on a phone the sheet covers the lower half of the map. */
export function roomFor(container: HTMLElement): PaddingOptions {
  const covered = matchMedia('(max-width: 700px)').matches ? container.clientHeight * 0.46 : 0;
  return { top: padding, right: padding, bottom: padding + covered, left: padding };
}

export function keepHash(map: MapLibre): void {
  const { lng, lat } = map.getCenter();
  const hash = `#${map.getZoom().toFixed(2)}/${lat.toFixed(5)}/${lng.toFixed(5)}`;
  if (hash !== location.hash) history.replaceState(null, '', location.pathname + location.search + hash);
}

/** Milliseconds of a camera's move: none for those who asked for less motion. */
export function moveDuration(): number {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 250;
}

/** What to watch live: the whole city from afar, what is in view and a margin from near. */
export function watched(map: MapLibre): 'all' | Box {
  if (map.getZoom() < 14) return 'all';
  const bounds = map.getBounds();
  const [width, height] = [bounds.getEast() - bounds.getWest(), bounds.getNorth() - bounds.getSouth()];
  return [bounds.getWest() - width / 2, bounds.getSouth() - height / 2, bounds.getEast() + width / 2, bounds.getNorth() + height / 2];
}

/** The map's scale as cartographers write it: one for how many, to two figures. */
export function scaleOf(map: MapLibre): number {
  const metresPerPixel = (40_075_016.686 * Math.cos((map.getCenter().lat * Math.PI) / 180)) / (512 * 2 ** map.getZoom());
  const ratio = metresPerPixel / 0.000264583;
  const step = 10 ** Math.max(0, Math.floor(Math.log10(ratio)) - 1);
  return Math.round(ratio / step) * step;
}
