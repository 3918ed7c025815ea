const origin =
  '// Written by scripts/draw-samples.mjs from the scenes it draws: change those and run `npm run samples`.';

/** The truth as a TypeScript module, in the formatter's own layout. */
export function writeTruth(samples) {
  return [
    origin,
    '',
    '/** Boxes [x1, y1, x2, y2] and points [x, y] in pixels of the sample; the signature is its 12 × 8 RGB thumbnail. */',
    'export const sampleTruth = {',
    ...samples.flatMap(writeSample),
    '} as const;',
    '',
  ].join('\n');
}

function writeSample({ id, width, height, signature, objects }) {
  return [
    `  ${id}: {`,
    `    width: ${width},`,
    `    height: ${height},`,
    '    signature:',
    `      '${signature}',`,
    '    objects: [',
    ...objects.map(writeObject),
    '    ],',
    '  },',
  ];
}

function writeObject({ kind, box, point, isBackdrop }) {
  return `      { kind: '${kind}', box: [${box.join(', ')}], point: [${point.join(', ')}], isBackdrop: ${isBackdrop} },`;
}

/** One part of the truth of a sample as a TypeScript module, its type taken from `from`; the formatter lays it out. */
export function writeTruthModule({ name, type, from = './still-truth', value }) {
  return `${origin}\nimport type { ${type} } from '${from}';\n\nexport const ${name}: ${type} = ${JSON.stringify(value)};\n`;
}
