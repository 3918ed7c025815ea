import 'server-only';
import type { Phrases, Place } from './phrases';

const places: Readonly<Record<Place, string>> = {
  'top-left': 'top left',
  top: 'top',
  'top-right': 'top right',
  left: 'left',
  middle: 'in the middle',
  right: 'right',
  'bottom-left': 'bottom left',
  bottom: 'bottom',
  'bottom-right': 'bottom right',
};

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;
const list = new Intl.ListFormat('en', { type: 'conjunction' });
const lightName = { dark: 'dark', medium: 'medium', bright: 'bright' } as const;
const lightInWords = { dark: 'dark', medium: 'of medium brightness', bright: 'bright' } as const;
const contrastName = { soft: 'soft', medium: 'moderate', strong: 'strong' } as const;
const shape = (width: number, height: number) =>
  width === height ? 'square' : width > height ? 'landscape format' : 'portrait format';

export const phrasesEn: Phrases = {
  language: 'en',
  picture: (number) => `Picture ${number}`,
  video: (number) => `Video ${number}`,
  heading: (subject) => `${subject}:`,
  size: ({ width, height, format }) =>
    `As it arrived, the picture measures **${width} × ${height} pixels** (${shape(width, height)}), stored as ${format.toUpperCase()}.`,
  light: (light, contrast) =>
    `Overall it is ${lightInWords[light]}, with ${contrastName[contrast]} contrast.`,
  colourShare: (colour, percent) => `${colour.en} (${percent} %)`,
  colours: (colours) => `Its main colours are ${colours}.`,
  regionsTitle: 'By colour, these regions stand out:',
  regionLine: (label, place, percent) => `- a ${label}, ${places[place]}, about ${percent} % of the area`,
  noRegions: 'No region stands out from the rest by its colour.',
  regionLabel: (colour) => `${colour.en} region`,
  cannotName:
    'What the picture shows – things, people, writing, how many there are – cannot be told from colours alone. That takes a model.',
  regionsFound: (count) =>
    `No model looked at this picture. ${plural(count, 'region stands', 'regions stand')} out by colour; the ${count === 1 ? 'box is' : 'boxes are'} computed from the pixels:`,
  colourFound: (count) => `${plural(count, 'region', 'regions')} of that colour, computed from the pixels:`,
  colourMissing: 'No region of that colour stands out:',
  cannotMatch:
    'Which of them is what you are looking for cannot be told from colours alone. That takes a model.',
  cannotCount: 'Counting things takes a model; from the pixels alone this cannot be told. What can be told:',
  cannotRead: 'Reading text takes a model; from the pixels alone this cannot be told. What can be told:',
  cannotSolve:
    'Solving a problem takes a model that can read it; from the pixels alone this cannot be told. What can be told:',
  cannotAnswer:
    'Your question takes a model that understands pictures; the demo only computes from the pixels. What can be told:',
  sampleFound: (count, isPartial) =>
    isPartial
      ? `${plural(count, 'match', 'matches')} on this bundled sample:`
      : `This bundled sample shows ${plural(count, 'object', 'objects')}; where they are comes from the drawing itself:`,
  sampleBackdrop: (label) => `The ${label}s are left out; ask for them by name to get them as well.`,
  sampleMissing: (labels) => `Nothing of that kind is on this sample. It shows: ${labels}.`,
  sampleCount: (items) =>
    `On this bundled sample: ${list.format(items.map(({ label, count }) => `**${count}** × ${label}`))}.`,
  sampleNoText: 'There is nothing to read on this sample: no letters are on it.',
  sampleNoProblem: 'There is no problem to solve on this sample. What is on it:',
  fieldsMissing: 'None of these fields is on this sample:',
  fieldsUnnamed:
    "Name the fields that you want in square brackets, such as ['title', 'date']; what is not on the picture comes back as null.",
  sampleOther:
    'Nothing is prepared for this question, and the demo has no model to think about it. For this bundled sample it can describe, find, point at and count what is on it, read its text, extract fields and write it down as a page. Here is the description:',
  compareIntro: (count) => `The ${count} pictures side by side:`,
  compareRows: {
    size: 'Size',
    format: 'Format',
    light: 'Brightness',
    colours: 'Main colours',
    content: 'Content',
  },
  lightName,
  compareSame: 'To within compression they show the same pixels.',
  compareSizes: (largest) =>
    largest === null ? 'All have the same number of pixels.' : `Picture ${largest} has the most pixels.`,
  compareShared: (colours) => `All of them share ${colours}.`,
  compareUnshared: 'They have no main colour in common.',
  compareAlone:
    'There is only one picture to look at; attach a second one to compare. For now, the one that is here:',
  noPicture:
    'This is Sightline’s built-in demo: no model, no key, nothing leaves this server. It needs a picture to work on.\n\nAttach one and ask:\n\n- **“Find every object”** – boxes on the picture, drawn while the answer streams in\n- **“Point at …”** – points instead of boxes\n- **“Describe this picture”** – size, colours and what stands out\n- **“Compare these pictures”** – with two or more attached\n\nThe pictures and the video of the task cards have prepared answers that show what a model’s reply looks like. For real understanding of your own pictures, use Qwen with a key.',
  addressPicture: (number) =>
    `Picture ${number} was given by address. The demo fetches nothing from the network, so it has not seen it; attach the file itself.`,
  addressVideo: (number) =>
    `Video ${number} was given by address. The demo fetches nothing from the network, so it has not seen it; attach the file itself.`,
  videoUnseen: (number) =>
    `Video ${number} was not looked at: the demo knows its own sample clip and, of other videos, sees only frames that are sent as a list of pictures. It cannot tell what the video shows; that takes a model.`,
  frames: ({ number, frameCount, seenCount, width, height, firstColours, lastColours, changeAt }) =>
    `Video ${number} arrived as ${plural(frameCount, 'frame', 'frames')} of ${width} × ${height} pixels; ${seenCount === frameCount ? 'all were' : `${seenCount} of them, evenly spread, were`} looked at. It begins with ${firstColours} and ends with ${lastColours}. ${changeAt === null ? 'The picture hardly changes.' : `The greatest change comes just before frame ${changeAt}.`} What happens in it cannot be told from pixels alone.`,
  clipOther:
    'For this bundled clip the demo can tell what happens and when; anything else takes a model. What happens:',
  leftOut: (numbers) => `Not looked at, to keep the demo quick: ${numbers}.`,
  list: (items) => list.format(items),
  plan: {
    asked: {
      find: 'Asked for: boxes.',
      point: 'Asked for: points.',
      describe: 'Asked for: a description.',
      compare: 'Asked for: a comparison.',
      count: 'Asked for: a number.',
      read: 'Asked for: the text in the picture.',
      extract: 'Asked for: single fields, as JSON.',
      parse: 'Asked for: the page as a document, each part with its box.',
      solve: 'Asked for: a problem to be solved.',
      locate: 'Asked for: boxes in space.',
      build: 'Asked for: a web page made from a drawing.',
      write: 'Asked for: something written from what the picture shows.',
      ask: 'Asked for: an answer, and where it can be seen.',
      watch: 'Asked for: what happens, and when.',
      other: 'The request is none of those that pixels can answer.',
    },
    nothingToSee: 'There are no pixels to look at, so the answer can only say what is needed.',
    decoded: (number, { width, height, format }) =>
      `Picture ${number} decodes to ${width} × ${height}, ${format.toUpperCase()}.`,
    grouped: (colourCount, regionCount) =>
      `Its pixels fall into ${plural(colourCount, 'main colour', 'main colours')}. Connected pieces that contrast with what surrounds them and do not fill the frame: ${regionCount}.`,
    unknown: 'Names of things are beyond this; the answer has to say so.',
    isSample: (title, objectCount, lineCount) =>
      `The thumbnail matches the bundled sample “${title}”: ${objectCount} things and ${plural(lineCount, 'line', 'lines')} of text are known from the drawing. The answer prepared for it applies.`,
    isClip: (number, eventCount) =>
      `Video ${number} is the bundled clip; ${eventCount} events with their times are known from its script. The answer prepared for it applies.`,
    sampleSteps: {
      find: 'Go through the drawing from back to front, take the edges of what can be seen of each thing, and write them in thousandths of the sides.',
      point:
        'Take for each thing the place deepest inside what can be seen of it, so that the point never lands on a neighbour.',
      describe:
        'Begin with the scene as a whole, then go from the background to the front, and end with the light.',
      compare: 'Name what each picture shows first, then what they have in common and what sets them apart.',
      count: 'Count by kind in the list of the drawing.',
      read: 'Take the lines of text in reading order with the box around their letters; where there are none, say so.',
      extract:
        'Look up each field that is asked for, keep its key as it was written, and answer null for what is not there.',
      parse:
        'Go through the page in reading order, tell titles, paragraphs, figures and tables apart, and give each its box.',
      solve: 'Read what is given and what is asked, solve it step by step, and check the result.',
      locate: 'Take each thing’s middle, sides and turn from the plan of the scene, in metres of the camera.',
      build: 'Go through the sketch from top to bottom, keep its words, and follow the remarks beside it.',
      write: 'Take the mood from light and colours, then write it in three voices.',
      ask: 'Look for what stands out, check it against the values, and name the place where it can be seen.',
      watch: 'It is a still picture, so nothing happens in it; describe what it shows.',
      other: 'No answer is prepared for this request; say which ones are, and give the description.',
    },
  },
};
