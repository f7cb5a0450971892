import type { WorkOrder, WorkSettings } from '../../work/shapes';
import type { FieldDay } from '../shapes';
import { answer, read, write } from './database';

/** What the twin last told of a day, and of the trade in the language that was asked for. */
export interface KeptDay extends FieldDay {
  settings: WorkSettings;
}

const about = 'day';
type About = Omit<KeptDay, 'orders'>;

/** A day's orders as this phone keeps them: they are read again, never written here. */
export const dayStore = {
  async last(): Promise<KeptDay | null> {
    return read(['facts', 'orders'], async (store) => {
      const [told, orders] = await Promise.all([answer(store('facts').get(about) as IDBRequest<About | undefined>), answer(store('orders').getAll() as IDBRequest<WorkOrder[]>)]);
      return told ? { ...told, orders } : null;
    });
  },

  /** Takes the place of the day before, whole. */
  keep: ({ orders, ...told }: KeptDay) =>
    write(['facts', 'orders'], (store) => {
      store('orders').clear();
      for (const order of orders) store('orders').put(order);
      store('facts').put(told satisfies About, about);
    }),

  /** Orders as they are now, among those of the day. */
  refresh: (orders: readonly WorkOrder[]) =>
    write(['orders'], (store) => {
      for (const order of orders) store('orders').put(order);
    }),
};
