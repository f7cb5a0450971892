import { api } from '../api/api';
import type { Health } from '../api/shapes';
import { Refusal } from '../api/refusal';

type Check = Health['checks'][number];

/** What is wrong with the twin itself: read again at every notice, and now and then. */
class Wellbeing {
  troubles = $state<Check[]>([]);

  async refresh(): Promise<void> {
    try {
      const health = await api.health();
      this.troubles = health.checks.filter((check) => check.status !== 'healthy');
    } catch (fault) {
      // A server that does not answer at all is told of by the live link's own line.
      if (!(fault instanceof Refusal)) throw fault;
      this.troubles = [];
    }
  }
}

export const wellbeing = new Wellbeing();
