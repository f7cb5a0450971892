import type { Refusal } from '../api/refusal';
import { under, yamlTree } from '../editor/yamlTree';
import { asRefusal } from '../shell/territory.svelte';
import { compareApi, type Settlement } from './compareApi';
import { criteriaOf, type Criterion, type Told } from './figures';
import { city, isOlder, letterOf, newestOf, obstacleOf, type Asked, type Obstacle } from './lineup';
import type { Row, Run, RunHead, ScenarioDocument, Side } from './shapes';

const deepest = 8;
const every = 1_000;
const yearLength = 365.2425 * 86_400_000;

/** A scenario as it stands in the comparison. */
export interface Column {
  letter: string;
  id: string;
  title: string;
  document: ScenarioDocument | undefined;
  /** Its text, behind those that it is a fork of. */
  texts: string[];
  /** The newest run that is done. */
  run: Run | null;
  /** A newer run, under way or ended otherwise. */
  later: RunHead | null;
  older: boolean;
  /** Why its figures are not shown beside the others. */
  obstacle: Obstacle | null;
  settlement: Settlement | null;
}

/** Which rows are looked at: all, or those of a place or kind. */
export interface Sieve {
  authority: string | null;
  district: string | null;
  department: string | null;
  kind: string | null;
}

/** Scenarios beside a baseline: what is known of each, read as the address asks for it. */
export class Comparison {
  asked: Asked = $state.raw({ base: city, scenarios: [] });
  refusal: Refusal | null = $state.raw(null);
  loaded = $state(false);
  documents: ScenarioDocument[] = $state.raw([]);
  heads: RunHead[] = $state.raw([]);
  #texts: ReadonlyMap<string, string[]> = $state.raw(new Map());
  #runs: ReadonlyMap<string, Run> = $state.raw(new Map());
  #settlements: ReadonlyMap<string, Settlement | null> = $state.raw(new Map());
  #timer: ReturnType<typeof setTimeout> | null = null;

  readonly scenarios: Column[] = $derived(this.#columns(this.asked.scenarios));
  readonly base: Column | null = $derived(this.asked.base === city ? null : (this.#columns([this.asked.base])[0] ?? null));
  /** The run that others are held against: the base's own, else the newest. */
  readonly against: Run | null = $derived(this.base ? this.base.run : newest(this.scenarios));
  /** Those whose figures stand beside each other. */
  readonly compared: Column[] = $derived(this.scenarios.filter((column) => column.run !== null && column.obstacle === null && this.against !== null));
  readonly years: number = $derived(this.against ? yearsOf(this.against) : 1);

  async ask(asked: Asked): Promise<void> {
    this.asked = asked;
    await this.read();
  }

  async read(): Promise<void> {
    try {
      const [documents, heads] = await Promise.all([compareApi.documents(), compareApi.runs()]);
      const ids = [...this.asked.scenarios, ...(this.asked.base === city ? [] : [this.asked.base])];
      const done = ids.flatMap((id) => newestOf(heads, id).done ?? []);
      await Promise.all([...ids.map((id) => this.#readText(id, documents)), ...done.map((head) => this.#readRun(head.id))]);
      Object.assign(this, { documents, heads, refusal: null, loaded: true });
      if (ids.some((id) => isUnderWay(newestOf(heads, id).later))) this.#again();
    } catch (error) {
      this.refusal = asRefusal(error);
    }
  }

  async start(scenario: string): Promise<void> {
    await compareApi.start(scenario);
    await this.read();
  }

  leave(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  /** A figure of one side, of the rows that are looked at. */
  tell(criterion: Criterion, run: Run, side: Side, sieve: Sieve): Told | null {
    return criterion.tell(sifted(run.rows, sieve), side, this.years);
  }

  criteria(sieve: Sieve): { main: Criterion[]; other: Criterion[] } {
    return criteriaOf(this.compared.concat(this.base?.run ? [this.base] : []).flatMap((column) => sifted(column.run!.rows, sieve)));
  }

  #columns(ids: readonly string[]): Column[] {
    const runs = ids.map((id) => ({ id, ...newestOf(this.heads, id) }));
    const own = runs.map(({ done }) => (done ? (this.#runs.get(done.id) ?? null) : null));
    const against = this.asked.base !== city && ids[0] !== this.asked.base ? (this.base?.run ?? null) : newestRun(runs.map(({ done }) => done), this.#runs);
    return runs.map(({ id, done, later }, index) => {
      const [document, run, texts] = [this.documents.find((each) => each.id === id), own[index]!, this.#texts.get(id) ?? []];
      return {
        letter: letterOf(index), id, document, run, texts, later,
        title: titleOf(texts.at(-1)) || done?.title || id,
        older: run !== null && isOlder(run, document),
        obstacle: run && against ? obstacleOf(run, against) : null,
        settlement: run ? (this.#settlements.get(run.id) ?? null) : null,
      };
    });
  }

  async #readText(id: string, documents: readonly ScenarioDocument[]): Promise<void> {
    const texts: string[] = [];
    for (let at: string | undefined = id; at !== undefined && documents.some((each) => each.id === at) && texts.length < deepest; ) {
      const text: string = (await compareApi.document(at)).text ?? '';
      texts.unshift(text);
      at = under(yamlTree(text), 'of')?.word ?? undefined;
    }
    this.#texts = new Map(this.#texts).set(id, texts);
  }

  /** A run that is done stays as it is: it is read once. */
  async #readRun(id: string): Promise<void> {
    if (this.#runs.has(id)) return;
    const [run, settlement] = await Promise.all([compareApi.run(id), compareApi.settlement(id)]);
    this.#runs = new Map(this.#runs).set(id, run);
    this.#settlements = new Map(this.#settlements).set(id, settlement);
  }

  #again(): void {
    this.leave();
    this.#timer = setTimeout(() => void this.read(), every);
  }
}

export const isUnderWay = (head: RunHead | null): boolean => head?.state === 'running' || head?.state === 'paused';

export function sifted(rows: readonly Row[], { authority, district, department, kind }: Sieve): Row[] {
  return rows.filter((row) => (authority === null || row.authority === authority) && (district === null || row.district === district) && (department === null || row.department === department) && (kind === null || row.kind === kind));
}

export const titleOf = (text: string | undefined): string => (text ? (under(yamlTree(text), 'title')?.word ?? '') : '');

function newest(columns: readonly Column[]): Run | null {
  return columns.find((column) => column.run !== null && column.obstacle === null)?.run ?? null;
}

function newestRun(heads: readonly (RunHead | null)[], runs: ReadonlyMap<string, Run>): Run | null {
  const last = heads.flatMap((head) => head ?? []).sort((a, b) => b.begun.localeCompare(a.begun))[0];
  return last ? (runs.get(last.id) ?? null) : null;
}

function yearsOf(run: Run): number {
  return run.from && run.to ? (Date.parse(run.to) - Date.parse(run.from)) / yearLength : run.months.length / 12;
}
