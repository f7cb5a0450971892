import { clock } from '../shell/clock.svelte';
import { vigil } from './vigil.svelte';
import { muteFor, Ringing, type Bell } from './ringing';
import { strike } from './strokes';

const storageKey = 'beffroi.watch';
// A click, not the press before it: the line that goes away would move what is being pressed.
const gestures = ['click', 'keydown'] as const;

/** The bells that are heard: silent until somebody takes the watch, since a browser opens the sound on a person's act only. */
class Sound {
  /** Somebody has taken the watch in this browser and has not given it back. */
  onWatch = $state(remembered());
  /** The browser keeps the sound closed although the watch is taken. */
  blocked = $state(false);
  mutedUntil = $state(0);
  muted: boolean = $derived(clock.live < this.mutedUntil);
  #context: AudioContext | null = null;
  #ringing = new Ringing((bell) => this.#strike(bell));

  /** Listens to the vigil and to time, for as long as the page lives. */
  start(): () => void {
    const deafen = vigil.listen((news, catchingUp) => {
      if (this.onWatch && !catchingUp) this.#ringing.hear(news, vigil.rate?.flood ?? false, clock.live);
    });
    const timer = setInterval(() => this.onWatch && this.#ringing.beat(vigil.danger, clock.live), 1_000);
    for (const gesture of gestures) addEventListener(gesture, this.#retry);
    if (this.onWatch) void this.open();
    return () => {
      deafen();
      clearInterval(timer);
      for (const gesture of gestures) removeEventListener(gesture, this.#retry);
    };
  }

  take(): Promise<void> {
    this.#remember(true);
    return this.open();
  }

  giveBack(): void {
    this.#remember(false);
    this.blocked = false;
    void this.#context?.close();
    this.#context = null;
  }

  /** Opens the sound; says so when the browser refuses. */
  async open(): Promise<void> {
    this.#context ??= this.#newContext();
    // A browser that waits for a gesture leaves this promise open: what counts is the state.
    void this.#context?.resume().catch(() => {});
    await new Promise((settled) => setTimeout(settled, 200));
    this.blocked = this.onWatch && this.#context?.state !== 'running';
  }

  /** Two minutes of silence, or sound again. */
  toggleMute(): void {
    this.mutedUntil = this.muted ? 0 : clock.live + muteFor;
    this.#ringing.mute(this.mutedUntil);
  }

  #retry = (): void => {
    if (this.blocked) void this.open();
  };

  #strike(bell: Bell): void {
    if (this.#context?.state === 'running') strike(this.#context, bell);
    else void this.open();
  }

  #newContext(): AudioContext | null {
    try {
      const context = new AudioContext();
      context.addEventListener('statechange', () => (this.blocked = this.onWatch && context.state !== 'running'));
      return context;
    } catch {
      return null;
    }
  }

  #remember(onWatch: boolean): void {
    this.onWatch = onWatch;
    try {
      if (onWatch) localStorage.setItem(storageKey, 'taken');
      else localStorage.removeItem(storageKey);
    } catch {
      // A browser that refuses storage asks again after a reload.
    }
  }
}

function remembered(): boolean {
  try {
    return localStorage.getItem(storageKey) !== null;
  } catch {
    return false;
  }
}

export const sound = new Sound();
