/** A press that lasts this long is held; a shorter one switches. */
const heldFromMs = 350;

/** Whether the picture stays bare when the press that began at `pressedAtMs` ends. */
export function staysBare(wasBare: boolean, pressedAtMs: number, releasedAtMs: number): boolean {
  return !wasBare && releasedAtMs - pressedAtMs < heldFromMs;
}
