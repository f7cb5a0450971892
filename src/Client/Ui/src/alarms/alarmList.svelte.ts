import { AlarmBook } from './alarmBook.svelte';

/** The list of the alarm screen: kept while one looks elsewhere, read again when one comes back. */
export const alarmList = new AlarmBook();
