import type { Value } from '../api/shapes';
import type { ControlDescription } from './shapes';

/** Whether one of several words is commanded; a number has none. */
export const isChoice = (control: ControlDescription): boolean => (control.choices?.length ?? 0) > 0;

/** A value as it was typed, read by the control's form; undefined for one that cannot be. A decimal comma is as good as a point. */
export function readValue(control: ControlDescription, typed: string): Value | undefined {
  if (control.form === 'flag') return typed === 'true' ? true : typed === 'false' ? false : undefined;
  if (control.form !== 'number') {
    const text = typed.trim();
    return text === '' || (isChoice(control) && !control.choices!.some((choice) => choice.key === text)) ? undefined : text;
  }
  const number = typed.trim() === '' ? Number.NaN : Number(typed.trim().replace(',', '.').replace('\u2212', '-'));
  const low = control.minimum ?? Number.NEGATIVE_INFINITY;
  const high = control.maximum ?? Number.POSITIVE_INFINITY;
  return Number.isFinite(number) && number >= low && number <= high ? number : undefined;
}
