import type { Alarm } from '../api/shapes';
import { say, words } from '../words/words.svelte';
import type { Handover } from './logApi';

const most = 20;

/** The draft of a handover in words, for a person to complete: what is in hand, put aside, out of service. */
export function handoverText(handover: Handover): string {
  const parts = [
    section('log.handoverOpen', handover.open, (alarm) => alarm.assignee ?? alarm.acknowledgedBy),
    section('log.handoverShelved', handover.shelved, (alarm) => (alarm.shelvedUntil ? say('alarms.until', { time: words.format.time(new Date(alarm.shelvedUntil)) }) : alarm.reason)),
    section('log.handoverOut', handover.outOfService, (alarm) => alarm.reason),
  ];
  return parts.join('\n');
}

function section(title: 'log.handoverOpen' | 'log.handoverShelved' | 'log.handoverOut', alarms: readonly Alarm[], note: (alarm: Alarm) => string | null): string {
  const lines = alarms.slice(0, most).map((alarm) => `${alarm.priority} ${[`${alarm.title}, ${alarm.asset.name}`, note(alarm)].filter(Boolean).join(' · ')}`);
  const rest = alarms.length > most ? [say('acts.others', { n: alarms.length - most })] : [];
  return [say(title, { n: alarms.length }), ...lines, ...rest].join('\n');
}
