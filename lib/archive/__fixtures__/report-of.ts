import type { ReportBlock, ReportMedium, ReportMessage, ReportReaders, ReportSource } from '../report-source';

export const words: ReportSource['words'] = {
  theme: '(theme)',
  system: '(system)',
  light: '(light)',
  dark: '(dark)',
  contents: '(contents)',
  overlays: '(overlays)',
  names: '(names)',
  fullSize: '(fullSize)',
  zoomIn: '(zoomIn)',
  zoomOut: '(zoomOut)',
  fit: '(fit)',
  objects: '(objects)',
  object: '(object)',
  place: '(place)',
  details: '(details)',
  events: '(events)',
  time: '(time)',
  event: '(event)',
  sources: '(sources)',
  fields: '(fields)',
  field: '(field)',
  value: '(value)',
  said: '(said)',
  facts: '(facts)',
  code: '(code)',
  page: '(page)',
  picture: '(picture)',
  done: '(done)',
  notDone: '(notDone)',
  footnotes: '(footnotes)',
  footnoteBack: '(footnoteBack)',
};

/** Fences apart from the rest; nothing of a page can be parsed here. */
export const readers: ReportReaders = {
  blocksOf: (text) =>
    text.split(/^(```[\s\S]*?^```$)/m).map((part): ReportBlock => {
      const [, language = '', code = ''] = /^```(\S*)\n([\s\S]*?)\n?```$/.exec(part) ?? [];
      return part.startsWith('```') ? { kind: 'code', language, code } : { kind: 'prose', text: part };
    }),
  rewriteMath: (text) => text,
  languageOf: (fence) => (fence === 'html' ? { grammar: 'xml', name: 'HTML' } : null),
  isWorthColouring: () => true,
  parsePage: () => ({ nodeType: 9, textContent: '', childNodes: [] }),
};

export function messageOf(facts: Partial<ReportMessage>): ReportMessage {
  return {
    role: 'assistant',
    heading: 'Assistant 1',
    marks: [],
    reasoning: null,
    text: '',
    media: [],
    fields: [],
    notes: [],
    failure: null,
    sources: [],
    facts: [],
    ...facts,
  };
}

export function mediumOf(facts: Partial<ReportMedium>): ReportMedium {
  return {
    caption: 'Picture 1: cat.jpg',
    facts: [],
    picture: 0,
    summary: '',
    shapes: [],
    events: [],
    durationSeconds: null,
    ...facts,
  };
}

export function sourceOf(facts: Partial<ReportSource>): ReportSource {
  return {
    language: 'en',
    title: 'A report',
    about: [],
    messages: [],
    pictures: [{ dataUrl: 'data:image/png;base64,AAAA', size: { width: 200, height: 100 } }],
    closing: [],
    words,
    ...facts,
  };
}
