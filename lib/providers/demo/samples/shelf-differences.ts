import 'server-only';
import { shelfAfterTruth } from '@/lib/tasks/shelf-after-truth';
import { shelfBeforeTruth } from '@/lib/tasks/shelf-before-truth';
import { shelfChanges } from '@/lib/tasks/shelf-changes';
import type { ShelfProduct } from '@/lib/tasks/shelf-labels';
import type { ShelfChanges, ShelfStand } from '@/lib/tasks/still-truth';

/** One difference between two shelves, seen from the first to the second. */
export type ShelfDifference = { readonly product: ShelfProduct } & (
  | { readonly kind: 'added'; readonly is: ShelfStand }
  | { readonly kind: 'removed'; readonly was: ShelfStand }
  | { readonly kind: 'moved' | 'price-changed'; readonly was: ShelfStand; readonly is: ShelfStand }
);

/** What differs between the sample shelves; told backwards when the later one is shown first. */
export function shelfDifferences(isBackwards: boolean): readonly ShelfDifference[] {
  const [first, second] = isBackwards
    ? [shelfAfterTruth, shelfBeforeTruth]
    : [shelfBeforeTruth, shelfAfterTruth];
  return shelfChanges.flatMap(({ kind, product }) => {
    const was = first.products.find((stand) => stand.product === product);
    const is = second.products.find((stand) => stand.product === product);
    const difference = describe(isBackwards ? backwards[kind] : kind, product, was, is);
    return difference === null ? [] : [difference];
  });
}

type ChangeKind = ShelfChanges[number]['kind'];

const backwards: Readonly<Record<ChangeKind, ChangeKind>> = {
  added: 'removed',
  removed: 'added',
  moved: 'moved',
  'price-changed': 'price-changed',
};

function describe(
  kind: ChangeKind,
  product: ShelfProduct,
  was: ShelfStand | undefined,
  is: ShelfStand | undefined,
): ShelfDifference | null {
  if (kind === 'added') return is === undefined ? null : { kind, product, is };
  if (kind === 'removed') return was === undefined ? null : { kind, product, was };
  return was === undefined || is === undefined ? null : { kind, product, was, is };
}
