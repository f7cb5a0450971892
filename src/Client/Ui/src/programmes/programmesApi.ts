import { get, submit } from '../api/api';
import type { Page } from '../api/shapes';
import type { Signature } from '../editor/signature';
import type { CalendarMembers, Night, Scope, TextCheck, TextDocument, TextKind, TextSummary } from './shapes';

const path = (kind: TextKind, id: string) => `/${kind}/${encodeURIComponent(id)}`;

/** The calls of docs/api.md about programmes and calendars. */
export const programmesApi = {
  list: (kind: TextKind) => get<Page<TextSummary>>(`/${kind}`),
  one: (kind: TextKind, id: string, version?: number) => get<TextDocument>(path(kind, id), { version }),
  /** With its id, the luminaires of a calendar are held against the law too. */
  check: (kind: TextKind, id: string | null, yaml: string, signal?: AbortSignal) => submit<TextCheck>('POST', `/${kind}/check`, { yaml, id }, signal),
  publish: (kind: TextKind, id: string, yaml: string, version: number, signature: Signature) =>
    submit<{ version: number }>('PUT', path(kind, id), { yaml, version, ...signature }),
  preview: (kind: TextKind, yaml: string, from: string, days: number, signal?: AbortSignal) =>
    submit<Night[]>('POST', `/${kind}/preview`, { yaml, from, days }, signal),
  assign: (id: string, scope: Scope, release: boolean, signature: Signature) =>
    submit<{ members: number }>('POST', `${path('calendars', id)}/assign`, { scope, release, ...signature }),
  members: (id: string, limit: number) => get<CalendarMembers>(`${path('calendars', id)}/members`, { limit }),
};
