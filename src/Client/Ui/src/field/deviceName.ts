import { uuid } from './offline/uuid';

const storageKey = 'beffroi.device';
let forgetful: string | null = null;

/** What this phone calls itself: a random name, kept by this browser; nothing of the phone or its owner is in it. */
export function deviceName(): string {
  try {
    const known = localStorage.getItem(storageKey);
    if (known) return known;
    const name = newName();
    localStorage.setItem(storageKey, name);
    return name;
  } catch {
    return (forgetful ??= newName());
  }
}

const newName = (): string => `phone-${uuid().slice(0, 8)}`;
