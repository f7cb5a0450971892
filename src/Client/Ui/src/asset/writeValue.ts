import type { Attribute, AssetSummary, Choice, MainValue, Property, Value } from '../api/shapes';
import { territory } from '../shell/territory.svelte';
import { say, words } from '../words/words.svelte';

/** A dash stands for what is not known; it is never a zero. */
export const unknownValue = '—';

/** A value and its unit as the screen writes them, by the form its description gives. */
export function writeValue(value: Value, described: Property | Attribute | undefined, unit: string | null): string {
  if (value === null || value === undefined) return unknownValue;
  if (typeof value === 'boolean') return writeFlag(value, described);
  const shownUnit = described?.unit ?? unit;
  if (typeof value === 'number') return words.format.quantity(value, shownUnit, described && 'decimals' in described ? described.decimals : null);
  if (Array.isArray(value)) return value.map((part) => words.format.number(part, 5)).join('; ');
  if (described?.form === 'instant') return words.format.instant(new Date(value));
  return described?.choices?.find((choice) => choice.key === value)?.name ?? value;
}

/** A flag as its kind calls it, such as open and closed; yes or no where it has no words for it. */
export function writeFlag(flag: boolean, described: { choices: Choice[] | null } | undefined): string {
  return described?.choices?.find((choice) => choice.key === String(flag))?.name ?? say(flag ? 'value.yes' : 'value.no');
}

export function writeMain(kindKey: string, main: MainValue | null): string {
  if (main === null) return unknownValue;
  const property = territory.kind(kindKey)?.properties.find((candidate) => candidate.key === main.property);
  return writeValue(main.value, property, main.unit);
}

/** What a tag on the map says: the name, and the main value when one is known. */
export function writeTag(asset: AssetSummary): string {
  const value = asset.main === null || asset.main.value === null ? null : writeMain(asset.kind, asset.main);
  return value === null ? asset.name : `${asset.name}\n${value}`;
}
