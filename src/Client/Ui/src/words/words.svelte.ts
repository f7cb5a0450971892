import { Format, type Language } from './format';
import type devices from './devices.fr.json';
import type compare from './compare.fr.json';
import type contract from './contract.fr.json';
import type incidents from './incidents.fr.json';
import type exported from './exports.fr.json';
import type shell from './strings.fr.json';
import type departments from './departments.fr.json';
import type past from './past.fr.json';
import type profiles from './profiles.fr.json';
import type scenarios from './scenarios.fr.json';
import type work from './work.fr.json';

type Strings = typeof shell & typeof past & typeof work & typeof incidents & typeof departments & typeof exported & typeof compare & typeof contract & typeof devices & typeof profiles & typeof scenarios;
/** A sentence with forms for one and many is asked for by its stem: `alarms.open` for `alarms.open.one` and `.other`. */
type Stem<K> = K extends `${infer S}.one` ? S : never;
export type Word = keyof Strings | Stem<keyof Strings>;
export type Parts = Record<string, string | number>;

type Fetched = () => Promise<{ default: Record<string, string> }>;
/** One language is enough for most people: the other is fetched when somebody chooses it. What few screens say is a part of its own and comes with them. */
const parts = {
  shell: { fr: () => import('./strings.fr.json'), en: () => import('./strings.en.json') },
  compare: { fr: () => import('./compare.fr.json'), en: () => import('./compare.en.json') },
  contract: { fr: () => import('./contract.fr.json'), en: () => import('./contract.en.json') },
  devices: { fr: () => import('./devices.fr.json'), en: () => import('./devices.en.json') },
  incidents: { fr: () => import('./incidents.fr.json'), en: () => import('./incidents.en.json') },
  departments: { fr: () => import('./departments.fr.json'), en: () => import('./departments.en.json') },
  past: { fr: () => import('./past.fr.json'), en: () => import('./past.en.json') },
  profiles: { fr: () => import('./profiles.fr.json'), en: () => import('./profiles.en.json') },
  scenarios: { fr: () => import('./scenarios.fr.json'), en: () => import('./scenarios.en.json') },
  work: { fr: () => import('./work.fr.json'), en: () => import('./work.en.json') },
  exports: { fr: () => import('./exports.fr.json'), en: () => import('./exports.en.json') },
} satisfies Record<string, Record<Language, Fetched>>;
export type Part = keyof typeof parts;

class Words {
  /** The language in force: the one that was asked for last of those whose sentences have come. */
  language: Language = $state('fr');
  #sentences: Record<string, string> = $state.raw({});
  #asked: Language = 'fr';
  #learnt = new Set<Part>(['shell']);
  #zone = $state('Europe/Paris');
  format: Format = $derived(new Format(this.language, this.#zone));
  #plural: Intl.PluralRules = $derived(new Intl.PluralRules(this.language));

  /** Puts a language in force once its sentences are here; until then the other goes on. */
  async speak(language: Language): Promise<void> {
    this.#asked = language;
    const fetched = await Promise.all([...this.#learnt].map((part) => parts[part][language]()));
    if (this.#asked !== language) return;
    const known = language === this.language ? this.#sentences : {};
    this.#sentences = Object.assign({ ...known }, ...fetched.map((one) => one.default));
    this.language = language;
  }

  /** Adds the sentences of a part, in every language from now on. */
  async learn(part: Part): Promise<void> {
    this.#learnt.add(part);
    await this.speak(this.#asked);
  }

  inZone(zone: string): void {
    this.#zone = zone;
  }

  /** The sentence in the language in force. With `n`, the singular or plural form; numbers are written by the format. */
  say(word: Word, parts: Parts = {}): string {
    const sentences = this.#sentences;
    const plural = typeof parts.n === 'number' ? `${word}.${this.#plural.select(parts.n) === 'one' ? 'one' : 'other'}` : '';
    const sentence = sentences[plural] ?? sentences[word] ?? word;
    return sentence.replace(/\{(\w+)\}/g, (_, name: string) => this.#part(parts[name]));
  }

  /** A sentence whose key comes from the API, or null when these strings do not know it. */
  known(key: string): string | null {
    return this.#sentences[key] ?? null;
  }

  #part(part: string | number | undefined): string {
    return typeof part === 'number' ? this.format.number(part) : (part ?? '');
  }
}

export const words = new Words();

/** Short for `words.say`, the commonest call of every component. */
export function say(word: Word, parts?: Parts): string {
  return words.say(word, parts);
}
