import { keysWithHelp } from '../editor/assistance';
import type { Offer, Place } from '../editor/grammar';

const offers = (...labels: string[]): readonly Offer[] => labels.map((label) => ({ label }));
const times = offers('dusk', 'dawn', 'sunset', 'sunrise', 'middle');
const weekdays = offers('monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday', 'first', 'second', 'third', 'fourth', 'last');

export const holidays = [
  'new-year', 'easter-monday', 'labour-day', 'victory-1945', 'ascension', 'whit-monday', 'national-day', 'assumption', 'all-saints', 'armistice', 'christmas',
] as const;

/** What a programme is made of, for completion and help. The server alone judges; this only offers. */
export function programmeGrammar(communes: readonly Offer[]): Place {
  const key = keysWithHelp('programmes.help');
  return {
    keys: {
      title: key('title'),
      description: key('description'),
      use: key('use', { values: offers('road', 'park', 'activity', 'car-park', 'heritage', 'shop-window', 'office', 'advertising') }),
      opens: key('opens'),
      closes: key('closes'),
      on: key('on', { values: times }),
      off: key('off', { values: times }),
      active: key('active', { keys: { from: key('on', { values: times }), to: key('off', { values: times }) } }),
      level: key('level'),
      steps: key('steps', { keys: { at: key('at', { values: times }), level: key('level'), presence: key('presence', { keys: { level: key('presenceLevel'), duty: key('duty') } }) } }),
      order: key('order', {
        keys: { reference: key('reference'), date: key('date'), communes: key('communes', { keys: { commune: key('commune', { values: communes }), from: key('from'), to: key('to') } }) },
      }),
    },
  };
}

export function calendarGrammar(programmes: readonly Offer[]): Place {
  const key = keysWithHelp('calendars.help');
  const days = [{ label: 'all' }, ...holidays.map((label) => ({ label }))];
  return {
    keys: {
      title: key('title'),
      description: key('description'),
      default: key('default', { values: programmes }),
      zone: key('zone', { values: offers('ordinary', 'sensitive', 'reserve') }),
      area: key('area'),
      rules: key('rules', {
        keys: {
          name: key('name'), programme: key('programme', { values: programmes }), days: key('days'), weekdays: key('weekdays', { values: weekdays }),
          holidays: key('holidays', { values: days }), evesOf: key('evesOf', { values: days }),
        },
      }),
    },
  };
}
