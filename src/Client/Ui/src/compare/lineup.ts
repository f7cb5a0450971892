import type { Run, RunHead, ScenarioDocument } from './shapes';

/** The word in an address for the city as it is. */
export const city = 'base';
/** More columns than that nobody can compare. */
export const most = 6;
const letters = 'ABCDEF';

/** What an address asks for: a baseline, and scenarios against it. */
export interface Asked {
  base: string;
  scenarios: string[];
}

export function readAsked(s: string | undefined): Asked {
  const [base = city, ...scenarios] = (s ?? '').split(',').map((id) => id.trim()).filter((id) => id !== '');
  return { base, scenarios: [...new Set(scenarios)].filter((id) => id !== base && id !== city).slice(0, most) };
}

export const writeAsked = ({ base, scenarios }: Asked): string => [base, ...scenarios].join(',');

export const letterOf = (index: number): string => letters[index] ?? String(index + 1);

/** Why a run's figures are not put beside those of the others. */
export type Obstacle = 'horizon' | 'city' | 'draws';

/** The newest done run of a scenario, and the newest of all when that is another one: it is under way, or it ended otherwise. */
export function newestOf(runs: readonly RunHead[], scenario: string): { done: RunHead | null; later: RunHead | null } {
  const own = runs.filter((run) => run.scenario === scenario).sort((a, b) => b.begun.localeCompare(a.begun));
  const done = own.find((run) => run.state === 'done') ?? null;
  const later = own[0] && own[0] !== done ? own[0] : null;
  return { done, later };
}

/** Whether the text has a later version than the one that was run. */
export const isOlder = (run: Pick<Run, 'version'>, document: ScenarioDocument | undefined): boolean => document !== undefined && document.version > run.version;

/** What keeps a run apart from the one that all are held against. */
export function obstacleOf(run: Run, against: Run): Obstacle | null {
  if (run.months.join() !== against.months.join()) return 'horizon';
  if (run.baselineHash !== against.baselineHash) return drawsOf(run) === drawsOf(against) ? 'city' : 'draws';
  return null;
}

export const drawsOf = (run: Run): number => Math.max(1, ...run.rows.map((row) => row.draws?.baseline.length ?? 1));
