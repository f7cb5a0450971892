import './theme/tokens.css';
import './theme/base.css';
import { mount } from 'svelte';
import App from './App.svelte';
import { preferences } from './settings/preferences.svelte';
import { screenAt } from './shell/screens';
import { words } from './words/words.svelte';

const target = document.getElementById('app')!;
const spoken = words.speak(preferences.language);
// The screen is on its way while the sentences are: one after the other they would cost a slow link twice.
screenAt(location.pathname === '/' ? '/watch' : location.pathname).load().catch(() => {
  // The page asks again when it is there, and says what is missing.
});
try {
  await spoken;
  mount(App, { target });
} catch {
  // Not one sentence came: this one is said in both languages.
  target.textContent = 'La page n\u2019a pas pu \u00eatre lue\u202f: rechargez-la. The page could not be read: reload it.';
}
