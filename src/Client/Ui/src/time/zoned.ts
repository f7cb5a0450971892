/** How far the zone's clocks are ahead of UTC at that instant, in milliseconds. */
export function ahead(at: number, zone: string): number {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit' });
  const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  return Date.UTC(parts.year!, parts.month! - 1, parts.day, parts.hour, parts.minute, parts.second) - Math.floor(at / 1000) * 1000;
}

/** An instant as a date field writes it, in the territory's time whatever the browser's. */
export function toField(at: Date, zone = 'Europe/Paris'): string {
  return new Date(at.getTime() + ahead(at.getTime(), zone)).toISOString().slice(0, 19);
}

/** The instant a date field names, in the territory's time; null for none. Of an hour that comes twice, the first. */
export function fromField(text: string, zone = 'Europe/Paris'): string | null {
  const written = Date.parse(`${text}Z`);
  if (text === '' || Number.isNaN(written)) return null;
  const early = written - ahead(written - 7_200_000, zone);
  return new Date(written - ahead(early, zone)).toISOString();
}

/** The instant at which clocks of the zone show that hour of that day. */
export function legalInstant(date: string, hours: number, zone: string): number {
  const guess = Date.parse(`${date}T00:00:00Z`) + hours * 3_600_000;
  const first = guess - ahead(guess, zone);
  return guess - ahead(first, zone);
}
