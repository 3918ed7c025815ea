import { spawnSync } from 'node:child_process';

export const clipSeconds = 60;

/** Writes a moving 720p clip of 60 s in H.264 with sound, by ffmpeg. Null, or why there is none. */
export function makeClip(path) {
  const picture = `testsrc2=size=1280x720:rate=30:duration=${clipSeconds},noise=alls=8:allf=t`;
  const sound = `sine=duration=${clipSeconds}`;
  const inputs = ['-f', 'lavfi', '-i', picture, '-f', 'lavfi', '-i', sound];
  const coding = [
    '-c:v',
    'libx264',
    '-preset',
    'veryfast',
    '-b:v',
    '4M',
    '-pix_fmt',
    'yuv420p',
    '-c:a',
    'aac',
  ];
  const { error, status, stderr } = spawnSync('ffmpeg', ['-v', 'error', '-y', ...inputs, ...coding, path]);
  if (error !== undefined) return `no ffmpeg here (${error.message})`;
  return status === 0 ? null : `ffmpeg could not make it: ${String(stderr).trim().split('\n')[0]}`;
}
