/**
 * Categorical colours for lines on photographs: light enough to stand out from shadows, saturated enough to stand out
 * from skin, sky and foliage; the dark halo under each line carries them over bright ground. Found by a search for the
 * largest least difference (CIEDE2000) between any two, and from the colour of what has no label: 18.
 */
export const vividFills: readonly string[] = (
  '#fea988 #9cb4fc #1ac8ff #00b0ad #ff00ff #37b000 #168f61 #ea6000 #ff8ea7 #9f6da8 #28ff00 #a6a100 ' +
  '#60fcff #b3d48f #f1beff #fe0136 #1388c3 #fda000 #00ffbe #e4f300 #ffde99 #f01582 #6d6cff #a97307'
).split(' ');

/** Found alike, by the difference also as protanopes, deuteranopes and tritanopes see it: 16. */
export const safeFills: readonly string[] =
  '#51916e #9182ff #c7ffb1 #80960e #ffb7ff #cecc09 #f51aad #32cda9'.split(' ');

/** What tells more labels than `safeFills` apart: how lines are broken, in their own widths. Null: they are whole. */
export const safeDashes: readonly (readonly number[] | null)[] = [null, [4, 2], [1.5, 1.5]];
