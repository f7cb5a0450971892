import { preferences } from '../settings/preferences.svelte';
import { shown } from '../time/instant.svelte';
import { Refusal } from './refusal';
import type {
  Activity,
  AlarmPage,
  Area,
  Asset,
  AssetSummary,
  Catalogue,
  DeadLetter,
  Health,
  History,
  ImportReject,
  ImportReport,
  Page,
  ReplayReport,
  Session,
  Totals,
} from './shapes';

const root = '/api/v1';
export type Query = Record<string, string | number | null | undefined>;

export async function send(path: string, init: RequestInit = {}): Promise<Response> {
  const headers = new Headers(init.headers);
  headers.set('Accept-Language', preferences.language);
  const response = await fetch(root + path, { ...init, headers }).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw Refusal.unreachable();
  });
  if (!response.ok && response.status !== 304) throw await Refusal.from(response);
  return response;
}

export async function get<T>(path: string, query: Query = {}, signal?: AbortSignal): Promise<T> {
  const response = await send(asked(path, query), { signal: signal ?? null });
  return (await response.json()) as T;
}

/** The same question about the instant that the screen shows. Of a scenario only what an asset is can be asked, and that is as it is now. */
export const getShown = <T>(path: string, query: Query = {}, signal?: AbortSignal): Promise<T> => get<T>(path, { ...query, at: shown.scenario === null ? shown.at : null }, signal);

/** The address of a table that a person takes away. */
export const tableAt = (path: string, query: Query): string => root + asked(path, query);

function asked(path: string, query: Query): string {
  const given = Object.entries(query).filter(([, value]) => value !== null && value !== undefined && value !== '');
  const search = new URLSearchParams(given.map(([key, value]) => [key, String(value)]));
  return given.length > 0 ? `${path}?${search}` : path;
}

const asset = (kind: string, key: string) => `/assets/${encodeURIComponent(kind)}/${encodeURIComponent(key)}`;

export const api = {
  session: () => get<Session>('/session'),
  catalogue: () => get<Catalogue>('/catalogue'),
  areas: () => get<Area[]>('/areas'),
  totals: (node: string) => getShown<Totals>('/totals', { node }),
  level: (level: string) => getShown<Totals[]>('/totals', { level }),
  alarms: (query: Query) => getShown<AlarmPage>('/alarms', query),
  assets: (query: Query, signal?: AbortSignal) => get<Page<AssetSummary>>('/assets', query, signal),
  asset: (kind: string, key: string, signal?: AbortSignal) => getShown<Asset>(asset(kind, key), {}, signal),
  history: (kind: string, key: string, query: Query, signal?: AbortSignal) =>
    get<History>(`${asset(kind, key)}/history`, query, signal),
  activity: (from: Date, to: Date, step: number) =>
    get<Activity>('/activity', { from: from.toISOString(), to: to.toISOString(), step }),
  deadLetters: (query: Query) => get<Page<DeadLetter>>('/dead-letters', query),
  deadLetterCounts: () => get<{ code: string; count: number }[]>('/dead-letters/summary'),
  replay: (id: number) => post<ReplayReport>(`/dead-letters/${id}/replay`),
  replayAll: (reason: string) => post<ReplayReport>('/dead-letters/replay', JSON.stringify(reason ? { reason } : {})),
  cancelImport: async (id: string) => void (await send(`/imports/${encodeURIComponent(id)}/cancel`, { method: 'POST' })),
  imports: () => get<Page<ImportReport>>('/imports'),
  importRejects: (id: string, after: string | null) =>
    get<Page<ImportReject>>(`/imports/${encodeURIComponent(id)}/rejects`, { after }),
  sendImport: (form: FormData) => post<ImportReport>('/imports', form),
  /** Health answers 503 with the same body when something is wrong, which is an answer, not a refusal. */
  health: async (): Promise<Health> => {
    const response = await fetch('/health/ready').catch(() => null);
    if (response === null) throw Refusal.unreachable();
    return (await response.json()) as Health;
  },
};

/** Sends a body as JSON; the answer is read unless there is none (204). */
export async function submit<T>(method: 'POST' | 'PUT' | 'DELETE', path: string, body: object = {}, signal?: AbortSignal): Promise<T> {
  const headers = { 'Content-Type': 'application/json' };
  const response = await send(path, { method, headers, body: JSON.stringify(body), signal: signal ?? null });
  const text = await response.text();
  return (text ? JSON.parse(text) : undefined) as T;
}

async function post<T>(path: string, body?: FormData | string): Promise<T> {
  const headers: HeadersInit = typeof body === 'string' ? { 'Content-Type': 'application/json' } : [];
  const response = await send(path, { method: 'POST', body: body ?? null, headers });
  return (await response.json()) as T;
}
