import { territory } from '../shell/territory.svelte';
import { say, words } from '../words/words.svelte';
import type { AlarmName } from '../alarms/alarmName';
import type { Incident, IncidentCause, Member, Tie } from './incidentsApi';

export const thingOf = ({ asset, supply }: Pick<IncidentCause, 'asset' | 'supply'>): string => (asset ? asset.name : say('incident.supply', { name: supply ?? '' }));

/** What an incident is called: what most of it hangs on, else that its alarms came together. */
export const titleOf = (incident: Incident): string =>
  incident.cause && incident.cause.alarms > 1 ? say('incident.titleOf', { number: incident.number, thing: thingOf(incident.cause) }) : say('incident.titleAt', { number: incident.number });

export const departmentsOf = (incident: Incident): string => incident.departments.map((key) => (territory.department(key)?.name ?? key)).join(', ');

/** Why an alarm is there, in one sentence. */
export function sentenceOf(tie: Tie): string {
  const apart = say('incident.apart', { age: words.format.age(tie.seconds * 1000) });
  const far = tie.metres === null ? null : say('incident.metres', { distance: words.format.quantity(tie.metres, 'm', 0) });
  const shared = tie.form === 'near' ? null : tie.form === 'hangs-on' ? say('incident.hangsOn', { thing: thingOf({ asset: tie.on, supply: tie.supply }) }) : say('incident.shares', { thing: thingOf({ asset: tie.on, supply: tie.supply }) });
  return say('incident.tie', { how: [shared, far, apart].filter((part) => part !== null).join(', '), name: tie.with.name, title: tie.title });
}

export const alarmOf = (member: Member): AlarmName => ({ asset: `${member.asset.kind}/${member.asset.key}`, code: member.code });
