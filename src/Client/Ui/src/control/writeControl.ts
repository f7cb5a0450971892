import type { Value } from '../api/shapes';
import { writeValue } from '../asset/writeValue';
import { say } from '../words/words.svelte';
import type { ControlDescription } from './shapes';

/** A commanded value as the screen writes it; none lets the device do as it does by itself. */
export function writeControl(control: ControlDescription, value: Value): string {
  return value === null ? say('order.release') : writeValue(value, { key: control.control, name: control.name, form: control.form, unit: control.unit, required: false, minimum: null, maximum: null, choices: control.choices }, control.unit);
}
