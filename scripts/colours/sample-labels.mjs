const languages = ['en', 'zh-CN', 'zh-TW'];

/** What the answers to our own samples call the things of one picture, or the events of one video, in each language. */
export function sampleLabels({ knownSamples, clipTruth, taskPreviews, clipEvents }) {
  const ofPictures = knownSamples.map(({ objects }) => objects.map(({ label }) => label));
  const ofClip = clipTruth.events.map(({ event }) => event);
  const localized = [...ofPictures, ofClip].flatMap((labels) =>
    languages.map((language) => labels.map((label) => label[language])),
  );
  const previewed = Object.values(taskPreviews).map(({ boxes }) => boxes.map(({ label }) => label));
  const moments = clipEvents.map(([start]) => `${start}`);
  return [...localized, ...previewed, moments].map((labels) => [...new Set(labels)]);
}
