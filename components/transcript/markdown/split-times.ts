/** A moment of a video as a text writes it. */
export interface WrittenTime {
  readonly text: string;
  readonly seconds: number;
}

/** `00:05`, `1:05`, `00:00:05`, `00:05.4`; not a part of longer numbers such as dates, versions or addresses. */
const clock = /(?<![\d:.])(?:(\d{1,2}):)?(\d{1,2}):([0-5]\d)(\.\d{1,3})?(?!\d|[:.]\d)/g;

/** Durations are rounded where they are stored. */
const slackSeconds = 0.5;

/** The text in pieces: what is written between the times, and the times that lie within the video. */
export function splitTimes(text: string, durationSeconds: number): readonly (string | WrittenTime)[] {
  const pieces: (string | WrittenTime)[] = [];
  let from = 0;
  for (const match of text.matchAll(clock)) {
    const [written, hours = '0', minutes = '0', seconds = '0', fraction = ''] = match;
    const at = Number(hours) * 3600 + Number(minutes) * 60 + Number(`${seconds}${fraction}`);
    if (at > durationSeconds + slackSeconds) continue;
    if (match.index > from) pieces.push(text.slice(from, match.index));
    pieces.push({ text: written, seconds: at });
    from = match.index + written.length;
  }
  if (from < text.length) pieces.push(text.slice(from));
  return pieces;
}
