import type { Bell } from './ringing';

interface Strokes {
  count: number;
  hertz: number;
  loudness: number;
}

/** Danger three strokes, major two, minor one, low: told apart by number, not by ear for pitch. */
export const strokes: Record<Bell, Strokes> = {
  1: { count: 3, hertz: 622, loudness: 0.5 },
  2: { count: 2, hertz: 466, loudness: 0.4 },
  3: { count: 1, hertz: 233, loudness: 0.35 },
};
const between = 0.55;

/** A bell's partials: share of the strike note, loudness, seconds until it has died away. Hum, prime, tierce, quint, nominal. */
const partials: readonly [number, number, number][] = [
  [0.5, 0.35, 2.2],
  [1, 0.6, 1.5],
  [1.2, 0.35, 1.1],
  [1.5, 0.2, 0.8],
  [2, 0.45, 0.6],
  [3, 0.15, 0.3],
];

/** Strikes a bell now. */
export function strike(context: AudioContext, bell: Bell): void {
  const { count, hertz, loudness } = strokes[bell];
  for (let stroke = 0; stroke < count; stroke++) ringOnce(context, context.currentTime + 0.02 + stroke * between, hertz, loudness);
}

function ringOnce(context: AudioContext, at: number, hertz: number, loudness: number): void {
  for (const [share, strength, decay] of partials) {
    const tone = new OscillatorNode(context, { frequency: hertz * share });
    const gain = new GainNode(context, { gain: 0 });
    gain.gain.setValueAtTime(0, at);
    gain.gain.linearRampToValueAtTime(strength * loudness * 0.4, at + 0.006);
    gain.gain.exponentialRampToValueAtTime(0.0001, at + decay);
    tone.connect(gain).connect(context.destination);
    tone.start(at);
    tone.stop(at + decay);
  }
}
