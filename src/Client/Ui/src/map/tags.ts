import type { Feature, FeatureCollection } from 'geojson';
import type { AssetSummary } from '../api/shapes';
import type { City } from '../city/city';
import { summaries } from '../city/summaries';

const most = 150;

/** Names of assets beside their marks, worst first, as points for the map. */
export async function tagsOf(city: City, rows: readonly number[], write: (asset: AssetSummary) => string): Promise<FeatureCollection> {
  const wanted = rows.slice(0, most);
  await summaries.want(wanted.map((row) => city.places.ordinals[row]!));
  const features = wanted.flatMap((row, order) => {
    const asset = summaries.get(city.places.ordinals[row]!);
    return asset ? [point(city, row, order, write(asset))] : [];
  });
  return { type: 'FeatureCollection', features };
}

function point(city: City, row: number, order: number, text: string): Feature {
  const coordinates = [city.places.longitudes[row]!, city.places.latitudes[row]!];
  return { type: 'Feature', properties: { text, order }, geometry: { type: 'Point', coordinates } };
}
