import { expect, test } from 'vitest';
import { followNewest } from './follow-newest';

/** A box 100 pixels high over content of some height, clamping its position as a browser does. */
class Box extends EventTarget {
  readonly clientHeight = 100;
  scrollHeight = 100;
  #top = 0;

  get scrollTop() {
    return this.#top;
  }

  set scrollTop(top: number) {
    this.#top = Math.max(0, Math.min(top, this.scrollHeight - this.clientHeight));
  }

  scrollTo(top: number) {
    this.scrollTop = top;
    this.dispatchEvent(new Event('scroll'));
  }
}

function followed() {
  const box = new Box();
  const told: boolean[] = [];
  let grow = () => {};
  let unfold = () => {};
  const follower = followNewest(
    box,
    {
      growth(tell) {
        grow = tell;
        return () => {
          grow = () => {};
        };
      },
      unfolding(tell) {
        unfold = tell;
        return () => {};
      },
    },
    (isFollowing) => told.push(isFollowing),
  );
  const growTo = (height: number) => {
    box.scrollHeight = height;
    box.scrollTo(box.scrollTop);
    grow();
  };
  const unfoldTo = (height: number) => {
    unfold();
    growTo(height);
  };
  return { box, told, follower, growTo, unfoldTo };
}

test('stays at the newest line while the content grows', () => {
  const { box, told, growTo } = followed();
  growTo(400);
  expect(box.scrollTop).toBe(300);
  growTo(900);
  expect(box.scrollTop).toBe(800);
  expect(told).toEqual([]);
});

test('the smallest move up leaves, and nothing pulls the reader back', () => {
  const { box, told, growTo } = followed();
  growTo(400);
  box.scrollTo(297);
  expect(told).toEqual([false]);
  growTo(900);
  expect(box.scrollTop).toBe(297);
});

test('coming back near the end follows again', () => {
  const { box, told, growTo } = followed();
  growTo(400);
  box.scrollTo(100);
  box.scrollTo(200);
  expect(told).toEqual([false]);
  box.scrollTo(280);
  expect(told).toEqual([false, true]);
  growTo(500);
  expect(box.scrollTop).toBe(400);
});

test('content that shrinks is no move of the reader', () => {
  const { box, told, growTo } = followed();
  growTo(900);
  growTo(300);
  expect(told).toEqual([]);
  growTo(700);
  expect(box.scrollTop).toBe(600);
});

test('what the reader unfolds stays in sight', () => {
  const { box, told, growTo, unfoldTo } = followed();
  growTo(400);
  unfoldTo(700);
  expect(box.scrollTop).toBe(300);
  expect(told).toEqual([false]);
  growTo(720);
  expect(box.scrollTop).toBe(300);
});

test('folding at the end goes on following', () => {
  const { box, told, growTo, unfoldTo } = followed();
  growTo(900);
  unfoldTo(400);
  growTo(500);
  expect(box.scrollTop).toBe(400);
  expect(told).toEqual([]);
});

test('a jump follows again, a stopped follower does nothing', () => {
  const { box, told, follower, growTo } = followed();
  growTo(400);
  box.scrollTo(0);
  follower.jump();
  expect(box.scrollTop).toBe(300);
  expect(told).toEqual([false, true]);
  follower.stop();
  growTo(900);
  box.scrollTo(0);
  expect(told).toEqual([false, true]);
});
