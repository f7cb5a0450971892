import type { Alone } from './outbox';

const name = 'beffroi-field-outbox';
let busy = false;

/**
 * One page of this phone at a time, whichever dies holding it. Browsers know such locks on https and localhost only; elsewhere this page keeps to itself, and the twin knows
 * by their ids the entries that two pages sent.
 */
export const alone: Alone = async <T>(work: () => Promise<T>): Promise<T | null> => {
  if (navigator.locks) return navigator.locks.request(name, { ifAvailable: true }, (lock) => (lock ? work() : null));
  if (busy) return null;
  busy = true;
  try {
    return await work();
  } finally {
    busy = false;
  }
};
