import type { AssetSummary } from '../api/shapes';
import { say, type Word } from '../words/words.svelte';
import { territory } from './territory.svelte';

/** One answer of the search: what it is, where it leads. */
export interface Find {
  id: string;
  name: string;
  detail: string;
  path: string;
  change: Record<string, string | null>;
  symbol?: string;
}

const screens: [Word, string][] = [
  ['screen.watch', '/watch'],
  ['screen.alarms', '/alarms'],
  ['screen.work', '/work'],
  ['screen.log', '/log'],
  ['screen.onCall', '/on-call'],
  ['screen.departments', '/departments'],
  ['screen.places', '/places'],
  ['screen.rules', '/rules'],
  ['screen.calendars', '/calendars'],
  ['screen.data', '/data'],
  ['screen.settings', '/settings/catalogue'],
];

/** Text without case or accents, as people type it. */
export function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Screens, departments and places whose name holds the text: known here, so found at once. */
export function findNearby(text: string): Find[] {
  const wanted = folded(text);
  const holds = (name: string) => folded(name).includes(wanted);
  const departments = territory.catalogue.departments.map((department) =>
    found(`departments/${department.key}`, department.name, say('search.department'), `/departments/${department.key}`));
  const areas = territory.areas.map((area) =>
    found(area.id, area.name, say(area.level === 'authority' ? 'search.authority' : 'search.district'), `/places/${area.id}`));
  const pages = screens.map(([word, path]) => found(path, say(word), say('search.screen'), path));
  return [...departments, ...areas, ...pages].filter((find) => holds(find.name)).slice(0, 6);
}

export function findOfAsset(asset: AssetSummary): Find {
  const kind = territory.kind(asset.kind);
  const detail = [kind?.name ?? asset.kind, territory.areaName(asset.district) || territory.areaName(asset.authority)].filter(Boolean).join(' · ');
  return {
    id: `${asset.kind}/${asset.key}`,
    name: asset.name || asset.key,
    detail,
    path: '/watch',
    change: { sel: `${asset.kind}/${asset.key}` },
    ...(kind ? { symbol: kind.symbol.path } : {}),
  };
}

function found(id: string, name: string, detail: string, path: string): Find {
  return { id, name, detail, path, change: {} };
}
