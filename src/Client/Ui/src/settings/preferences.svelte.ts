export type Language = 'fr' | 'en';
export type Theme = 'system' | 'light' | 'dark';

interface Stored {
  language: Language;
  theme: Theme;
  letterKeys: boolean;
  author: string;
}

const storageKey = 'beffroi.preferences';

/** What this person prefers: never part of an address, kept by this browser only. */
class Preferences {
  language: Language = $state('fr');
  theme: Theme = $state('system');
  letterKeys = $state(true);
  /** The name this person signs acts with. */
  author = $state('');

  constructor() {
    Object.assign(this, fromBrowser(), fromStorage());
  }

  keep(): void {
    const { language, theme, letterKeys, author } = this;
    try {
      localStorage.setItem(storageKey, JSON.stringify({ language, theme, letterKeys, author }));
    } catch {
      // A browser that refuses storage still works; it only forgets.
    }
  }
}

function fromBrowser(): Pick<Stored, 'language'> {
  const asked = typeof navigator === 'undefined' ? 'fr' : navigator.language;
  return { language: asked.startsWith('en') ? 'en' : 'fr' };
}

function fromStorage(): Partial<Stored> {
  try {
    return JSON.parse(localStorage.getItem(storageKey) ?? '{}') as Partial<Stored>;
  } catch {
    return {};
  }
}

export const preferences = new Preferences();
