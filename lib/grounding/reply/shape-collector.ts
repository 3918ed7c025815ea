import type { AnswerProfile, AnswerSpace } from '../answer-profile';
import type { Answer, AnswerContext } from '../shape';
import { onOriginalClock } from '../video-clock';
import type { Entry } from './entry';
import { type EntryFacts, entryFacts, eventFacts, nameAround } from './entry-facts';
import { readEntryGeometry } from './entry-geometry';
import type { EntryPlace, Surrounding } from './entry-place';
import { isTimeKey, type ModelEvent, readEvents } from './event-readers';
import { isGeometryKey } from './geometry-readers';
import type { RegionSink } from './markup-reader';
import type { ModelGeometry } from './model-geometry';
import { readPlainText } from './plain-text';
import { type ProseEvent, ProseEvents } from './prose-events';
import { readTime } from './read-time';
import { ReplyBlocks } from './reply-blocks';
import { saysNothing } from './said-nothing';
import { ShapePlacer } from './shape-placer';
import { readSpokenActions } from './spoken-action';
import { type Place, Whereabouts } from './whereabouts';

/** Turns what a reply says into shapes on their pictures; the same shape said twice is kept once. */
export class ShapeCollector implements RegionSink {
  readonly #profile: AnswerProfile;
  readonly #placer: ShapePlacer;
  readonly #whereabouts: Whereabouts;
  readonly #prose = new ProseEvents();
  readonly #blocks = new ReplyBlocks();
  readonly #isAboutVideo: boolean;
  readonly #images: AnswerContext['images'];
  #hasListedEvents = false;
  /** A time that stands over boxes is theirs: `At 2.0s: [{"bbox_2d": …}]`. */
  #timeBefore: number | null = null;
  #hasEmptyList = false;
  #last: Answer | null = null;

  constructor(context: AnswerContext, profile: AnswerProfile) {
    this.#profile = profile;
    this.#images = context.images;
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
    const geometry = readEntryGeometry(entry, at, this.#profile);
    const said = this.#prose.flush();
    const [moment] = said;
    if (geometry.length > 0 && moment?.label === null) this.#timeBefore = moment.span[0];
    else this.#addProse(said);
    const isAbsent = saysNothing(entry);
    if (isAbsent) this.#noteNothing();
    if (geometry.length > 0) this.#addGeometry(geometry, entry, at);
    const isFrame = geometry.length > 0 || isAbsent || at.hasParts;
    for (const event of this.#isAboutVideo ? readEvents(entry) : []) {
      if (!isFrame || !event.isWeak) this.#addEvent(event, entry, at);
    }
  }

  /** What the markup of the reply places. */
  region(
    geometry: readonly ModelGeometry[],
    facts: EntryFacts,
    span: readonly [number, number],
    hints: Entry = {},
  ) {
    const time = this.#isAboutVideo ? (timeOf(hints, []) ?? this.#timeBefore) : null;
    const place = this.#whereabouts.ofGeometry(hints, [], time !== null);
    const attributes = withTime(facts.attributes, this.#onOriginal(time, place));
    return this.#placer.add(geometry, { ...facts, attributes }, { ...place, span, block: null });
  }

  call(tool: string, args: Entry, span: readonly [number, number]): void {
    this.addEntry(args, { span, around: [], tool, hasParts: false });
  }

  completeRegion(ids: readonly string[], more: EntryFacts['attributes'], end: number): void {
    this.#placer.complete(ids, more, end);
  }

  noteEmptyList(): void {
    this.#hasEmptyList = true;
    this.#blocks.emptyList();
  }

  /** Text before something: it may name the picture that this is on. */
  noteMention(text: string, isLine: boolean): void {
    this.#whereabouts.note(text, isLine);
  }

  /** Text outside objects: it may hold the times of a video, boxes, or what is done where. */
  noteText(text: string, span: readonly [number, number]): void {
    this.#blocks.text(text);
    if (/[\p{L}\p{N}]/u.test(text)) this.#timeBefore = null;
    if (this.#isAboutVideo) this.#addProse(this.#prose.line(text, span));
    const boxes = readPlainText(text, this.#profile.plainText);
    if (boxes.length > 0) this.region(boxes, { label: null, attributes: {} }, span);
    for (const { geometry, action } of readSpokenActions(text)) {
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
    this.#timeBefore = null;
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
    const { around, tool } = at;
    const time = this.#isAboutVideo ? (timeOf(entry, around) ?? this.#timeBefore) : null;
    const place = this.#whereabouts.ofGeometry(entry, around, time !== null);
    const own = { ...(tool !== null && { action: tool }), ...facts.attributes };
    const attributes = withTime(own, this.#onOriginal(time, place));
    const label = facts.label ?? nameAround(around);
    const where = { ...place, span: at.span, block: this.#blocks.entry() };
    this.#placer.add(geometry, { ...facts, label, attributes }, where, spaceOfTool(tool));
  }

  /** A second as the reply counts it, on the clock of the video that it belongs to. */
  #onOriginal(time: number | null, { imageIndex }: Place): number | null {
    const clock = this.#images[imageIndex]?.clock;
    return time === null || clock === undefined ? time : onOriginalClock(clock, time);
  }

  #addEvent(event: ModelEvent, entry: Entry, at: EntryPlace): void {
    const facts = event.label === null ? eventFacts(entry) : { label: event.label, attributes: {} };
    const place = this.#whereabouts.ofEvent(entry, at.around);
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

/** The second that a box of a video belongs to: the entry's own word, or that of what it stands in. */
function timeOf(entry: Entry, around: readonly Surrounding[]): number | null {
  const own = momentIn(entry);
  if (own !== null) return own;
  for (const { key, fields } of around) {
    const time = (key === null ? null : readTime(key)) ?? momentIn(fields);
    if (time !== null) return time;
  }
  return null;
}

/** In seconds, in whatever form the reply has it. */
function withTime(attributes: EntryFacts['attributes'], time: number | null): EntryFacts['attributes'] {
  return time === null ? attributes : Object.assign({ time }, attributes, { time });
}

function momentIn(fields: Entry): number | null {
  return readTime(fields.time ?? fields.timestamp ?? fields.start_time ?? fields.time_sec ?? fields.second);
}

function isSame(before: Answer, after: Answer): boolean {
  return Object.entries(after).every(([key, value]) => Object.is(Reflect.get(before, key), value));
}
