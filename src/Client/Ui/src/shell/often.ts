/** Runs `work` at once, then at most every `interval` ms however often it is asked; the last ask is never lost, and work that fails does not end the next. */
export function atMostEvery(interval: number | (() => number), work: () => Promise<void> | void): () => void {
  let running = false;
  let asked = false;
  const run = async () => {
    running = true;
    asked = false;
    try {
      await work();
    } finally {
      setTimeout(() => {
        running = false;
        if (asked) void run();
      }, typeof interval === 'number' ? interval : interval());
    }
  };
  return () => {
    asked = true;
    if (!running) void run();
  };
}
