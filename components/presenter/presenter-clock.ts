/** A clock that is started and stopped. It counts up from nothing, or down from `fromMinutes`. */
export interface PresenterClock {
  /** Null: it counts up. */
  readonly fromMinutes: number | null;
  /** When it was last started; null while it stands. */
  readonly startedAtMs: number | null;
  /** What had passed before that. */
  readonly passedMs: number;
}

export const stoppedClock: PresenterClock = { fromMinutes: null, startedAtMs: null, passedMs: 0 };

export function startOrStop(clock: PresenterClock, nowMs: number): PresenterClock {
  return clock.startedAtMs === null
    ? { ...clock, startedAtMs: nowMs }
    : { ...clock, startedAtMs: null, passedMs: passedAt(clock, nowMs) };
}

/** From the beginning again; it goes on running if it ran. */
export function reset(clock: PresenterClock, nowMs: number): PresenterClock {
  return { ...clock, startedAtMs: clock.startedAtMs === null ? null : nowMs, passedMs: 0 };
}

export interface ClockReading {
  /** “1:05”, “1:02:09”; behind the end of a countdown with a minus before it. */
  readonly text: string;
  readonly isOver: boolean;
  /** Whole seconds, as shown. */
  readonly seconds: number;
}

export function readClock(clock: PresenterClock, nowMs: number): ClockReading {
  const passed = Math.floor(passedAt(clock, nowMs) / 1000);
  const seconds = clock.fromMinutes === null ? passed : clock.fromMinutes * 60 - passed;
  return { text: clockText(seconds), isOver: seconds < 0, seconds };
}

function passedAt({ startedAtMs, passedMs }: PresenterClock, nowMs: number): number {
  return passedMs + (startedAtMs === null ? 0 : Math.max(0, nowMs - startedAtMs));
}

function clockText(seconds: number): string {
  const left = Math.abs(seconds);
  const two = (part: number) => String(part).padStart(2, '0');
  const minutes = Math.floor(left / 60);
  const words =
    minutes < 60
      ? `${minutes}:${two(left % 60)}`
      : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(left % 60)}`;
  return seconds < 0 ? `−${words}` : words;
}
