import bold from '@fontsource/b612/files/b612-latin-700-normal.woff2?url';
import regular from '@fontsource/b612/files/b612-latin-400-normal.woff2?url';
import type { FeatureCollection } from 'geojson';
import type { StyleSpecification } from 'maplibre-gl';
import type { Area } from '../api/shapes';
import { token } from '../theme/theme.svelte';

const here = (path: string) => new URL(path, location.href).href;

/** The ground under the marks: land, outlines and names of places. Lamps draw the streets by themselves. */
export function groundStyle(areas: readonly Area[]): StyleSpecification {
  const ground = token('ground');
  const text = { 'text-color': token('text-2'), 'text-halo-color': ground, 'text-halo-width': 1.5 };
  return {
    version: 8,
    'font-faces': { 'B612 Regular': here(regular), 'B612 Bold': here(bold) },
    sources: {
      outlines: { type: 'geojson', data: here('/api/v1/areas.geojson') },
      names: { type: 'geojson', data: namesOf(areas) },
      tags: { type: 'geojson', data: { type: 'FeatureCollection', features: [] } },
    },
    layers: [
      { id: 'land', type: 'background', paint: { 'background-color': ground } },
      {
        id: 'districts',
        type: 'line',
        source: 'outlines',
        filter: ['==', ['get', 'level'], 'district'],
        paint: { 'line-color': token('district-line'), 'line-width': 1, 'line-dasharray': [3, 2], 'line-opacity': ['interpolate', ['linear'], ['zoom'], 10, 0.5, 12, 1] },
      },
      {
        id: 'communes',
        type: 'line',
        source: 'outlines',
        filter: ['==', ['get', 'level'], 'authority'],
        paint: { 'line-color': token('commune-line'), 'line-width': 1 },
      },
      {
        id: 'district-names',
        type: 'symbol',
        source: 'names',
        minzoom: 11.95,
        maxzoom: 16.5,
        filter: ['==', ['get', 'level'], 'district'],
        layout: { 'text-field': ['get', 'name'], 'text-font': ['B612 Regular'], 'text-size': 12, 'text-letter-spacing': 0.04, 'text-max-width': 8, 'text-transform': 'uppercase' },
        paint: text,
      },
      {
        id: 'commune-names',
        type: 'symbol',
        source: 'names',
        maxzoom: 11.95,
        filter: ['==', ['get', 'level'], 'authority'],
        layout: { 'text-field': ['get', 'name'], 'text-font': ['B612 Bold'], 'text-size': 13, 'text-letter-spacing': 0.04, 'text-max-width': 9, 'text-transform': 'uppercase' },
        paint: { ...text, 'text-color': token('text') },
      },
      {
        id: 'tags',
        type: 'symbol',
        source: 'tags',
        layout: { 'text-field': ['get', 'text'], 'text-font': ['B612 Regular'], 'text-size': 12, 'text-anchor': 'top', 'text-offset': [0, 1.2], 'text-max-width': 14, 'symbol-sort-key': ['get', 'order'] },
        paint: { ...text, 'text-color': token('text') },
      },
    ],
  };
}

function namesOf(areas: readonly Area[]): FeatureCollection {
  const features = areas
    .filter((area) => area.center !== null)
    .map((area) => ({
      type: 'Feature' as const,
      properties: { name: area.name, level: area.level },
      geometry: { type: 'Point' as const, coordinates: area.center! },
    }));
  return { type: 'FeatureCollection', features };
}
