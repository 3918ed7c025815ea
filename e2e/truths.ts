import { z } from 'zod';
import { readTruth } from './read-truth';

/** What is known of the samples, as far as the tests need it. Boxes are [x1, y1, x2, y2] in pixels of the sample. */
const box = z.tuple([z.number(), z.number(), z.number(), z.number()]);
const localText = z.object({ en: z.string(), 'zh-CN': z.string(), 'zh-TW': z.string() });
const lines = z.array(z.object({ text: z.string(), box }));

export type Box = z.infer<typeof box>;

const street = z.object({
  width: z.number(),
  height: z.number(),
  signature: z.string(),
  objects: z.array(z.object({ kind: z.string(), box, isBackdrop: z.boolean() })),
});

export const streetTruth = () => readTruth('sample-truth', 'sampleTruth', z.object({ street })).street;

export const sketchTruth = () =>
  readTruth('sketch-truth', 'sketchTruth', z.object({ signature: z.string(), lines }));

/** Boxes known in space. */
export const cratesTruth = () =>
  readTruth('crates-truth', 'cratesTruth', z.object({ cuboids: z.array(z.object({ kind: z.string() })) }));

const cents = z.object({ cents: z.number() });

export const receiptTruth = () =>
  readTruth(
    'receipt-truth',
    'receiptTruth',
    z.object({
      signature: z.string(),
      shop: z.object({ text: z.string() }),
      date: z.object({ text: z.string() }),
      items: z.array(z.object({ name: z.string(), quantity: z.number() })),
      subtotal: cents,
      tax: cents,
      total: cents,
      currency: z.string(),
      lines,
    }),
  );

export const pageTruth = () =>
  readTruth(
    'page-truth',
    'pageTruth',
    z.object({
      signature: z.string(),
      regions: z.array(z.object({ kind: z.string(), text: z.string(), box })),
      table: z.object({ columns: z.array(z.string()), rows: z.array(z.array(z.string())) }),
    }),
  );

const shelf = z.object({ products: z.array(z.object({ product: z.string(), box, tagBox: box })) });

/** Every product's place and price tag, before and after, and what is different. */
export function shelfTruth() {
  return {
    before: readTruth('shelf-before-truth', 'shelfBeforeTruth', shelf).products,
    after: readTruth('shelf-after-truth', 'shelfAfterTruth', shelf).products,
    changes: readTruth(
      'shelf-changes',
      'shelfChanges',
      z.array(
        z.object({ kind: z.enum(['moved', 'added', 'removed', 'price-changed']), product: z.string() }),
      ),
    ),
  };
}

export const mathsAnswersM = () =>
  readTruth('maths-solution', 'mathsSolution', z.array(z.object({ answerM: z.number() }))).map(
    ({ answerM }) => answerM,
  );

export const clipTruth = () =>
  readTruth(
    'clip-truth',
    'clipTruth',
    z.object({
      durationSeconds: z.number(),
      events: z.array(z.object({ startSeconds: z.number(), endSeconds: z.number(), event: localText })),
    }),
  );
