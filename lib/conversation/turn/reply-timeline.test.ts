import { describe, expect, it } from 'vitest';
import { aReply } from '../__fixtures__/rows';
import { createReplyTimeline } from './reply-timeline';

const reply = aReply();

function timelineOf(timeline: ReturnType<typeof createReplyTimeline>): readonly number[] {
  return timeline.addTo(reply).timeline ?? [];
}

describe('the timeline of a reply', () => {
  it('says when how much of it was there', () => {
    const timeline = createReplyTimeline();
    timeline.note({ reasoning: '', text: '' }, 100);
    timeline.note({ reasoning: 'Hm', text: '' }, 200.4);
    timeline.note({ reasoning: 'Hm', text: '' }, 250);
    timeline.note({ reasoning: 'Hm', text: 'Yes' }, 300);
    expect(timelineOf(timeline)).toEqual([200, 2, 0, 300, 2, 3]);
  });

  it('never goes back, also where the clock does', () => {
    const timeline = createReplyTimeline();
    timeline.note({ reasoning: '', text: 'a' }, 500);
    timeline.note({ reasoning: '', text: 'ab' }, 400);
    expect(timelineOf(timeline)).toEqual([500, 0, 1, 500, 0, 2]);
  });

  it('keeps its bounds, its beginning and its end however long a reply is', () => {
    const timeline = createReplyTimeline();
    const letters = 'x'.repeat(20_000);
    for (let count = 1; count <= letters.length; count += 1) {
      timeline.note({ reasoning: '', text: letters.slice(0, count) }, count * 10);
    }
    const entries = timelineOf(timeline);
    expect(entries.length / 3).toBeGreaterThan(500);
    expect(entries.length / 3).toBeLessThanOrEqual(2000);
    expect(entries[0]).toBeLessThan(2000);
    expect(entries.at(-1)).toBe(20_000);
    expect(entries.at(-3)).toBeGreaterThan(199_000);
  });

  it('leaves the row as it is where nothing came', () => {
    expect(createReplyTimeline().addTo(reply)).toBe(reply);
  });
});
