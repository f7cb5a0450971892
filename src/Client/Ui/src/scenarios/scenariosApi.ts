import { get, send, submit } from '../api/api';
import type { ImportReport, Page } from '../api/shapes';
import type { Signature } from '../editor/signature';
import type { Checked } from '../editor/writing.svelte';
import type { Proposal, Run, RunHead, Scenario, ScenarioSummary } from './shapes';

const path = (id: string) => `/scenarios/${encodeURIComponent(id)}`;
const runPath = (run: string) => `/scenarios/runs/${encodeURIComponent(run)}`;

/** The calls of docs/api.md about scenarios. */
export const scenariosApi = {
  list: () => get<Page<ScenarioSummary>>('/scenarios'),
  one: (id: string, version?: number) => get<Scenario>(path(id), { version }),
  check: (yaml: string, signal?: AbortSignal) => submit<Checked>('POST', '/scenarios/check', { yaml }, signal),
  publish: (id: string, yaml: string, version: number, signature: Signature) => submit<{ version: number }>('PUT', path(id), { yaml, version, ...signature }),
  withdraw: (id: string, version: number, signature: Signature) => submit<unknown>('POST', `${path(id)}/withdraw`, { version, ...signature }),
  runs: () => get<RunHead[]>('/scenarios/runs'),
  run: (run: string) => get<Run>(runPath(run)),
  start: (what: { id: string } | { yaml: string }) => submit<{ id: string }>('POST', '/scenarios/runs', what),
  act: (run: string, act: 'pause' | 'resume' | 'cancel') => submit<unknown>('POST', `${runPath(run)}/${act}`),
  proposal: (id: string) => get<Proposal>(`${path(id)}/proposal`),
  /** Gives the assets of an edit what it describes, by an import of them. */
  describe: async (id: string, edit: number, mapping: string, { author, reason }: Signature): Promise<ImportReport> => {
    const assets = await (await send(`${path(id)}/proposal/${edit}`)).blob();
    const form = new FormData();
    form.append('mapping', mapping);
    form.append('file', assets, `${id}-${edit + 1}.csv`);
    const response = await send(`/imports?${new URLSearchParams({ author, reason })}`, { method: 'POST', body: form });
    return (await response.json()) as ImportReport;
  },
  imported: (id: string) => get<ImportReport>(`/imports/${encodeURIComponent(id)}`),
};
