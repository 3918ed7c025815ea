import 'server-only';
import { err, ok, type Result } from '@/lib/core/result';
import { faultsBetween } from './settings/env-rules';
import { listeningHost } from './settings/listening-host';
import { settledOf } from './settings/settle-env';
import { variables } from './settings/variables';

/** The settings of the server, from environment variables and `.env` files. */
export type Env = ReturnType<typeof settledOf>;

/**
 * Reads the settings from a set of variables. An empty value means unset. The error has one line per variable at
 * fault, `NAME: what is wrong, what is expected`; a value that may be secret is never repeated.
 */
export function parseEnv(source: Readonly<Record<string, string | undefined>>): Result<Env, string> {
  const given = Object.entries(source).flatMap(([name, value]) => {
    const text = value?.trim() ?? '';
    return text === '' ? [] : [[name, text]];
  });
  const parsed = variables.safeParse(Object.fromEntries(given));
  if (!parsed.success) {
    return err(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'));
  }
  const faults = faultsBetween(parsed.data);
  return faults.length === 0 ? ok(settledOf(parsed.data)) : err(faults.join('\n'));
}

let parsedOnce: Env | undefined;

/** The settings of this process, parsed at the first call. Throws with the lines of `parseEnv`. */
export function env(): Env {
  if (parsedOnce !== undefined) return parsedOnce;
  const parsed = parseEnv({ ...process.env, HOST: listeningHost(process.env) });
  if (!parsed.ok) throw new Error(parsed.error);
  parsedOnce = parsed.value;
  return parsedOnce;
}
