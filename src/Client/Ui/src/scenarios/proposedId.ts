import type { ProposedRule } from './shapes';

const longest = 60;

/** Under which id a rule of a scenario is proposed. The newest version of an enabled rule is the one that runs, so one of an id that the city has is put beside it. */
export function proposedId(rule: Pick<ProposedRule, 'id' | 'state'>, scenario: string): string {
  return rule.state === null ? rule.id : `${rule.id}-${scenario}`.slice(0, longest).replace(/-+$/, '');
}
