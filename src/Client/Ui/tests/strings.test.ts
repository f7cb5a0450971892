import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import compareEn from '../src/words/compare.en.json';
import compareFr from '../src/words/compare.fr.json';
import contractEn from '../src/words/contract.en.json';
import contractFr from '../src/words/contract.fr.json';
import exportsEn from '../src/words/exports.en.json';
import exportsFr from '../src/words/exports.fr.json';
import shellEn from '../src/words/strings.en.json';
import shellFr from '../src/words/strings.fr.json';
import incidentsEn from '../src/words/incidents.en.json';
import incidentsFr from '../src/words/incidents.fr.json';
import devicesEn from '../src/words/devices.en.json';
import devicesFr from '../src/words/devices.fr.json';
import departmentsEn from '../src/words/departments.en.json';
import departmentsFr from '../src/words/departments.fr.json';
import pastEn from '../src/words/past.en.json';
import pastFr from '../src/words/past.fr.json';
import profilesEn from '../src/words/profiles.en.json';
import profilesFr from '../src/words/profiles.fr.json';
import scenariosEn from '../src/words/scenarios.en.json';
import scenariosFr from '../src/words/scenarios.fr.json';
import workEn from '../src/words/work.en.json';
import workFr from '../src/words/work.fr.json';

const en = { ...shellEn, ...workEn, ...incidentsEn, ...departmentsEn, ...exportsEn, ...devicesEn, ...compareEn, ...contractEn, ...pastEn, ...profilesEn, ...scenariosEn };
const fr = { ...shellFr, ...workFr, ...incidentsFr, ...departmentsFr, ...exportsFr, ...devicesFr, ...compareFr, ...contractFr, ...pastFr, ...profilesFr, ...scenariosFr };

const source = join(import.meta.dirname, '../src');
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(svelte|ts)$/.test(name));
const text = files.map((name) => readFileSync(join(source, name), 'utf8')).join('\n');
const parts = (sentence: string) => [...sentence.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();

describe('strings', () => {
  it('say the same things in both languages', () => {
    expect(Object.keys(en)).toEqual(Object.keys(fr));
  });

  it.each(Object.keys(fr))('%s has the same parts in both languages', (key) => {
    expect(parts(en[key as keyof typeof en])).toEqual(parts(fr[key as keyof typeof fr]));
  });

  it.each(Object.entries(fr))('%s follows French typography', (_, sentence) => {
    expect(sentence).not.toMatch(/[ \u00a0][;:!?]/);
    expect(sentence).not.toMatch(/[\p{L}\p{N}][;:!?](\s|$)/u);
    expect(sentence).not.toMatch(/['"]/);
    expect(sentence).not.toMatch(/\.\.\./);
  });

  it.each(Object.entries(en))('%s follows English typography', (_, sentence) => {
    expect(sentence).not.toMatch(/\s[;:!?%]/);
    expect(sentence).not.toMatch(/['"]|\.\.\./);
  });

  it('are all asked for somewhere', () => {
    const stems = Object.keys(fr).map((key) => key.replace(/\.(one|other)$/, ''));
    const dynamic = /^compare\.(?:better|worse|unsure|tags|without)$|^(runState|scenarios\.(?:edit|flow|help)|compare\.(?:edit|ended|obstacle|row|unfit|unit)|contract\.(?:state|act|waits)|deviceState|past\.speed|export\.format|department\.period|workings|reportList|workList|workMissing|workNone|workOrigin|workStep|workState|workEntry|work\.clock|suspension|lock|field\.place|field\.step|field\.act|status|quality|reason|state|history|imports|health|sheet|settings|backTest|rules|layer|how|reach|slot|order|until|command\.missing|why\.what|publish\.missing|programmes\.help|calendars\.help|rota\.help|acts|alarmList|alarmsNone|alarmState|alarmEvent|incidentEvent|incidentList|profiles\.(codec|function|missing|said)|announce|logType|logLink|logPeriod)\./;
    const unused = stems.filter((key) => !dynamic.test(key) && !text.includes(`'${key}'`));
    expect(unused).toEqual([]);
  });

  it('know every key that a component names', () => {
    const asked = [...text.matchAll(/say\('([\w.]+)'/g)].map((match) => match[1]!);
    const unknown = asked.filter((key) => !(key in fr) && !(`${key}.one` in fr));
    expect(unknown).toEqual([]);
  });

  it('come with a plural wherever there is a singular', () => {
    for (const key of Object.keys(fr).filter((name) => name.endsWith('.one'))) {
      expect(fr).toHaveProperty([key.replace(/\.one$/, '.other')]);
    }
  });
});
