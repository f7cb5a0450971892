import type { Alarm } from '../api/shapes';
import { territory } from '../shell/territory.svelte';

/** The thing and its places, after the title: the title may already carry the thing's name, and then its kind is said. */
export function whereOf(alarm: Alarm): string {
  const thing = alarm.title.includes(alarm.asset.name) ? territory.kind(alarm.asset.kind)?.name : alarm.asset.name;
  return [thing, territory.areaName(alarm.district), territory.areaName(alarm.authority)].filter(Boolean).join(' · ');
}
