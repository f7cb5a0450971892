/** What the two spoken regions say. Danger interrupts; the rest waits its turn. */
class Announcements {
  danger = $state('');
  polite = $state('');

  say(sentence: string): void {
    this.polite = sentence;
  }

  alert(sentence: string): void {
    this.danger = sentence;
  }
}

export const announcements = new Announcements();
