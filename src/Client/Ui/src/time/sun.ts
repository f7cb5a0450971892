const radians = Math.PI / 180;
const day = 86_400_000;
const j2000 = Date.UTC(2000, 0, 1, 12);

/** Sunrise and sunset of a day, after NOAA's low-precision formulas: within a minute or two at our latitudes. */
export interface SunTimes {
  rise: Date | null;
  set: Date | null;
}

/** The sun's passages of the horizon on the solar day nearest `at`. Null in polar day or night. */
export function sunTimes(at: Date, longitude: number, latitude: number): SunTimes {
  const cycle = Math.round((at.getTime() - j2000) / day + longitude / 360);
  const mean = cycle - longitude / 360;
  const anomaly = (357.5291 + 0.98560028 * mean) * radians;
  const centre = 1.9148 * Math.sin(anomaly) + 0.02 * Math.sin(2 * anomaly) + 0.0003 * Math.sin(3 * anomaly);
  const ecliptic = anomaly + (centre + 180 + 102.9372) * radians;
  const transit = mean + 0.0053 * Math.sin(anomaly) - 0.0069 * Math.sin(2 * ecliptic);
  const declination = Math.asin(Math.sin(ecliptic) * Math.sin(23.4397 * radians));
  const cosine = (Math.sin(-0.833 * radians) - Math.sin(latitude * radians) * Math.sin(declination))
    / (Math.cos(latitude * radians) * Math.cos(declination));
  if (Math.abs(cosine) > 1) return { rise: null, set: null };
  const half = Math.acos(cosine) / (2 * Math.PI);
  const instant = (days: number) => new Date(j2000 + days * day);
  return { rise: instant(transit - half), set: instant(transit + half) };
}

/** What the sun does next, seen from `at`. */
export function nextSun(at: Date, longitude: number, latitude: number): { what: 'rise' | 'set'; at: Date } | null {
  for (const offset of [0, 1]) {
    const { rise, set } = sunTimes(new Date(at.getTime() + offset * day), longitude, latitude);
    if (rise && rise > at) return { what: 'rise', at: rise };
    if (set && set > at) return { what: 'set', at: set };
  }
  return null;
}
