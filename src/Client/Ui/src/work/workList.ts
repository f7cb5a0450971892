import type { Query } from '../api/api';
import { prioritiesOf, readLens, type Lens } from '../watch/lens';
import type { Origin } from './shapes';

/** The lists of the screen; what each asks of the API. */
export const lists = ['open', 'late', 'on-site', 'ended', 'all'] as const;
export type ListName = (typeof lists)[number];
export const origins: readonly Origin[] = ['person', 'alarm', 'rule', 'round', 'report'];

/** What the screen looks through: the lens of all screens, and what only orders have. */
export interface WorkLens extends Lens {
  assignee: string | null;
  origin: Origin | null;
  text: string | null;
  sort: 'urgency' | 'newest';
}

export function readWorkLens(query: Record<string, string>): WorkLens {
  const origin = query.origin as Origin | undefined;
  return {
    ...readLens(query),
    assignee: query.by || null,
    origin: origin && origins.includes(origin) ? origin : null,
    text: query.q || null,
    sort: query.sort === 'newest' ? 'newest' : 'urgency',
  };
}

export const listIn = (query: Record<string, string>): ListName => ((lists as readonly string[]).includes(query.state ?? '') ? (query.state as ListName) : 'open');

/** What to ask the API for a list seen through a lens. */
export function questionOf(list: ListName, lens: WorkLens, at: string | null = null): Query {
  const { department, kind, status, scope, assignee, origin, text, sort } = lens;
  const [level, key] = scope?.split('/') ?? [];
  const place = level && key ? { [level === 'district' ? 'district' : 'authority']: scope } : {};
  const priorities = prioritiesOf(status);
  const some = priorities.length > 0 && priorities.length < 4 ? priorities.join(',') : null;
  return { ...stateOf(list), department, kind, priority: some, assignee, origin, q: text, sort, ...place, ...(at === null ? {} : { at }) };
}

function stateOf(list: ListName): Query {
  if (list === 'late') return { state: 'open', late: 'true' };
  return { state: list };
}

export const isFiltered = ({ department, kind, status, scope, assignee, origin, text }: WorkLens): boolean =>
  [department, kind, status, scope, assignee, origin, text].some((part) => part !== null);
