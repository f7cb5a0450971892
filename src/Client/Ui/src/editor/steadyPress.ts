/** How far a pointer may wander between going down and coming up and still mean what it pressed. */
const nearby = 12;

interface Press {
  x: number;
  y: number;
}

/**
 * A press counts where it began. Should the button move from under the pointer while it is down, because what stands above it has just been answered, the browser makes no
 * click of it: this one does. Who slides away from the button before letting go takes the press back, as everywhere.
 */
export function steadyPress(button: HTMLElement, over: EventTarget = window): () => void {
  let press: Press | null = null;
  const down = (event: Event) => {
    const { clientX: x, clientY: y, button: which } = event as PointerEvent;
    press = which === 0 ? { x, y } : null;
  };
  const clicked = () => (press = null);
  const up = (event: Event) => {
    const began = press;
    const { clientX, clientY } = event as PointerEvent;
    if (began === null || Math.hypot(clientX - began.x, clientY - began.y) > nearby) return void (press = null);
    // The browser's own click follows at once, when there is one.
    setTimeout(() => {
      if (press === began) button.click();
    });
  };
  button.addEventListener('pointerdown', down);
  button.addEventListener('click', clicked);
  over.addEventListener('pointerup', up);
  over.addEventListener('pointercancel', clicked);
  return () => {
    button.removeEventListener('pointerdown', down);
    button.removeEventListener('click', clicked);
    over.removeEventListener('pointerup', up);
    over.removeEventListener('pointercancel', clicked);
  };
}
