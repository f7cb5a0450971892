import { orderSteps, type Order, type OrderEnd, type OrderStep } from './shapes';

/** How one of the six steps is drawn. Only telemetry makes an order proven; everything before is on its way. */
export interface DrawnStep {
  step: OrderStep;
  drawn: 'proven' | 'passed' | 'here' | 'ahead' | 'ended';
  at: string | null;
  detail: string | null;
}

const isStep = (state: string): state is OrderStep => (orderSteps as readonly string[]).includes(state);

/** The order's end without proof; null while it is under way or proven. */
export function endOf(order: Pick<Order, 'state'>): OrderEnd | null {
  return isStep(order.state) ? null : order.state;
}

export const isUnderWay = (order: Pick<Order, 'state'>): boolean => endOf(order) === null && order.state !== 'confirmed';

export function drawnSteps(order: Pick<Order, 'state' | 'steps'>): DrawnStep[] {
  const reached = new Map(order.steps.map((step) => [step.state, step]));
  const last = orderSteps.reduce((furthest, step, index) => (reached.has(step) || order.state === step ? index : furthest), -1);
  return orderSteps.map((step, index) => ({
    step,
    drawn: drawnAs(order, index, last),
    at: reached.get(step)?.at ?? null,
    detail: reached.get(step)?.detail ?? null,
  }));
}

function drawnAs(order: Pick<Order, 'state'>, index: number, last: number): DrawnStep['drawn'] {
  if (order.state === 'confirmed') return index === orderSteps.length - 1 ? 'proven' : 'passed';
  if (index > last) return 'ahead';
  if (index < last) return 'passed';
  return endOf(order) === null ? 'here' : 'ended';
}

/** Members of a group as a person counts them: proven, on the way, or in need of somebody. */
export function tally(states: Partial<Record<string, number>>): { proven: number; waiting: number; wrong: number; replaced: number; standing: number } {
  const sum = (which: (state: string) => boolean) => Object.entries(states).reduce((total, [state, n]) => total + (which(state) ? (n ?? 0) : 0), 0);
  return {
    proven: states.confirmed ?? 0,
    waiting: sum((state) => isStep(state) && state !== 'confirmed'),
    wrong: sum((state) => !isStep(state) && state !== 'superseded' && state !== 'standing'),
    replaced: states.superseded ?? 0,
    standing: states.standing ?? 0,
  };
}
