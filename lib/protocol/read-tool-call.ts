import { numberAt, recordAt, stringAt } from './json-fields';
import type { ToolCallDelta } from './turn-event';

/** Reads one of OpenAI's tool calls, whole or a fragment; without an index it is the one at its `position`. */
export function readToolCall(value: unknown, position: number): ToolCallDelta {
  const called = recordAt(value, 'function');
  const id = stringAt(value, 'id');
  const name = stringAt(called, 'name');
  return {
    index: numberAt(value, 'index') ?? position,
    ...(id ? { id } : {}),
    ...(name ? { name } : {}),
    argumentsDelta: stringAt(called, 'arguments') ?? '',
  };
}
