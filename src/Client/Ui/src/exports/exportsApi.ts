import { get, send, type Query } from '../api/api';

export interface Exports {
  licence: { name: string; address: string };
  formats: string[];
  kinds: { kind: string; open: boolean; internal: string[] }[];
  standards: { key: string; title: string; kind: string; columns: string[] }[];
}

export interface StandardGaps {
  assets: number;
  complete: number;
  gaps: { asset: string; name: string; missing: string[]; wrong: string[] }[];
}

export const exportsApi = {
  all: () => get<Exports>('/exports'),
  gaps: (standard: string, query: Query) => get<StandardGaps>(`/exports/standards/${encodeURIComponent(standard)}/gaps`, query),
};

/** Fetches a file and hands it to the browser; what is refused is thrown and stands on the screen, not in a file. */
export async function download(address: string): Promise<void> {
  const response = await send(address);
  const named = /filename="?([^";]+)/.exec(response.headers.get('Content-Disposition') ?? '')?.[1] ?? 'export';
  const url = URL.createObjectURL(await response.blob());
  const link = Object.assign(document.createElement('a'), { href: url, download: named });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
