import type { Entry } from '@/lib/core/is-record';
import type { AnswerProfile, AnswerSpace } from '../answer-profile';
import type { Answer, AnswerContext } from '../shape';
import { type EntryFacts, entryFacts, eventFacts, nameInKeys } from './entry-facts';
import { isTimeKey, type ModelEvent, readEvents } from './event-readers';
import { isGeometryKey, readGeometry } from './geometry-readers';
import { readLabelledLists } from './labelled-lists';
import type { ModelGeometry } from './model-geometry';
import type { EntryPlace } from './object-frames';
import type { RegionSink } from './page-regions';
import { parseLeniently } from './parse-leniently';
import { readPlainText } from './plain-text';
import { type ProseEvent, ProseEvents } from './prose-events';
import { readTime } from './read-time';
import { ReplyBlocks } from './reply-blocks';
import { ShapePlacer } from './shape-placer';
import { readSpokenAction } from './spoken-action';
import { Whereabouts } from './whereabouts';

/** Turns what a reply says into shapes on their pictures; the same shape said twice is kept once. */
export class ShapeCollector implements RegionSink {
  readonly #profile: AnswerProfile;
  readonly #placer: ShapePlacer;
  readonly #whereabouts: Whereabouts;
  readonly #prose = new ProseEvents();
  readonly #blocks = new ReplyBlocks();
  readonly #isAboutVideo: boolean;
  #hasListedEvents = false;
  #hasEmptyList = false;
  #last: Answer | null = null;

  constructor(context: AnswerContext, profile: AnswerProfile) {
    this.#profile = profile;
    this.#whereabouts = new Whereabouts(context);
    this.#isAboutVideo = context.media === 'video' && this.#whereabouts.hasVideo;
    this.#placer = new ShapePlacer(context, profile);
  }

  /** Whether an object with this key is worth parsing. */
  isKeyOfInterest(key: string): boolean {
    return isGeometryKey(key) || (this.#isAboutVideo && isTimeKey(key));
  }

  /** An object of the reply. */
  addEntry(entry: Entry, at: EntryPlace): void {
    this.#addProse(this.#prose.flush());
    if (hasEmptyGeometry(entry)) this.#noteNothing();
    const call = typeof entry.arguments === 'string' ? parseLeniently(entry.arguments) : null;
    if (call) this.addEntry(call, { ...at, tool: typeof entry.name === 'string' ? entry.name : null });
    const named = readGeometry(entry, this.#profile.yFirst);
    const order = this.#profile.yFirst === 'all' ? 'y-first' : 'x-first';
    const geometry = named.length > 0 ? named : readLabelledLists(entry, order);
    const events = this.#isAboutVideo ? readEvents(entry) : [];
    if (geometry.length > 0) this.#addGeometry(geometry, entry, at);
    for (const event of events) {
      if (geometry.length === 0 || !event.isWeak) this.#addEvent(event, entry, at);
    }
  }

  /** What the markup of the reply places. */
  region(
    geometry: readonly ModelGeometry[],
    facts: EntryFacts,
    span: readonly [number, number],
    hints: Entry = {},
  ) {
    const time = this.#isAboutVideo ? timeOf(hints, []) : null;
    const place = this.#whereabouts.ofGeometry(hints, [], time !== null);
    const attributes = { ...(time !== null && { time }), ...facts.attributes };
    return this.#placer.add(geometry, { ...facts, attributes }, { ...place, span, block: null });
  }

  completeRegion(ids: readonly string[], more: EntryFacts['attributes'], end: number): void {
    this.#placer.complete(ids, more, end);
  }

  noteEmptyList(): void {
    this.#hasEmptyList = true;
    this.#blocks.emptyList();
  }

  /** Text outside objects: it may name the picture that the objects after it are on, or the times of a video. */
  noteText(text: string, span: readonly [number, number]): void {
    this.#whereabouts.note(text);
    this.#blocks.text(text);
    if (this.#isAboutVideo) this.#addProse(this.#prose.line(text, span));
    const boxes = readPlainText(text, this.#profile.plainText);
    if (boxes.length > 0) this.region(boxes, { label: null, attributes: {} }, span);
    for (const { geometry, action } of readSpokenAction(text)) {
      this.region([geometry], { label: action, attributes: { action } }, span);
    }
  }

  /** A fence of the reply. */
  noteFence(): void {
    this.#blocks.end();
  }

  /** The reply is over. */
  finish(): void {
    this.#addProse(this.#prose.flush());
    this.#placer.settle(this.#blocks.count);
  }

  /** Forgets everything. */
  clear(): void {
    this.#placer.clear();
    this.#whereabouts.clear();
    this.#prose.clear();
    this.#blocks.clear();
    this.#hasEmptyList = false;
    this.#hasListedEvents = false;
  }

  /** An answer that did not change is the same object as before. */
  answer(isOpen: boolean): Answer {
    const { placed } = this.#placer;
    const isNothingFound = this.#hasEmptyList && placed.shapes.length === 0;
    const next: Answer = { ...placed, isOpen, isNothingFound };
    if (this.#last === null || !isSame(this.#last, next)) this.#last = next;
    return this.#last;
  }

  #noteNothing(): void {
    this.#hasEmptyList = true;
    this.#blocks.entry();
  }

  #addGeometry(geometry: readonly ModelGeometry[], entry: Entry, at: EntryPlace): void {
    const facts = entryFacts(entry);
    const { within, tool } = at;
    const time = this.#isAboutVideo ? timeOf(entry, within) : null;
    const place = this.#whereabouts.ofGeometry(entry, within, time !== null);
    const attributes = {
      ...(time !== null && { time }),
      ...(tool !== null && { action: tool }),
      ...facts.attributes,
    };
    const label = facts.label ?? nameInKeys(within);
    const where = { ...place, span: at.span, block: this.#blocks.entry() };
    this.#placer.add(geometry, { ...facts, label, attributes }, where, spaceOfTool(tool));
  }

  #addEvent(event: ModelEvent, entry: Entry, at: EntryPlace): void {
    const facts = event.label === null ? eventFacts(entry) : { label: event.label, attributes: {} };
    const place = this.#whereabouts.ofEvent(entry, at.within);
    if (this.#placer.addTimes(event, facts, { ...place, span: at.span })) this.#hasListedEvents = true;
  }

  /** Prose that sums up a list of events adds none. */
  #addProse(events: readonly ProseEvent[]): void {
    if (this.#hasListedEvents) return;
    for (const { span, label, at } of events) {
      const place = this.#whereabouts.ofEvent({}, []);
      this.#placer.addTimes({ span, isWeak: true }, { label, attributes: {} }, { ...place, span: at });
    }
  }
}

/** The schema of the tool declares a screen of 999 by 999, and its own code divides by that. */
function spaceOfTool(tool: string | null): AnswerSpace {
  return tool === 'mobile_use' ? 'relative-999' : 'relative-1000';
}

/** The second that a box of a video belongs to: the entry's own word, or the key that its frame stands under. */
function timeOf(entry: Entry, within: readonly string[]): number | null {
  const own = readTime(entry.time ?? entry.timestamp ?? entry.start_time);
  return own ?? within.map(readTime).find((time) => time !== null) ?? null;
}

/** Without them a box or a mask is still one. */
const keysOfParts = new Set(['mask', 'counts', 'x', 'x1', 'left']);

/** `"bbox_2d": null`, `"bbox_2d": []` and `"bbox_2d": "none"` say that the thing was looked for and is not there. */
function hasEmptyGeometry(entry: Entry): boolean {
  return Object.entries(entry).some(
    ([key, value]) => isGeometryKey(key) && !keysOfParts.has(key.toLowerCase()) && isEmpty(value),
  );
}

const wordsForNothing =
  /^\s*(?:none|null|nil|n\/a|nothing|empty|not (?:found|visible|present)|无|無|没有|沒有|未找到)?\s*[.。]?\s*$/i;

function isEmpty(value: unknown): boolean {
  if (typeof value === 'string') return wordsForNothing.test(value);
  return value === null || (Array.isArray(value) && value.length === 0);
}

function isSame(before: Answer, after: Answer): boolean {
  return Object.entries(after).every(([key, value]) => Object.is(Reflect.get(before, key), value));
}
