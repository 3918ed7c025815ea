import { expect, it } from 'vitest';
import { type LiveDevices, listCameras, liveFaultOf, openLive } from './live-picture';

const named = (name: string) => Object.assign(new Error('no'), { name });

it.each([
  ['NotAllowedError', 'refused'],
  ['NotFoundError', 'none'],
  ['OverconstrainedError', 'none'],
  ['NotReadableError', 'busy'],
  ['TypeError', 'failed'],
])('tells %s as %s', (name, fault) => expect(liveFaultOf(named(name))).toBe(fault));

it('says that a page without cameras has none, and why one could not be opened', async () => {
  expect(await openLive('camera', undefined)).toEqual({ ok: false, error: 'unavailable' });
  expect(await openLive('screen', {})).toEqual({ ok: false, error: 'unavailable' });
  const refusing = { getUserMedia: async () => Promise.reject(named('NotAllowedError')) };
  expect(await openLive('camera', refusing)).toEqual({ ok: false, error: 'refused' });
});

it('asks for the camera that was chosen, never for sound', async () => {
  const asked: unknown[] = [];
  const devices: LiveDevices = {
    getUserMedia: async (wanted) => {
      asked.push(wanted);
      throw named('AbortError');
    },
  };
  await openLive('camera', devices);
  await openLive('camera', devices, 'front');
  expect(asked).toMatchObject([
    { audio: false, video: { facingMode: 'environment' } },
    { audio: false, video: { deviceId: { exact: 'front' } } },
  ]);
});

it('lists cameras alone, and none where the browser does not say', async () => {
  expect(
    await listCameras({ enumerateDevices: async () => Promise.reject(named('NotAllowedError')) }),
  ).toEqual([]);
  expect(await listCameras(undefined)).toEqual([]);
});
