import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { atMostEvery } from '../src/shell/often';

/** What the runner's own process offers of Node. */
declare const process: Record<'on' | 'off', (event: 'unhandledRejection', listen: (reason: unknown) => void) => void>;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('what is asked while it runs is done once more, and no more often than said', async () => {
  const work = vi.fn();
  const ask = atMostEvery(1_000, work);
  ask();
  ask();
  ask();
  expect(work).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(work).toHaveBeenCalledTimes(2);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(work).toHaveBeenCalledTimes(2);
});

test('work that fails is told, and does not end what is asked after it', async () => {
  const told: unknown[] = [];
  const listen = (reason: unknown) => told.push(reason);
  process.on('unhandledRejection', listen);
  const work = vi.fn().mockRejectedValueOnce(new Error('cut off')).mockResolvedValue(undefined);
  const ask = atMostEvery(1_000, work);
  ask();
  await vi.advanceTimersByTimeAsync(1_000);
  ask();
  expect(work).toHaveBeenCalledTimes(2);
  await vi.waitFor(() => expect(told).toHaveLength(1));
  process.off('unhandledRejection', listen);
});
