import { get } from '../api/api';
import type { Explanation, Step } from './shapes';

/** Asks why. Without an instant: now. */
export const why = (id: string, property: string, at: string | null, signal?: AbortSignal): Promise<Explanation> =>
  get(`/assets/${id.split('/').map(encodeURIComponent).join('/')}/explain`, { property, at }, signal);

/** The address of the explanation of something, as a page that can be sent. */
export const whyPath = (kind: string, key: string): string => `/assets/${encodeURIComponent(kind)}/${encodeURIComponent(key)}/why`;

/** Where a step's evidence is shown: the asset's own explanation at that instant, or what the API names. */
export function evidence(step: Step, of: Explanation): { path: string; property: string; at: string } | null {
  if (step.asset.kind === of.asset.kind && step.asset.key === of.asset.key) return null;
  const property = step.reading?.property;
  return property && step.at ? { path: whyPath(step.asset.kind, step.asset.key), property, at: step.at } : null;
}
