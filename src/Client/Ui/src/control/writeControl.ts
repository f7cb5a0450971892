import type { Value } from '../api/shapes';
import { writeValue } from '../asset/writeValue';
import type { ControlDescription } from './shapes';

/** A commanded value as the screen writes it. */
export function writeControl(control: ControlDescription, value: Value): string {
  return writeValue(value, { key: control.control, name: control.name, form: control.form, unit: control.unit, required: false, choices: control.choices }, control.unit);
}
