import { preferences } from '../settings/preferences.svelte';

export type Tone = 'light' | 'dark';

/** The tone in force: the person's choice, else the system's. */
class ThemeInForce {
  #system: Tone = $state('light');
  tone: Tone = $derived(preferences.theme === 'system' ? this.#system : preferences.theme);

  followSystem(): () => void {
    const query = matchMedia('(prefers-color-scheme: dark)');
    const read = () => (this.#system = query.matches ? 'dark' : 'light');
    read();
    query.addEventListener('change', read);
    return () => query.removeEventListener('change', read);
  }
}

export const theme = new ThemeInForce();

/** A colour token as the page computes it now, for what is drawn outside the style sheet. */
export function token(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
}
