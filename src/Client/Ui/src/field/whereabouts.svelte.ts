import type { Position } from '../api/shapes';

export type Refused = 'unsupported' | 'denied' | 'unavailable';
const patience = 20_000;
const goodFor = 60_000;

/** Where the phone is, when its owner lets the page know: asked by a press, never at start, and sent only with what the agent reports. */
class Whereabouts {
  place: Position | null = $state.raw(null);
  /** How far off it may be, in metres. */
  within: number | null = $state(null);
  refused: Refused | null = $state(null);
  asking = $state(false);

  /** Asks the phone; answers whether it said. */
  async ask(): Promise<boolean> {
    if (!window.isSecureContext || !('geolocation' in navigator)) {
      this.refused = 'unsupported';
      return false;
    }
    this.asking = true;
    try {
      const { coords } = await new Promise<GeolocationPosition>((resolve, reject) =>
        navigator.geolocation.getCurrentPosition(resolve, reject, { enableHighAccuracy: true, timeout: patience, maximumAge: goodFor }));
      Object.assign(this, { place: [coords.longitude, coords.latitude], within: coords.accuracy, refused: null });
      return true;
    } catch (fault) {
      this.refused = (fault as GeolocationPositionError).code === 1 ? 'denied' : 'unavailable';
      return false;
    } finally {
      this.asking = false;
    }
  }
}

export const whereabouts = new Whereabouts();
