import { describe, expect, it, vi } from 'vitest';
import { Refusal } from '../src/api/refusal';
import type { Diagnostic } from '../src/editor/diagnostic';
import { Publication } from '../src/editor/publication.svelte';
import { readyToPublish, whyNotPublish } from '../src/editor/publishing';
import { steadyPress } from '../src/editor/steadyPress';
import { Writing, type Checked } from '../src/editor/writing.svelte';

const error: Diagnostic = { line: 1, column: 1, length: 1, severity: 'error', code: 'c', sentence: 's', advice: null };

/** A text whose checks are answered when the test says so. */
function desk() {
  const asked: { text: string; answer: (diagnostics: Diagnostic[]) => void; fail: () => void }[] = [];
  const writing = new Writing<Checked>(`test/${Math.random()}`, (text) =>
    new Promise((resolve, reject) => asked.push({ text, answer: (diagnostics) => resolve({ diagnostics }), fail: () => reject(new Error('gone')) })));
  writing.begin('title: a', 1);
  return { writing, asked, last: async () => (await vi.waitFor(() => expect(asked.at(-1)?.text).toBe(writing.text)), asked.at(-1)!) };
}

async function settled(promise: Promise<void>): Promise<'waits' | 'done' | string> {
  return Promise.race([promise.then(() => 'done', (fault: Error) => fault.message), new Promise<string>((resolve) => setTimeout(() => resolve('waits'), 20))]);
}

describe('a press on Publish', () => {
  it('is possible while the text is being checked, waits for the answer, and is then carried out', async () => {
    const { writing, last } = desk();
    writing.write('title: b', 0);
    expect(whyNotPublish(writing, 'x')).toBeNull();
    const press = readyToPublish(writing, 'x');
    const check = await last();
    expect(await settled(press)).toBe('waits');
    check.answer([]);
    expect(await settled(press)).toBe('done');
  });

  it('is refused in words when the check finds errors', async () => {
    const { writing, last } = desk();
    writing.write('title: [', 0);
    const press = readyToPublish(writing, 'x');
    (await last()).answer([error]);
    await expect(press).rejects.toMatchObject({ code: 'not-published' });
    expect(whyNotPublish(writing, 'x')).not.toBeNull();
  });

  it('is refused with the reason when the check cannot be asked, and is no prisoner of a text that was erased', async () => {
    const { writing, last } = desk();
    writing.write('title: b', 0);
    const press = readyToPublish(writing, 'x');
    (await last()).fail();
    await expect(press).rejects.toMatchObject({ code: 'unreadable' });
    writing.write('title: c', 0);
    const erased = readyToPublish(writing, 'x');
    writing.write('', 0);
    await expect(erased).rejects.toMatchObject({ code: 'not-published' });
  });

  it('waits for the last of several texts', async () => {
    const { writing, asked, last } = desk();
    writing.write('title: b', 0);
    const press = readyToPublish(writing, 'x');
    await last();
    writing.write('title: c', 0);
    asked.at(-1)!.answer([error]);
    expect(await settled(press)).toBe('waits');
    (await last()).answer([]);
    expect(await settled(press)).toBe('done');
  });
});

describe('a text that somebody else published meanwhile', () => {
  it('is kept, stands against the new version, and says so until it is published', () => {
    const { writing } = desk();
    writing.write('title: mine', 0);
    writing.rebase('title: theirs', 2);
    expect([writing.text, writing.published, writing.version, writing.overtaken, writing.changed]).toEqual(['title: mine', 'title: theirs', 2, 2, true]);
    writing.settle(3);
    expect([writing.overtaken, writing.changed]).toEqual([null, false]);
    writing.stop();
  });
});

describe('a press whose button moves away', () => {
  const pointer = (type: string, x: number, y: number) => Object.assign(new Event(type), { clientX: x, clientY: y, button: 0 });

  function pressed() {
    const over = new EventTarget();
    const clicks: Event[] = [];
    const button = Object.assign(new EventTarget(), { click: () => button.dispatchEvent(new Event('click')) }) as unknown as HTMLElement;
    button.addEventListener('click', (event) => clicks.push(event));
    const off = steadyPress(button, over);
    return { over, button, clicks, off, later: () => new Promise((resolve) => setTimeout(resolve, 5)) };
  }

  it('counts once, whether the browser makes a click of it or not', async () => {
    for (const own of [true, false]) {
      const { over, button, clicks, later } = pressed();
      button.dispatchEvent(pointer('pointerdown', 10, 10));
      over.dispatchEvent(pointer('pointerup', 12, 10));
      if (own) button.dispatchEvent(new Event('click'));
      await later();
      expect(clicks).toHaveLength(1);
    }
  });

  it('is taken back by sliding away, and none is made up of a pointer that came from elsewhere', async () => {
    const { over, button, clicks, off, later } = pressed();
    over.dispatchEvent(pointer('pointerup', 10, 10));
    button.dispatchEvent(pointer('pointerdown', 10, 10));
    over.dispatchEvent(pointer('pointerup', 10, 80));
    over.dispatchEvent(pointer('pointerup', 10, 10));
    off();
    button.dispatchEvent(pointer('pointerdown', 10, 10));
    over.dispatchEvent(pointer('pointerup', 10, 10));
    await later();
    expect(clicks).toHaveLength(0);
  });
});

describe('a publication', () => {
  const signature = { author: 'Léa', reason: 'r' };

  function press(send: (text: string, version: number) => Promise<{ version: number }>) {
    const { writing, asked, last } = desk();
    const done: string[] = [];
    const publication = new Publication<Checked>({
      writing: () => writing,
      id: () => 'x',
      send,
      textOf: (version) => Promise.resolve(`title: v${version}`),
      newest: () => Promise.resolve({ yaml: 'title: theirs', version: 2 }),
      published: () => void done.push(writing.text),
    });
    return { writing, asked, last, done, publication };
  }

  it('sends what is written once it is found sound, and takes it back by an older text', async () => {
    const sent: [string, number][] = [];
    const { writing, last, done, publication } = press((text, version) => (sent.push([text, version]), Promise.resolve({ version: version + 1 })));
    writing.write('title: b', 0);
    const published = publication.publish(signature);
    (await last()).answer([]);
    await published;
    expect([sent, done, publication.signed?.version, writing.version, writing.changed]).toEqual([[['title: b', 1]], ['title: b'], 2, 2, false]);

    const undone = publication.undo();
    await vi.waitFor(() => expect(writing.text).toBe('title: v1'));
    (await last()).answer([]);
    await undone;
    expect([sent[1], publication.signed?.version, publication.signed?.author]).toEqual([['title: v1', 2], 3, 'Léa']);
  });

  it('keeps a text that was overtaken, against the newest one, and publishes it when pressed again', async () => {
    let newest = 2;
    const { writing, asked, last, done, publication } = press((_, version) =>
      version === newest ? Promise.resolve({ version: ++newest }) : Promise.reject(new Refusal('version-conflict', 's', null, 409)));
    writing.write('title: mine', 0);
    const refused = publication.publish(signature);
    (await last()).answer([]);
    await expect(refused).rejects.toMatchObject({ code: 'version-conflict' });
    expect([writing.text, writing.published, writing.overtaken, done]).toEqual(['title: mine', 'title: theirs', 2, []]);

    const again = publication.publish(signature);
    // It is checked again against the version that overtook it.
    await vi.waitFor(() => {
      for (const check of asked) check.answer([]);
      expect(writing.version).toBe(3);
    });
    await again;
    expect([writing.overtaken, writing.version, done]).toEqual([null, 3, ['title: mine']]);
  });
});
