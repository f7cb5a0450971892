import type { Query } from '../api/api';
import type { Lens } from '../watch/lens';

export interface Choice {
  kind: string;
  format: string;
  audience: 'open' | 'internal';
  author: string;
  reason: string;
  /** For a spreadsheet set to French: decimal comma, semicolons, legal time. */
  french: boolean;
}

/** The place of a lens, as lists take it. */
export function placeOf(lens: Pick<Lens, 'scope'>): Query {
  const [level, key] = (lens.scope ?? '').split('/');
  return level === 'authority' || level === 'district' ? { [level]: key } : {};
}

/** What an export is asked with. A status is asked for those who run the city alone: who is in the file would tell who is in alarm. */
export function questionOf(choice: Choice, lens: Pick<Lens, 'scope' | 'status'>): Query {
  const internal = choice.audience === 'internal';
  return {
    kind: choice.kind,
    format: choice.format,
    ...placeOf(lens),
    ...(internal ? { audience: 'internal', author: choice.author.trim(), reason: choice.reason.trim(), status: lens.status } : {}),
    ...(choice.french && choice.format === 'csv' ? { decimal: 'comma' } : {}),
    ...(choice.french && choice.format !== 'parquet' ? { zone: 'paris' } : {}),
  };
}

/** What must still be said before it can be asked. */
export function missingOf(choice: Choice): ('author' | 'reason')[] {
  return choice.audience === 'internal' ? (['author', 'reason'] as const).filter((field) => choice[field].trim() === '') : [];
}

export function addressOf(path: string, query: Query): string {
  const given = Object.entries(query).filter(([, value]) => value !== null && value !== undefined && value !== '');
  return given.length > 0 ? `${path}?${new URLSearchParams(given.map(([key, value]) => [key, String(value)]))}` : path;
}
