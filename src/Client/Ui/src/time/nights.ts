import { sunTimes } from './sun';

const day = 86_400_000;

/** Nights that touch a stretch of time, from sunset to sunrise: what the server could not say of the hours to come. */
export function nightsBetween(from: number, to: number, longitude: number, latitude: number): [string, string][] {
  const nights: [string, string][] = [];
  for (let at = from - day; at <= to + day; at += day) {
    const dusk = sunTimes(new Date(at), longitude, latitude).set;
    const dawn = sunTimes(new Date(at + day), longitude, latitude).rise;
    if (dusk && dawn && dawn.getTime() > from && dusk.getTime() < to) nights.push([dusk.toISOString(), dawn.toISOString()]);
  }
  return nights;
}
