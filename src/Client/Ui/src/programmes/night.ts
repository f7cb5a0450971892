import { ahead, legalInstant } from '../time/zoned';

const day = 86_400_000;
const hour = 3_600_000;

/** A level that holds from an instant until the next step. */
export interface Step {
  at: string;
  level: number;
}

export interface Stretch {
  from: number;
  to: number;
  level: number;
}

/** A night runs from noon to noon: 24 hours, 23 in March, 25 in October. */
export function nightSpan(night: string, zone: string): { from: number; to: number } {
  const next = new Date(Date.parse(`${night}T00:00:00Z`) + day).toISOString().slice(0, 10);
  return { from: legalInstant(night, 12, zone), to: legalInstant(next, 12, zone) };
}

/** The night an instant belongs to, named by the day on which it begins. */
export function nightOf(at: number, zone: string): string {
  return new Date(at + ahead(at, zone) - 12 * hour).toISOString().slice(0, 10);
}

/** The steps as stretches of the night, in shares of it; before the first step the lamps are off. */
export function stretchesOf(steps: readonly Step[], { from, to }: { from: number; to: number }): Stretch[] {
  const share = (at: number) => Math.min(1, Math.max(0, (at - from) / (to - from)));
  return steps
    .map((step, index) => ({
      from: share(Date.parse(step.at)),
      to: share(index + 1 < steps.length ? Date.parse(steps[index + 1]!.at) : to),
      level: step.level,
    }))
    .filter((stretch) => stretch.to > stretch.from);
}
