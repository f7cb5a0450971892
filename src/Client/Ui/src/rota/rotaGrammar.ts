import { keysWithHelp } from '../editor/assistance';
import type { Place } from '../editor/grammar';

/** What a rota is made of, for completion and help. The server alone judges; this only offers. */
export function rotaGrammar(): Place {
  const key = keysWithHelp('rota.help');
  const person = { name: key('name'), phone: key('phone') };
  return {
    keys: {
      title: key('title'),
      levels: key('levels', {
        keys: {
          level: key('level'),
          name: key('levelName'),
          people: key('people', { keys: person }),
          turns: key('turns', { keys: { from: key('turnsFrom'), days: key('days') } }),
          replacements: key('replacements', { keys: { from: key('from'), to: key('to'), ...person } }),
        },
      }),
    },
  };
}

/** A rota to begin with: its names are to be replaced. */
export function firstRota(title: string, desk: string, technician: string, first: string, second: string, monday: string): string {
  return `title: ${title}
levels:
  - level: 1
    name: ${desk}
    people:
      - { name: ${desk}, phone: "03 00 00 00 00" }
  - level: 2
    name: ${technician}
    turns: { from: ${monday} 08:00, days: 7 }
    people:
      - { name: ${first}, phone: "06 00 00 00 00" }
      - { name: ${second}, phone: "06 00 00 00 00" }
`;
}
