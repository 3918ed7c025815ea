/**
 * What became of each product between two plans, first those that were there before. A product can both have moved
 * and have a new price.
 */
export function changesBetween(before, after) {
  const later = new Map(after.map((stand) => [stand.product, stand]));
  const earlier = new Set(before.map(({ product }) => product));
  return [
    ...before.flatMap((stand) => changesOf(stand, later.get(stand.product))),
    ...after
      .filter(({ product }) => !earlier.has(product))
      .map(({ product }) => ({ kind: 'added', product })),
  ];
}

function changesOf(was, is) {
  const { product } = was;
  if (is === undefined) return [{ kind: 'removed', product }];
  const hasMoved = was.shelf !== is.shelf || was.place !== is.place;
  return [
    ...(hasMoved ? [{ kind: 'moved', product }] : []),
    ...(was.cents === is.cents ? [] : [{ kind: 'price-changed', product }]),
  ];
}
