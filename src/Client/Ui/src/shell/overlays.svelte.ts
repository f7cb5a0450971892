export type Overlay = 'search' | 'help' | 'screens' | 'act' | 'name' | 'watch' | 'targets';

/** Which dialog is open over the screen, if any. */
class Overlays {
  shown: Overlay | null = $state(null);

  open(overlay: Overlay): void {
    this.shown = overlay;
  }

  close(): void {
    this.shown = null;
  }
}

export const overlays = new Overlays();
