/** A source of random bytes: fills the array it is given. `crypto.getRandomValues` also exists over plain HTTP. */
export type FillRandom = (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>;

const fillFromPlatform: FillRandom = (bytes) => crypto.getRandomValues(bytes);

/**
 * A new random id: 32 lower-case hexadecimal digits (128 bits).
 * Works where `crypto.randomUUID` is missing, which is every page served over plain HTTP on a LAN.
 */
export function newId(fillRandom: FillRandom = fillFromPlatform): string {
  return Array.from(fillRandom(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
