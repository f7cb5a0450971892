import { city } from '../city/city';
import { Feed } from '../city/feed.svelte';
import { vigil } from '../sound/vigil.svelte';
import { watchList } from '../watch/watchList.svelte';
import { atMostEvery } from './often';
import { tallies } from './tallies.svelte';
import { territory } from './territory.svelte';
import { wellbeing } from './wellbeing.svelte';

const readPlaces = atMostEvery(5_000, () => territory.loadPlaces());
const poll = 15_000;

/** Notices tick when something of their kind happened; what happened is read from the API. */
export const notices = $state({ inventory: 0, health: 0, work: 0 });
export const feed = new Feed(city, readPlaces);

/** Opens the two live links, the marks' and the notices'. */
export function openLink(): () => void {
  const closeFeed = feed.open();
  const source = new EventSource('/api/v1/events');
  source.addEventListener('alarm', refreshAlarms);
  source.addEventListener('work', () => notices.work++);
  source.addEventListener('totals', () => tallies.refresh());
  source.addEventListener('health', () => {
    notices.health++;
    void wellbeing.refresh();
  });
  source.addEventListener('inventory', () => {
    notices.inventory++;
    readPlaces();
  });
  source.addEventListener('open', () => {
    vigil.catchUp();
    refreshAll();
  });
  const timer = setInterval(refreshAll, poll);
  return () => {
    closeFeed();
    source.close();
    clearInterval(timer);
  };
}

function refreshAlarms(): void {
  vigil.refresh();
  vigil.refreshShelved();
  watchList.refresh();
}

/** Reads bells, lists and totals again, of the instant that is shown. */
export function refreshAll(): void {
  tallies.refresh();
  refreshAlarms();
  void wellbeing.refresh();
}
