import { describe, expect, it } from 'vitest';
import { createAnswerReader } from './answer-reader';
import { parseAnswer } from './parse-answer';
import type { AnswerContext } from './shape';
import { mediumAsked } from './which-picture';

const two: AnswerContext = {
  model: 'qwen3-vl-plus',
  media: 'image',
  images: [
    { width: 1000, height: 1000 },
    { width: 500, height: 2000 },
  ],
};
const places = (reply: string, context = two) =>
  parseAnswer(reply, context).shapes.map(({ coords, imageIndex, isImageAssumed }) => [
    imageIndex,
    isImageAssumed,
    coords.map(Math.round),
  ]);
const point = '{"point_2d": [100, 100], "label": "a"}';

describe('the picture that a question names', () => {
  it.each([
    ['Where is the cat in picture 2?', 2],
    ['Find all cups in Image 1.', 1],
    ['图片2里有什么？', 2],
    ['第二张图里的猫在哪', 2],
    ['圖 1 的貓在哪裡？', 1],
    ['What is on the second photo?', 2],
    ['In picture 1, yes picture 1, find the cat', 1],
    ['Where is the cat?', null],
    ['Compare picture 1 and picture 2', null],
    ['Compare pictures 1 and 2', null],
    ['图1和图2有什么不同', null],
    ['Compare images 1-3', null],
    ['the first image and the second image', null],
    ['When does the man in video 2 jump?', null],
  ])('is known: %s', (words, number) => {
    expect(mediumAsked(words, 'picture')).toBe(number);
  });

  it('is no video, and the other way round', () => {
    expect(mediumAsked('When does the man in video 2 jump?', 'video')).toBe(2);
    expect(mediumAsked('the third video', 'video')).toBe(3);
    expect(mediumAsked('picture 2', 'video')).toBeNull();
  });

  it('holds shapes of which the reply says nothing', () => {
    expect(places(point, { ...two, askedPicture: 1 })).toEqual([[0, false, [100, 100]]]);
    expect(places(`Picture 2: ${point}`, { ...two, askedPicture: 1 })).toEqual([[1, false, [50, 200]]]);
    expect(places(point, { ...two, askedPicture: 7 })).toEqual([[1, true, [50, 200]]]);
  });

  it('gives way to what a person chose by hand', () => {
    expect(places(point, { ...two, askedPicture: 2, chosenImageIndex: 0 })).toEqual([[0, false, [100, 100]]]);
    expect(places(`Picture 2: ${point}`, { ...two, chosenImageIndex: 0 })).toEqual([[1, false, [50, 200]]]);
  });
});

describe('as many blocks as pictures', () => {
  const onEach = [
    [0, false, [100, 100]],
    [1, false, [50, 200]],
  ];

  it.each([
    ['fenced', `\`\`\`json\n[${point}]\n\`\`\`\nand\n\`\`\`json\n[${point}]\n\`\`\``],
    ['fenced objects', `\`\`\`json\n${point}\n\`\`\`\n\`\`\`json\n${point}\n\`\`\``],
    ['bare lists', `[${point}]\n[${point}]`],
    ['lists amid words', `The left: [${point}]. The right: [${point}].`],
  ])('are one for each: %s', (_, reply) => {
    expect(places(reply)).toEqual(onEach);
  });

  it('count when one of them is empty', () => {
    expect(places(`[]\n[${point}]`)).toEqual([[1, false, [50, 200]]]);
    expect(places(`[${point}]\n[]\n`)).toEqual([[0, false, [100, 100]]]);
  });

  it('come before the words of the question', () => {
    expect(places(`[${point}]\n[${point}]`, { ...two, askedPicture: 1 })).toEqual(onEach);
  });

  it.each([
    ['one list', `[${point}, ${point.replace('a', 'b')}]`],
    ['one object to a line', `${point}\n${point.replace('a', 'b')}`],
    ['a list with an absent thing', `[{"bbox_2d": null}, ${point}]`],
    ['three lists', `[${point}]\n[${point}]\n[${point}]`],
  ])('are not taken for what they are not: %s', (_, reply) => {
    expect(places(reply).every(([index, isAssumed]) => index === 1 && isAssumed)).toBe(true);
  });

  it('do not count when a picture is named', () => {
    expect(places(`[${point}]\nPicture 1:\n[${point}]`)).toEqual([
      [1, true, [50, 200]],
      [0, false, [100, 100]],
    ]);
  });

  it('show shapes at once, and where they belong at the end, under the same ids', () => {
    const reader = createAnswerReader(two);
    const before = reader.feed(`[${point}]\n[${point}]`);
    expect(before.shapes.map(({ id, imageIndex }) => [id, imageIndex])).toEqual([
      ['s1', 1],
      ['s2', 1],
    ]);
    expect(reader.finish().shapes.map(({ id, imageIndex }) => [id, imageIndex])).toEqual([
      ['s1', 0],
      ['s2', 1],
    ]);
  });

  it('leave one of what is on the same picture after all', () => {
    const answer = parseAnswer(`[${point}]\n[${point}]\n[${point}]`, two);
    expect(answer).toMatchObject({ shapes: { length: 1 }, repeatCount: 2 });
  });
});

describe('a crop', () => {
  const crop = {
    number: 3,
    width: 200,
    height: 100,
    cropOf: { imageIndex: 0, box: [600, 400, 1000, 600] },
  } as const;
  const withCrop: AnswerContext = { ...two, images: [...two.images, crop] };

  it('gives its shapes to the picture that it was cut from', () => {
    const reply = '{"img_idx": 2, "bbox_2d": [0, 0, 500, 500], "label": "a"}';
    expect(places(reply, withCrop)).toEqual([[0, false, [600, 400, 800, 500]]]);
  });

  it('is the latest picture', () => {
    expect(places('{"point_2d": [1000, 1000]}', withCrop)).toEqual([[0, true, [1000, 600]]]);
  });

  it('may be of a crop', () => {
    const inner = { width: 10, height: 10, cropOf: { imageIndex: 2, box: [100, 0, 200, 100] } } as const;
    const images = [...withCrop.images, inner];
    expect(places('{"img_idx": 3, "polygon": [[0, 0], [1000, 0], [500, 500]]}', { ...two, images })).toEqual([
      [0, false, [800, 400, 1000, 400, 900, 500]],
    ]);
  });

  it('keeps masks and boxes in space over what they were seen on', () => {
    const { shapes } = parseAnswer(
      '{"img_idx": 2, "segmentation": {"size": [1, 2], "counts": [1, 1]}}{"img_idx": 2, "bbox_3d": [0, 0, 2, 1, 1, 1, 0, 0, 0]}',
      withCrop,
    );
    expect(shapes.map(({ kind, imageIndex }) => [kind, imageIndex])).toEqual([
      ['mask', 0],
      ['cuboid', 0],
    ]);
    expect(shapes[0]?.coords).toEqual([800, 400, 1000, 600]);
    const cuboid = shapes[1];
    if (cuboid?.kind !== 'cuboid') throw new Error('no cuboid');
    const across = cuboid.edges.flatMap(([x1, , x2]) => [x1, x2]);
    expect(Math.min(...across)).toBeCloseTo(cuboid.coords[0]);
    expect(Math.max(...across)).toBeCloseTo(cuboid.coords[2]);
  });

  it('of itself is a picture like any other', () => {
    const images = [{ width: 100, height: 100, cropOf: { imageIndex: 0, box: [0, 0, 50, 50] } }] as const;
    expect(places('{"point_2d": [500, 500]}', { ...two, images })).toEqual([[0, false, [50, 50]]]);
  });
});
