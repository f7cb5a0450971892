export type Language = 'fr' | 'en';

const locale = { fr: 'fr-FR', en: 'en-GB' } as const;
const noBreak = '\u00a0';
const narrow = '\u202f';
const minus = '\u2212';
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** Numbers, instants and ages as the screen writes them: one place, so that one test can hold every space. */
export class Format {
  readonly #language: Language;
  readonly #zone: string;

  constructor(language: Language, zone = 'Europe/Paris') {
    this.#language = language;
    this.#zone = zone;
  }

  /** A number with its true minus; `decimals` fixes them, else at most two are kept. */
  number(value: number, decimals?: number | null): string {
    const options =
      decimals === undefined || decimals === null
        ? { maximumFractionDigits: 2 }
        : { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
    return withMinus(new Intl.NumberFormat(locale[this.#language], options).format(value === 0 ? 0 : value));
  }

  /** A share between 0 and 1. Never rounds up to the whole: 99.96 % covered is not everything. */
  share(ratio: number, decimals = 0): string {
    const scale = 10 ** (decimals + 2);
    const shown = ratio >= 1 ? 1 : Math.floor(ratio * scale + 1e-9) / scale;
    const options = { style: 'percent', maximumFractionDigits: decimals } as const;
    return withMinus(new Intl.NumberFormat(locale[this.#language], options).format(shown));
  }

  /** A number and its unit, kept on one line. English sets no space before the per cent sign. */
  quantity(value: number, unit: string | null, decimals?: number | null): string {
    const text = this.number(value, decimals);
    if (!unit) return text;
    return unit === '%' && this.#language === 'en' ? `${text}%` : `${text}${noBreak}${unit}`;
  }

  /** "22:40", for tables and the clock. */
  time(at: Date): string {
    return this.#date(at, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  }

  /** "22:40:07". */
  seconds(at: Date): string {
    return this.#date(at, { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' });
  }

  /** "22 h 40" in a French sentence, "22:40" in an English one. */
  spokenTime(at: Date): string {
    const time = this.time(at);
    if (this.#language === 'en') return time;
    const [hours, minutes] = time.split(':');
    return `${Number(hours)}${noBreak}h${noBreak}${minutes}`;
  }

  /** "sam. 14 nov. 2026". */
  day(at: Date): string {
    const text = this.#date(at, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });
    return text.replace(/^(\p{L}+),/u, '$1');
  }

  /** "samedi". */
  weekday(at: Date): string {
    return this.#date(at, { weekday: 'long' });
  }

  /** "novembre 2026". */
  month(at: Date): string {
    return this.#date(at, { month: 'long', year: 'numeric' });
  }

  /** "sam. 14 nov. 2026, 22:40". */
  instant(at: Date): string {
    return `${this.day(at)}, ${this.time(at)}`;
  }

  /** "samedi 14 novembre 2026, 22 heures 40": for ears. */
  spokenInstant(at: Date): string {
    const date = this.#date(at, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
    const [hours, minutes] = this.time(at).split(':');
    const clock = this.#language === 'fr' ? `${Number(hours)} heures ${minutes}` : `${hours}:${minutes}`;
    return `${date.replace(/^(\p{L}+),/u, '$1')}, ${clock}`;
  }

  /** "40 s", "2 min", "1 h 05", "3 j". A clock ahead of ours makes no negative age. */
  age(milliseconds: number): string {
    const past = Math.max(0, milliseconds);
    if (past < minute) return `${Math.floor(past / 1000)}${noBreak}s`;
    if (past < hour) return `${Math.floor(past / minute)}${noBreak}min`;
    if (past < day) {
      const minutes = String(Math.floor((past % hour) / minute)).padStart(2, '0');
      return `${Math.floor(past / hour)}${noBreak}h${noBreak}${minutes}`;
    }
    return `${this.number(Math.floor(past / day))}${noBreak}${this.#language === 'fr' ? 'j' : 'd'}`;
  }

  #date(at: Date, options: Intl.DateTimeFormatOptions): string {
    return new Intl.DateTimeFormat(locale[this.#language], { ...options, timeZone: this.#zone }).format(at);
  }
}

/** French quotation: the guillemets and their narrow spaces. English quotation elsewhere. */
export function quoted(text: string, language: Language): string {
  return language === 'fr' ? `«${narrow}${text}${narrow}»` : `‘${text}’`;
}

function withMinus(text: string): string {
  return text.replace('-', minus);
}
