import 'server-only';
import { z } from 'zod';

/** A code and whose it is: the name is shown, logged and limited by; the code is the secret. */
export interface AccessCode {
  readonly name: string;
  readonly code: string;
}

const splitList = (text: string): readonly string[] =>
  text
    .split(',')
    .map((item) => item.trim())
    .filter(Boolean);

export const hostList = z
  .string()
  .default('')
  .transform((text) => splitList(text.toLowerCase()))
  .refine(
    (names) => names.every((name) => /^(\*\.)?[a-z0-9._-]+$|^\[[0-9a-f:.]+\]$/.test(name)),
    'holds what is no host name, expected names without scheme or port such as "vision.example.com,*.lan"',
  );

export const textList = z.string().transform(splitList);

export const numberUpTo = (most: number, unit: string, fallback: number) =>
  z
    .string()
    .refine((text) => Number(text) > 0 && Number(text) <= most, {
      error: ({ input }) => `"${input}" is out of range, expected ${unit} above 0, at most ${most}`,
    })
    .default(String(fallback))
    .transform(Number);

export const seconds = (fallback: number) =>
  numberUpTo(86_400, 'a number of seconds', fallback).transform((value) => Math.round(value * 1000));

/** A whole number; 0 takes the limit away. */
export const limit = (unit: string) =>
  z
    .string()
    .regex(/^\d{1,12}$/, {
      error: ({ input }) => `"${input}" is no limit, expected ${unit}, or 0 for no limit`,
    })
    .transform(Number)
    .optional();

export const yesOrNo = z
  .enum(['true', 'false'], { error: ({ input }) => `"${input}" is neither, expected true or false` })
  .transform((text) => text === 'true')
  .optional();

export const secretText = (what: string) =>
  z
    .string()
    .regex(/^[\x21-\x7e]+$/, `holds spaces or other signs, expected ${what} alone`)
    .optional();

export const address = (example: string, protocol: RegExp) =>
  z
    .url({ protocol, error: `is no address, expected one such as "${example}"` })
    .transform((url) => url.replace(/\/+$/, ''))
    .optional();

const fewestCodeCharacters = 12;
const pairs = 'expected pairs such as "anna:code-of-12-signs-or-more,team:another-code"';

/** `name:code` pairs. A fault never repeats a code. */
export const accessCodes = z
  .string()
  .default('')
  .transform((text): readonly AccessCode[] =>
    splitList(text).map((pair) => {
      const colonAt = pair.indexOf(':');
      return { name: pair.slice(0, Math.max(0, colonAt)).trim(), code: pair.slice(colonAt + 1).trim() };
    }),
  )
  .refine(
    (codes) => codes.every(({ name }) => /^[\p{L}\p{N}._-]{1,40}$/u.test(name)),
    `names nobody, or a name holds more than letters, digits, dots and dashes; ${pairs}`,
  )
  .refine(
    (codes) => codes.every(({ code }) => /^[\x21-\x7e]{12,200}$/.test(code)),
    `holds a code of fewer than ${fewestCodeCharacters} signs or with other signs than plain ones; ${pairs}`,
  )
  .refine(
    (codes) =>
      new Set(codes.map(({ name }) => name)).size === codes.length &&
      new Set(codes.map(({ code }) => code)).size === codes.length,
    `holds a name or a code twice; ${pairs}`,
  );
