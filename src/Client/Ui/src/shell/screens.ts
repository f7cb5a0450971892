import type { Component } from 'svelte';
import { withWords } from '../words/withWords';
import type { Word } from '../words/words.svelte';

export interface Screen {
  /** The rail's place it belongs to. */
  place: 'watch' | 'alarms' | 'work' | 'log' | 'on-call' | 'departments' | 'places' | 'rules' | 'calendars' | 'contract' | 'scenarios' | 'data' | 'settings' | 'asset' | 'commands' | 'missing';
  name: Word;
  parameters: Record<string, string>;
  load: () => Promise<{ default: Component<Record<string, string>> }>;
}

interface Route {
  pattern: RegExp;
  place: Screen['place'];
  name: Word;
  load: () => Promise<{ default: unknown }>;
}

/** A screen that is asked for again is the same one: it takes its new parameters without losing its place. */
function once(load: Route['load']): Route['load'] {
  let loading: ReturnType<Route['load']> | null = null;
  return () => (loading ??= load().catch((fault: unknown) => {
    loading = null;
    throw fault;
  }));
}

const routes: readonly Route[] = [
  { pattern: /^\/watch$/, place: 'watch', name: 'screen.watch', load: () => import('../watch/Watch.svelte') },
  { pattern: /^\/alarms(\/(?<kind>[^/]+)\/(?<key>.+)\/(?<code>[^/]+))?$/, place: 'alarms', name: 'screen.alarms', load: once(() => import('../alarms/Alarms.svelte')) },
  { pattern: /^\/work\/new$/, place: 'work', name: 'screen.work', load: () => withWords('work', () => import('../work/NewOrder.svelte')) },
  { pattern: /^\/work\/reports$/, place: 'work', name: 'screen.work', load: once(() => withWords('work', () => import('../work/Reports.svelte'))) },
  { pattern: /^\/work\/rounds$/, place: 'work', name: 'screen.work', load: () => withWords('work', () => import('../work/Rounds.svelte')) },
  { pattern: /^\/work\/rounds\/(?<id>[^/]+)$/, place: 'work', name: 'screen.work', load: () => withWords('work', () => import('../work/RoundPage.svelte')) },
  { pattern: /^\/work(\/(?<id>\d+))?$/, place: 'work', name: 'screen.work', load: once(() => withWords('work', () => import('../work/Work.svelte'))) },
  { pattern: /^\/incidents(\/(?<number>\d+))?$/, place: 'alarms', name: 'screen.incidents', load: once(() => withWords('incidents', () => import('../incidents/Incidents.svelte'))) },
  { pattern: /^\/log$/, place: 'log', name: 'screen.log', load: () => import('../log/Log.svelte') },
  { pattern: /^\/on-call$/, place: 'on-call', name: 'screen.onCall', load: () => import('../rota/Rota.svelte') },
  { pattern: /^\/departments$/, place: 'departments', name: 'screen.departments', load: () => import('../places/Departments.svelte') },
  { pattern: /^\/departments\/(?<department>[^/]+)$/, place: 'departments', name: 'screen.departments', load: () => withWords('departments', () => import('../departments/Supervisor.svelte')) },
  { pattern: /^\/places$/, place: 'places', name: 'screen.places', load: () => import('../places/Places.svelte') },
  { pattern: /^\/places\/(?<node>.+)$/, place: 'places', name: 'screen.places', load: () => import('../places/Node.svelte') },
  { pattern: /^\/assets\/(?<kind>[^/]+)\/(?<key>[^/]+)\/why$/, place: 'asset', name: 'screen.why', load: () => import('../explain/WhyPage.svelte') },
  { pattern: /^\/commands\/new$/, place: 'commands', name: 'screen.commands', load: () => import('../control/GroupPage.svelte') },
  { pattern: /^\/commands\/groups\/(?<id>[^/]+)$/, place: 'commands', name: 'screen.commands', load: () => import('../control/GroupProgress.svelte') },
  { pattern: /^\/assets\/(?<kind>[^/]+)\/(?<key>.+)$/, place: 'asset', name: 'screen.asset', load: () => import('../asset/AssetPage.svelte') },
  { pattern: /^\/rules$/, place: 'rules', name: 'screen.rules', load: () => import('../rules/Rules.svelte') },
  { pattern: /^\/rules\/new$/, place: 'rules', name: 'screen.rules', load: () => import('../rules/NewRule.svelte') },
  { pattern: /^\/rules\/(?<id>.+)$/, place: 'rules', name: 'screen.rules', load: () => import('../rules/RulePage.svelte') },
  { pattern: /^\/calendars$/, place: 'calendars', name: 'screen.calendars', load: () => import('../programmes/Calendars.svelte') },
  { pattern: /^\/calendars\/(?<id>.+)$/, place: 'calendars', name: 'screen.calendars', load: () => import('../programmes/CalendarPage.svelte') },
  { pattern: /^\/programmes\/(?<id>.+)$/, place: 'calendars', name: 'screen.calendars', load: () => import('../programmes/ProgrammePage.svelte') },
  { pattern: /^\/scenarios$/, place: 'scenarios', name: 'screen.scenarios', load: once(() => withWords('scenarios', () => import('../scenarios/Scenarios.svelte'))) },
  { pattern: /^\/scenarios\/(?<id>.+)$/, place: 'scenarios', name: 'screen.scenarios', load: () => withWords('scenarios', () => import('../scenarios/ScenarioPage.svelte')) },
  { pattern: /^\/data\/devices$/, place: 'data', name: 'screen.devices', load: once(() => withWords('devices', () => import('../devices/Devices.svelte'))) },
  { pattern: /^\/data\/devices\/(?<eui>[0-9a-f]{16})$/, place: 'data', name: 'screen.devices', load: once(() => withWords('devices', () => import('../devices/DevicePage.svelte'))) },
  { pattern: /^\/compare$/, place: 'scenarios', name: 'screen.compare', load: once(() => withWords('compare', () => import('../compare/Compare.svelte'))) },
  { pattern: /^\/contract\/text$/, place: 'contract', name: 'screen.contract', load: once(() => withWords('contract', () => import('../contract/ContractText.svelte'))) },
  { pattern: /^\/contract(\/(?<year>\d{4})(\/(?<clause>[a-z][a-z0-9_]*))?)?$/, place: 'contract', name: 'screen.contract', load: once(() => withWords('contract', () => import('../contract/Contract.svelte'))) },
  { pattern: /^\/data\/profiles$/, place: 'data', name: 'screen.profiles', load: once(() => withWords('profiles', () => import('../profiles/Profiles.svelte'))) },
  { pattern: /^\/data\/profiles\/(?<id>.+)$/, place: 'data', name: 'screen.profiles', load: () => withWords('profiles', () => import('../profiles/ProfilePage.svelte')) },
  { pattern: /^\/data$/, place: 'data', name: 'screen.data', load: () => import('../data/Data.svelte') },
  { pattern: /^\/settings(\/catalogue)?$/, place: 'settings', name: 'screen.settings', load: () => import('../settings/Settings.svelte') },
];

const missing: Route = { pattern: /./, place: 'missing', name: 'screen.missing', load: () => import('./Missing.svelte') };

const ofThePast: readonly Screen['place'][] = ['watch', 'alarms', 'asset', 'departments', 'places', 'log'];

/** Whether a screen shows an instant of the past; of work orders the list and each of them do, what is written there does not. */
export function knowsPast(screen: Screen, path: string): boolean {
  return screen.place === 'work' ? /^\/work(\/\d+)?$/.test(path) : ofThePast.includes(screen.place);
}

export function screenAt(path: string): Screen {
  const route = routes.find(({ pattern }) => pattern.test(path)) ?? missing;
  const groups = route.pattern.exec(path)?.groups ?? {};
  const parameters = Object.fromEntries(Object.entries(groups).flatMap(([name, value]) => (value === undefined ? [] : [[name, decodeURIComponent(value)]])));
  return { place: route.place, name: route.name, parameters, load: route.load as Screen['load'] };
}
