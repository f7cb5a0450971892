import type { Lens } from '../watch/lens';
import type { GroupScope } from './shapes';

/** Whom a group command reaches, by the filter of the watch; which of them are in trouble is no part of it. */
export function scopeOf(lens: Pick<Lens, 'department' | 'scope'>, kind: string): GroupScope {
  const [level, key] = lens.scope?.split('/') ?? [];
  return {
    kind,
    ...(lens.department ? { department: lens.department } : {}),
    ...(level === 'authority' && key ? { authority: key } : {}),
    ...(level === 'district' && key ? { district: key } : {}),
  };
}
