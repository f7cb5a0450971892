import type { Alarm } from '../api/shapes';
import { statusOfPriority } from '../watch/lens';
import { say, type Word } from '../words/words.svelte';

/** News in one sentence, for ears: how many, how grave if all alike, and where if all are in one place. */
export function sentenceOf(news: readonly Alarm[], placeOf: (area: string | null) => string): string {
  const statuses = new Set(news.map((alarm) => statusOfPriority(Math.min(4, alarm.priority))));
  const places = new Set(news.map((alarm) => placeOf(alarm.authority)));
  const [status] = statuses;
  const what = say(statuses.size === 1 ? (`announce.${status}` as Word) : 'announce.news', { n: news.length });
  const [place] = places;
  return places.size === 1 && place ? say('announce.at', { what, place }) : what;
}
