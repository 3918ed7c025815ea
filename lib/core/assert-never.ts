/** Fails to compile when a union has a variant that the caller does not handle; throws if one arrives at run time. */
export function assertNever(value: never): never {
  throw new Error(`Unhandled variant: ${JSON.stringify(value)}`);
}
