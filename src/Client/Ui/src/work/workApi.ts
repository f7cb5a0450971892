import { get, send, submit, type Query } from '../api/api';
import type { Page } from '../api/shapes';
import type { Diagnostic } from '../editor/diagnostic';
import type { Signature } from '../editor/signature';
import type { CitizenReport, EntryDraft, NewOrder, OrderAnswer, OrderPage, OrderSummary, Period, Round, WorkOrder, WorkSettings, WrittenRound } from './shapes';

const order = (id: number) => `/work/orders/${id}`;
const round = (id: string) => `/work/rounds/${encodeURIComponent(id)}`;

export interface RoundCheck {
  diagnostics: Diagnostic[];
  members: number;
  periods: Period[];
}

export type ReportAct =
  | { act: 'accept'; title?: string; priority?: number; asset?: string; author: string }
  | { act: 'decline'; reason: string; author: string }
  | { act: 'join'; order: number; author: string };

/** The calls of docs/api.md about work orders, citizens' reports and rounds. */
export const workApi = {
  page: (query: Query) => get<OrderPage>('/work/orders', query),
  one: (id: number, at: string | null = null) => get<WorkOrder>(order(id), { at }),
  create: (made: NewOrder) => submit<OrderAnswer>('POST', '/work/orders', made),
  write: (id: number, entry: EntryDraft & { version?: number }) => submit<OrderAnswer>('POST', `${order(id)}/entries`, entry),
  settings: () => get<WorkSettings>('/work/settings'),
  ofAsset: (asset: string, query: Query) => get<Page<OrderSummary>>(`/assets/${asset}/work`, query),
  reports: (query: Query) => get<Page<CitizenReport>>('/work/reports', query),
  decide: (reference: string, act: ReportAct) => submit<{ outcome: string; report: CitizenReport }>('POST', `/work/reports/${encodeURIComponent(reference)}/acts`, act),
  rounds: () => get<Page<Round>>('/work/rounds'),
  round: (id: string, version?: number) => get<WrittenRound>(round(id), { version }),
  checkRound: (yaml: string, signal?: AbortSignal) => submit<RoundCheck>('POST', '/work/rounds/check', { yaml }, signal),
  publishRound: (id: string, yaml: string, version: number, signature: Signature) => submit<{ version: number }>('PUT', round(id), { yaml, version, ...signature }),
  withdrawRound: async (id: string, version: number, signature: Signature) =>
    void (await send(`${round(id)}/withdraw`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ version, ...signature }) })),
};
