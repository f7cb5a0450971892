import { feed, refreshAll } from '../shell/link.svelte';
import { shown } from './instant.svelte';

let turns = 0;

/**
 * Turns the screen to the instant of the address, of the past or of a scenario, or back to the present. The player is fetched when it is first needed; who turned
 * again meanwhile wants only that: of two fetches of it the later one may be the faster.
 */
export async function turnTo(at: number | null, scenario: string | null): Promise<void> {
  const turn = ++turns;
  if (at === null && !shown.past) return;
  if (at !== null) {
    feed.hold(true);
    if (shown.moment === null) shown.show(at);
  }
  const { player } = await import('../player/player.svelte');
  if (turn !== turns) return;
  if (at !== null) {
    player.show(scenario);
    return player.follow(at);
  }
  player.leave();
  shown.show(null);
  feed.hold(false);
  return refreshAll();
}
