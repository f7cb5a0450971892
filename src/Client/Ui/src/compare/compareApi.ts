import { get, send, submit } from '../api/api';
import { Refusal } from '../api/refusal';
import type { Signature } from '../editor/signature';
import type { AssetFigures, Run, RunHead, ScenarioDocument, Side } from './shapes';

const run = (id: string) => `/scenarios/runs/${encodeURIComponent(id)}`;

/** The calls of docs/api.md about scenarios and their runs. */
export const compareApi = {
  documents: () => get<ScenarioDocument[]>('/documents/scenario'),
  document: (id: string) => get<ScenarioDocument>(`/documents/scenario/${encodeURIComponent(id)}`),
  runs: () => get<RunHead[]>('/scenarios/runs'),
  run: (id: string) => get<Run>(run(id)),
  start: (scenario: string) => submit<{ id: string }>('POST', '/scenarios/runs', { id: scenario }),
  assets: async (id: string, flow: string, kind: string): Promise<AssetFigures> => {
    const { unit, items } = await get<{ unit: string; items: AssetFigures['assets'] }>(`${run(id)}/assets`, { flow, kind });
    return { flow, kind, unit, assets: items.map((row) => ({ ...row, id: row.id.slice(row.kind.length + 1) })) };
  },
  groups: (kind: string) => get<Groups>('/scenarios/groups', { kind }),
  put: (id: string, yaml: string, signature: Signature) => submit<{ version: number }>('PUT', `/scenarios/${encodeURIComponent(id)}`, { yaml, version: 0, ...signature }),
  /** What bonus and malus come to over the horizon; null where there is no contract, or it cannot be forecast. */
  settlement: (id: string) => get<Settlement>(`${run(id)}/settlement`).catch(nothingThere),
  workbook: (book: Workbook) => send('/tables/workbook', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(book) }),
};

/** What assets of a kind have in common: their street, or an asset that they are linked to. */
export interface Groups {
  by: { key: string; name: string }[];
  /** Names of groups, for each of `by`. */
  names: string[][];
  /** The number of its group for each of `by`; −1 for none. */
  assets: { key: string; of: number[] }[];
}

export interface Settlement {
  total: Record<Side, { amount: number | null; draws: number[] | null }>;
}

export interface Workbook {
  title: string;
  facts: [string, string][];
  tables: { title: string; headers: string[]; rows: (string | number | null)[][] }[];
}

function nothingThere(error: unknown): null {
  if (error instanceof Refusal && error.code !== 'unreachable') return null;
  throw error;
}
