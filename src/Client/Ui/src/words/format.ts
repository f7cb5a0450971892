export type Language = 'fr' | 'en';

const locale = { fr: 'fr-FR', en: 'en-GB' } as const;
const noBreak = '\u00a0';
const narrow = '\u202f';
const minus = '\u2212';
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
/** A day in a unit, alone or below a stroke: French writes j for it. */
const dayUnit = /(^|\/)d(?=$|\/)/;
const ways = {
  time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  seconds: { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' },
  day: { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' },
  weekday: { weekday: 'long' },
  month: { month: 'long', year: 'numeric' },
  spoken: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** Numbers, instants and ages as the screen writes them: one place, so that one test can hold every space. */
export class Format {
  readonly #language: Language;
  readonly #zone: string;
  /** Made once for each way of writing: to make one costs more than all that a row of a list writes with it. */
  readonly #numbers = new Map<number | undefined, Intl.NumberFormat>();
  readonly #dates = new Map<object, Intl.DateTimeFormat>();

  constructor(language: Language, zone = 'Europe/Paris') {
    this.#language = language;
    this.#zone = zone;
  }

  /** A number with its true minus, and none before what rounds to nothing; `decimals` fixes them, else at most two are kept. */
  number(value: number, decimals?: number | null): string {
    const fixed = decimals ?? undefined;
    const format = kept(this.#numbers, fixed, () =>
      new Intl.NumberFormat(locale[this.#language], { ...(fixed === undefined ? { maximumFractionDigits: 2 } : { minimumFractionDigits: fixed, maximumFractionDigits: fixed }), signDisplay: 'negative' }));
    return withMinus(format.format(value));
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
    if (this.#language === 'fr') return `${text}${noBreak}${unit.replace(dayUnit, '$1j')}`;
    return unit === '%' && this.#language === 'en' ? `${text}%` : `${text}${noBreak}${unit}`;
  }

  /** "22:40", for tables and the clock. */
  time(at: Date): string {
    return this.#date(at, ways.time);
  }

  /** "22:40:07". */
  seconds(at: Date): string {
    return this.#date(at, ways.seconds);
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
    const text = this.#date(at, ways.day);
    return text.replace(/^(\p{L}+),/u, '$1');
  }

  /** "samedi". */
  weekday(at: Date): string {
    return this.#date(at, ways.weekday);
  }

  /** "novembre 2026". */
  month(at: Date): string {
    return this.#date(at, ways.month);
  }

  /** "sam. 14 nov. 2026, 22:40". */
  instant(at: Date): string {
    return `${this.day(at)}, ${this.time(at)}`;
  }

  /** "samedi 14 novembre 2026, 22 heures 40": for ears. */
  spokenInstant(at: Date): string {
    const date = this.#date(at, ways.spoken);
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

  #date(at: Date, way: Intl.DateTimeFormatOptions): string {
    return kept(this.#dates, way, () => new Intl.DateTimeFormat(locale[this.#language], { ...way, timeZone: this.#zone })).format(at);
  }
}

function kept<K, V>(known: Map<K, V>, key: K, make: () => V): V {
  const found = known.get(key) ?? make();
  known.set(key, found);
  return found;
}

/** French quotation: the guillemets and their narrow spaces. English quotation elsewhere. */
export function quoted(text: string, language: Language): string {
  return language === 'fr' ? `«${narrow}${text}${narrow}»` : `‘${text}’`;
}

function withMinus(text: string): string {
  return text.replace('-', minus);
}
