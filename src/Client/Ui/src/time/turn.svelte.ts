import { feed, refreshAll } from '../shell/link.svelte';
import { shown } from './instant.svelte';

/** Turns the screen to the instant of the address, of the past or of a scenario, or back to the present. The player is fetched when it is first needed. */
export async function turnTo(at: number | null, scenario: string | null): Promise<void> {
  if (at === null) {
    if (!shown.past) return;
    const { player } = await import('../player/player.svelte');
    player.leave();
    shown.show(null);
    feed.hold(false);
    return refreshAll();
  }

  feed.hold(true);
  if (shown.moment === null) shown.show(at);
  const { player } = await import('../player/player.svelte');
  player.show(scenario);
  await player.follow(at);
}
