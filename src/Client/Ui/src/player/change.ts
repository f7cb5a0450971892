import { get } from '../api/api';

/** When what is known of an asset last was, or first is, another one, in milliseconds; null for never within a day. */
export async function changeOf(asset: string, at: number, way: 'previous' | 'next'): Promise<number | null> {
  const [kind, ...key] = asset.split('/');
  const answer = await get<{ at: string | null }>(`/assets/${encodeURIComponent(kind!)}/${encodeURIComponent(key.join('/'))}/change`, { at: new Date(at).toISOString(), way });
  return answer.at === null ? null : Date.parse(answer.at);
}
