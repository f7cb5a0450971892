import type { Box } from '../api/shapes';
import type { City } from './city';
import { readFrame } from './frame';

export type Watch = 'all' | 'none' | Box;

const silence = 6_000;
const lostAfter = 3_000;
const retries = [500, 1_000, 2_000, 4_000, 8_000];

/** The live link: one WebSocket, told what to watch, reopened when it falls silent. */
export class Feed {
  /** The instant of the last thing heard from the server; what the screen shows dates from then. */
  heardAt: number | null = $state(null);
  /** The link has been down for three seconds. */
  lost = $state(false);
  #held = false;
  #city: City;
  #watch: Watch = 'all';
  #socket: WebSocket | null = null;
  #attempts = 0;
  #downSince: number | null = null;
  #lastFrame = 0;
  #onStrangers: () => void;

  constructor(city: City, onStrangers: () => void) {
    this.#city = city;
    this.#onStrangers = onStrangers;
  }

  open(): () => void {
    this.#connect();
    let frame = requestAnimationFrame(function paint(this: Feed) {
      this.#city.flush();
      frame = requestAnimationFrame(paint.bind(this));
    }.bind(this));
    const pulse = setInterval(() => this.#check(), 500);
    return () => {
      cancelAnimationFrame(frame);
      clearInterval(pulse);
      this.#socket?.close();
    };
  }

  watch(what: Watch): void {
    if (JSON.stringify(what) === JSON.stringify(this.#watch)) return;
    this.#watch = what;
    this.#ask();
  }

  /** While another time is shown the link goes on and brings no marks; then everything is asked for anew. */
  hold(held: boolean): void {
    if (held === this.#held) return;
    this.#held = held;
    if (!held) this.#city.forget();
    this.#ask();
  }

  #ask(): void {
    if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(JSON.stringify({ watch: this.#held ? 'none' : this.#watch }));
  }

  #connect(): void {
    const address = new URL('/api/v1/live', location.href);
    address.protocol = address.protocol.replace('http', 'ws');
    const socket = new WebSocket(address);
    socket.binaryType = 'arraybuffer';
    socket.onopen = () => this.#ask();
    socket.onmessage = (message) => this.#hear(message.data as ArrayBuffer);
    socket.onclose = () => this.#reconnect(socket);
    this.#socket = socket;
    this.#lastFrame = Date.now();
  }

  #hear(data: ArrayBuffer): void {
    const frame = readFrame(data);
    this.#attempts = 0;
    this.#downSince = null;
    this.#lastFrame = Date.now();
    this.lost = false;
    this.heardAt = frame.serverTime;
    if (this.#held) return;
    this.#city.hear(frame.entries);
    if (this.#city.strangers > 0) this.#onStrangers();
  }

  #reconnect(socket: WebSocket): void {
    if (socket !== this.#socket) return;
    this.#downSince ??= Date.now();
    const wait = retries[Math.min(this.#attempts++, retries.length - 1)]!;
    setTimeout(() => this.#connect(), wait);
  }

  #check(): void {
    const quietFor = Date.now() - this.#lastFrame;
    if (quietFor > silence && this.#socket?.readyState === WebSocket.OPEN) this.#socket.close();
    const downFor = this.#downSince === null ? 0 : Date.now() - this.#downSince;
    this.lost = this.lost || downFor > lostAfter || quietFor > silence;
  }
}
