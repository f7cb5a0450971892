import { get, submit } from '../api/api';
import type { Page } from '../api/shapes';
import type { Signature } from '../editor/signature';
import type { Night, TextCheck, TextDocument, TextKind, TextSummary } from './shapes';

const path = (kind: TextKind, id: string) => `/${kind}/${encodeURIComponent(id)}`;

/** The calls of docs/api.md about programmes and calendars. */
export const programmesApi = {
  list: (kind: TextKind) => get<Page<TextSummary>>(`/${kind}`),
  one: (kind: TextKind, id: string, version?: number) => get<TextDocument>(path(kind, id), { version }),
  check: (kind: TextKind, yaml: string, signal?: AbortSignal) => submit<TextCheck>('POST', `/${kind}/check`, { yaml }, signal),
  publish: (kind: TextKind, id: string, yaml: string, version: number, signature: Signature) =>
    submit<{ version: number }>('PUT', path(kind, id), { yaml, version, ...signature }),
  preview: (kind: TextKind, yaml: string, from: string, days: number, signal?: AbortSignal) =>
    submit<Night[]>('POST', `/${kind}/preview`, { yaml, from, days }, signal),
};
