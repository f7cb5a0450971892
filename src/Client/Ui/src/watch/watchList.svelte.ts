import { AlarmBook } from '../alarms/alarmBook.svelte';

/** The alarms in hand of the watch's lens. */
export const watchList = new AlarmBook();
