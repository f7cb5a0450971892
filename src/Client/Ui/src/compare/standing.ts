import { difference, verdictOf, type Criterion, type Told } from './figures';

/** A scenario that is compared: its letter, and its figures by criterion. */
export interface Contender {
  letter: string;
  told: ReadonlyMap<string, Told>;
}

/** Pairs of which the first is better than the second in nothing, and worse in something. */
export function dominated(contenders: readonly Contender[], criteria: readonly Criterion[]): [string, string][] {
  return contenders.flatMap((one) => contenders.filter((other) => other !== one && isDominated(one, other, criteria)).map((other): [string, string] => [one.letter, other.letter]));
}

function isDominated(one: Contender, other: Contender, criteria: readonly Criterion[]): boolean {
  const verdicts = verdictsOf(one, other, criteria);
  return !verdicts.includes('better') && verdicts.includes('worse');
}

/** Of those before it, the first that it cannot be told from in this criterion; only chance can make two alike. */
export function alike(of: Contender, before: readonly Contender[], criterion: Criterion): string | null {
  return before.find((other) => verdictsOf(of, other, [criterion])[0] === 'unsure')?.letter ?? null;
}

function verdictsOf(one: Contender, other: Contender, criteria: readonly Criterion[]) {
  return criteria.flatMap((criterion) => {
    const [mine, theirs] = [one.told.get(criterion.key), other.told.get(criterion.key)];
    return mine && theirs ? [verdictOf(difference(mine, theirs), criterion.better)] : [];
  });
}
