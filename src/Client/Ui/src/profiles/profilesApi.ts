import { get, send, submit } from '../api/api';
import type { Page } from '../api/shapes';
import type { Diagnostic } from '../editor/diagnostic';
import type { Signature } from '../editor/signature';
import type { Version } from '../editor/version';

/** What reads the payloads of a sort of device; version 0 is one that ships. */
export interface Profile {
  id: string;
  title: string;
  vendor: string | null;
  model: string | null;
  codec: 'script' | 'layout' | 'cayenne';
  kind: string | null;
  builtIn: boolean;
  version: number;
  updated: string | null;
  author: string | null;
  problems: number;
}

export interface WrittenProfile {
  profile: Profile;
  reason: string | null;
  withdrawn: boolean;
  yaml: string;
  versions: Version[];
}

export type CodecFunction = 'decodeUplink' | 'encodeDownlink' | 'decodeDownlink';

export interface Asked {
  yaml: string;
  function: CodecFunction;
  bytes?: string;
  data?: unknown;
  fPort: number;
}

export interface Trial {
  fault: { code: string; sentence: string; line: number | null; column: number | null } | null;
  data: unknown;
  hex: string | null;
  fPort: number | null;
  warnings: string[];
  logs: string[];
  readings: { property: string; value: unknown; unit: string | null; refused: { code: string; sentence: string } | null }[] | null;
  unmapped: { member: string; value: unknown; near: string | null }[];
}

/** An example that comes with the codec, and where it gives something else. */
export interface ExampleRow {
  number: number;
  function: CodecFunction;
  description: string | null;
  given: string;
  fPort: number | null;
  same: boolean;
  differences: { path: string; wanted: string | null; given: string | null }[];
}

export interface ExampleReport {
  count: number;
  same: number;
  rows: ExampleRow[];
}

const one = (id: string) => `/device-profiles/${encodeURIComponent(id)}`;

/** The calls of docs/api.md about device profiles. */
export const profilesApi = {
  all: () => get<Page<Profile>>('/device-profiles'),
  one: (id: string, version?: number) => get<WrittenProfile>(one(id), { version }),
  check: (yaml: string, signal?: AbortSignal) => submit<{ diagnostics: Diagnostic[] }>('POST', '/device-profiles/check', { yaml }, signal),
  publish: (id: string, yaml: string, version: number, signature: Signature) => submit<{ version: number }>('PUT', one(id), { yaml, version, ...signature }),
  withdraw: async (id: string, version: number, signature: Signature) =>
    void (await send(`${one(id)}/withdraw`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ version, ...signature }) })),
  attempt: (asked: Asked) => submit<Trial>('POST', '/device-profiles/try', asked),
  examples: (yaml: string, examples: string) => submit<ExampleReport>('POST', '/device-profiles/examples', { yaml, examples }),
};
