import type { Refusal } from '../api/refusal';
import type { Alarm } from '../api/shapes';
import { preferences } from '../settings/preferences.svelte';
import { announcements } from '../shell/announce.svelte';
import { clock } from '../shell/clock.svelte';
import { overlays } from '../shell/overlays.svelte';
import { asRefusal } from '../shell/territory.svelte';
import { shown } from '../time/instant.svelte';
import { say, type Word } from '../words/words.svelte';
import { fieldsOf } from './actForm';
import { nameOf, type AlarmName } from './alarmName';
import { alarmsApi, type Act, type ActName, type ActOutcome } from './alarmsApi';

/** How long an acknowledgement can be taken back; both stay in the log. */
export const takeBackFor = 10_000;

/** What the last act came to. */
export interface Done {
  act: ActName;
  sentence: string;
  refused: ActOutcome[];
  /** What can be taken back, and until when. */
  takeBack: { alarms: AlarmName[]; until: number } | null;
}

/** What people do to alarms: one at a time, each with its outcome told. */
class Acts {
  done: Done | null = $state.raw(null);
  refusal: Refusal | null = $state.raw(null);
  busy = $state(false);
  /** The act whose dialog is open, and on what. */
  asking: { act: ActName; alarms: Alarm[] } | null = $state.raw(null);
  /** Raised by one at each act: lists and pages read again. */
  beat = $state(0);

  /** Acknowledges at once; who has not signed yet is asked for a name first. */
  acknowledge(alarms: Alarm[]): void {
    if (shown.past) return;
    const open = alarms.filter((alarm) => alarm.state === 'unacknowledged' || alarm.state === 'returned');
    if (open.length === 0) return announcements.say(say('acts.nothing'));
    this.ask('acknowledge', open);
  }

  /** Does at once what needs nothing but a name that is known; else opens the act's dialog. */
  ask(act: ActName, alarms: Alarm[]): void {
    if (alarms.length === 0 || shown.past) return;
    if (preferences.author && fieldsOf[act].length === 0) return void this.send({ act, alarms: alarms.map(nameOf), author: preferences.author }, alarms);
    this.asking = { act, alarms };
    overlays.open('act');
  }

  takeBack(): void {
    const { takeBack } = this.done ?? {};
    if (!takeBack || clock.live > takeBack.until) return;
    void this.send({ act: 'unacknowledge', alarms: takeBack.alarms, author: preferences.author });
  }

  dismiss(): void {
    this.done = null;
    this.refusal = null;
  }

  /** Sends an act; answers whether it was taken, in whole or in part. */
  async send(act: Act, alarms: readonly Alarm[] = []): Promise<boolean> {
    this.busy = true;
    this.refusal = null;
    try {
      const { outcomes } = await alarmsApi.act(act);
      this.#settle(act, outcomes, alarms);
      return outcomes.some((outcome) => !outcome.refusal);
    } catch (error) {
      this.refusal = asRefusal(error);
      return false;
    } finally {
      this.busy = false;
    }
  }

  #settle(act: Act, outcomes: ActOutcome[], alarms: readonly Alarm[]): void {
    const refused = outcomes.filter((outcome) => outcome.refusal);
    const taken = outcomes.filter((outcome) => !outcome.refusal).map(({ asset, code }) => ({ asset, code }));
    const what = taken.length === 1 ? alarms.find((alarm) => alarm.code === taken[0]!.code)?.title : undefined;
    const sentence = taken.length === 0 ? '' : [say(`acts.done.${act.act}` as Word, { n: taken.length }), what].filter(Boolean).join(' · ');
    const takeBack = act.act === 'acknowledge' && taken.length > 0 ? { alarms: taken, until: clock.live + takeBackFor } : null;
    this.done = { act: act.act, sentence, refused, takeBack };
    this.beat++;
    announcements.say([sentence, refused.length > 0 ? say('acts.refused', { n: refused.length }) : ''].filter(Boolean).join('. '));
  }
}

export const acts = new Acts();
