import { describe, expect, it } from 'vitest';
import { parseAnswer } from './parse-answer';
import type { AnswerContext } from './shape';

/** Thousand by thousand, so that relative coordinates are pixels. */
function contextFor(model: string, media: 'image' | 'video' = 'image'): AnswerContext {
  const size = { width: 1000, height: 1000 };
  const video = { kind: 'video', durationSeconds: 100, ...size } as const;
  return { model, media, images: media === 'video' ? [video] : [size] };
}

/** `box cat 1 2 3 4`, an entry for each shape. */
function told(model: string, reply: string, media?: 'video'): string[] {
  return parseAnswer(reply, contextFor(model, media)).shapes.map(({ kind, label, coords, attributes }) =>
    [
      kind,
      label ?? '-',
      ...coords.map(Math.round),
      ...Object.entries(attributes).map((pair) => pair.join('=')),
    ].join(' '),
  );
}

const drag =
  '{"name": "mobile_use", "arguments": {"action": "swipe", "coordinate": [999, 0], "coordinate2": [0, 999]}}';

/** Every family that answers with places, in each way it writes them. */
describe('a row of the format table', () => {
  it.each([
    ['Qwen-VL v1 box', 'qwen-vl-chat', '<ref>a dog</ref><box>(1,2),(30,40)</box>', ['box a dog 1 2 30 40']],
    ['Qwen-VL v1 quad', 'qwen-vl-chat', '<ref>a</ref><quad>(1,2),(30,2),(30,40),(1,40)</quad>', ['polygon a 1 2 30 2 30 40 1 40']],
    ['Qwen2-VL tokens', 'qwen2-vl-7b', '<|object_ref_start|>dog<|object_ref_end|><|box_start|>(1,2),(30,40)<|box_end|>', ['box dog 1 2 30 40']],
    ['Qwen2-VL click', 'qwen2-vl-7b', '<|box_start|>(1,2)<|box_end|>', ['point - 1 2']],
    ['Qwen2-VL early tokens', 'qwen2-vl-7b', '<|extra_0|>dog<|extra_1|><|extra_2|>(1,2),(30,40)<|extra_3|>', ['box dog 1 2 30 40']],
    ['Qwen2-VL stripped tokens', 'qwen2-vl-7b', 'The dog (1,2),(30,40) runs', ['box - 1 2 30 40']],
    ['Qwen2.5-VL second label', 'qwen2.5-vl-7b', '{"bbox_2d": [1, 2, 30, 40], "label": "a", "sub_label": "b"}', ['box a 1 2 30 40 sub_label=b']],
    ['Qwen2.5-VL points', 'qwen2.5-vl-7b', '<points x1="1" y1="2" x2="3" y2="4" alt="nose">nose</points>', ['point nose 1 2', 'point nose 3 4']],
    ['Qwen2.5-VL legacy tokens', 'qwen2.5-vl-7b', '<|object_ref_start|>a<|object_ref_end|><|box_start|>(1,2),(30,40)<|box_end|>', ['box a 1 2 30 40']],
    ['QwenVL HTML', 'qwen2.5-vl-7b', '<p data-bbox="1 2 30 40">Hi</p>', ['box p 1 2 30 40 text=Hi']],
    ['Qwen3-VL wrapper', 'qwen3-vl-plus', '{"detections": [{"bbox_2d": [1, 2, 30, 40], "label": "a"}]}', ['box a 1 2 30 40']],
    ['QwenVL Markdown', 'qwen3-vl-plus', '<!-- Table (1, 2, 30, 40) -->\n| a |', ['box Table 1 2 30 40']],
    ['mobile_use', 'qwen3-vl-plus', `<tool_call>\n${drag}\n</tool_call>`, ['polygon swipe 1000 0 0 1000 action=swipe']],
    ['mobile_use in a string', 'qwen3-vl-plus', JSON.stringify({ name: 'mobile_use', arguments: '{"action": "click", "coordinate": [999, 0]}' }), ['point click 1000 0 action=click']],
    ['computer_use', 'qwen3-vl-plus', '{"name": "computer_use", "arguments": {"action": "left_click", "coordinate": [1000, 0]}}', ['point left_click 1000 0 action=left_click']],
    ['computer_use without a place', 'qwen3-vl-plus', '{"name": "computer_use", "arguments": {"action": "type", "text": "[1, 2]"}}', []],
    ['image_zoom_in_tool', 'qwen3-vl-plus', '{"name": "image_zoom_in_tool", "arguments": {"label": "x", "bbox_2d": [1, 2, 30, 40], "img_idx": 0}}', ['box x 1 2 30 40 action=image_zoom_in_tool']],
    ['Gemini box', 'gemini-2.5-pro', '[{"box_2d": [1, 2, 30, 40], "label": "a", "confidence": "0.5"}]', ['box a 2 1 40 30 confidence=0.5']],
    ['Gemini point', 'gemini-2.5-pro', '[{"point": [1, 2], "label": "a"}]', ['point a 2 1']],
    ['Gemini names', 'gemini-2.5-pro', '{"cat": [[1, 2, 30, 40]]}', ['box cat 2 1 40 30']],
    ['Molmo 1', 'molmo-7b', '<point x="50.5" y="25" alt="dog">dog</point>', ['point dog 505 250']],
    ['Molmo 2', 'molmo2-8b', '<points coords="1 1 100 200 2 300 400">dog</points>', ['point dog 100 200', 'point dog 300 400']],
    ['PaliGemma with masks', 'paligemma-3b', '<loc0256><loc0512><loc0768><loc1023><seg001><seg002> cat ; <loc0000><loc0000><loc0512><loc0512> dog', ['box cat 500 250 999 750', 'box dog 0 0 500 500']],
    ['Florence-2', 'florence-2', 'text<loc_1><loc_2><loc_30><loc_40>', ['box text 1 2 30 40']],
    ['Florence-2 polygon', 'florence-2', 'a<loc_1><loc_2><loc_30><loc_2><loc_30><loc_40>', ['polygon a 1 2 30 2 30 40']],
    ['moondream', 'moondream', '{"objects": [{"x_min": 0.1, "y_min": 0.2, "x_max": 0.3, "y_max": 0.4}]}', ['box - 100 200 300 400']],
    ['moondream points', 'moondream', '{"points": [{"x": 0.1, "y": 0.2}]}', ['point - 100 200']],
    ['DeepSeek-VL2', 'deepseek-vl2', '<|ref|>a<|/ref|><|det|>[[0, 0, 999, 999]]<|/det|>', ['box a 0 0 1000 1000']],
    ['GLM prose', 'glm-4.5v', 'The dog is at [[1, 2, 30, 40]].', ['box - 1 2 30 40']],
    ['GLM answer', 'glm-4.5v', '<|begin_of_box|>[1, 2, 30, 40]<|end_of_box|>', ['box - 1 2 30 40']],
    ['GLM 5.3 Flash', 'glm-5.3-flash', '{"box_2d": [1, 2, 30, 40]}', ['box - 2 1 40 30']],
    ['Kimi-VL', 'kimi-vl-a3b', '{"bbox_2d": [0.28, 0.5, 0.52, 0.7]}', ['box - 280 500 520 700']],
    ['Kimi-VL click', 'kimi-vl-a3b', 'pyautogui.click(x=0.5, y=0.25)', ['point click 500 250 action=click']],
    ['UI-TARS click', 'ui-tars-7b', "Thought: …\nAction: left_double(start_box='(1,2)')", ['point left_double 1 2 action=left_double']],
    ['InternVL', 'internvl3-8b', '<ref>t</ref><box>[[1, 2, 30, 40], [5, 6, 7, 8]]</box>', ['box t 1 2 30 40', 'box t 5 6 7 8']],
    ['Seed in space', 'doubao-seed-1.6', '<3dbbox>0 0 2 1 1 1 0 0 0</3dbbox>', ['cuboid - 211 211 789 789']],
    ['Seed box', 'doubao-seed-1.6', '<bbox>1 2 30 40</bbox>', ['box - 1 2 30 40']],
    ['Seed point', 'doubao-seed-1.6', '<point>1 2</point> and <point>3 4</point>', ['point - 1 2', 'point - 3 4']],
    ['Seed polygon', 'doubao-seed-1.6', '<polygon>1 2, 30 2, 30 40</polygon>', ['polygon - 1 2 30 2 30 40']],
    ['COCO masks', 'sam', '{"size": [1, 4], "counts": [1, 2, 1]}', ['mask - 250 0 750 1000']],
  ] as const)('is read: %s', (_, model, reply, shapes) => {
    expect(told(model, reply)).toEqual(shapes);
  }); // biome-ignore format: a table

  it.each([
    ['GLM tracking', 'glm-4.5v', '{"0": [{"label": "car", "bbox_2d": [1, 2, 30, 40]}], "1": [{"label": "car", "bbox_2d": [1, 2, 31, 40]}]}', ['box car 1 2 30 40 time=0', 'box car 1 2 31 40 time=1']],
    ['GLM tracking by bare lists', 'glm-4.5v', '{"0": [[1, 2, 30, 40]]}', ['box - 1 2 30 40']],
    ['Molmo 2 tracks', 'molmo2-8b', '<tracks coords="0.0 1 100 200\t1.0 1 110 210">dog</tracks>', ['point dog 100 200 time=0 track=1', 'point dog 110 210 time=1 track=1']],
    ['Molmo 2 tracks by semicolons', 'molmo2-8b', '<tracks coords="0.0 1 100 200;1.0 1 110 210">dog</tracks>', ['point dog 100 200 time=0 track=1', 'point dog 110 210 time=1 track=1']],
  ] as const)('is read of a video: %s', (_, model, reply, shapes) => {
    expect(told(model, reply, 'video')).toEqual(shapes);
  }); // biome-ignore format: a table
});

describe('a key', () => {
  it.each([
    ['{"bbox_2d": [1, 2, 30, 40], "name_zh": "狗", "name_en": "dog"}', ['box dog 1 2 30 40 name_zh=狗 name_en=dog']],
    ['{"bbox_2d": [1, 2, 30, 40], "names": {"zh": "狗", "en": "dog"}}', ['box dog 1 2 30 40']],
    ['{"bbox_2d": [1, 2, 30, 40], "tag": "p", "text": "hello"}', ['box p 1 2 30 40 text=hello']],
    ['{"bbox_2d": [1, 2, 30, 40], "object_name": "cup", "shirt_color": "red"}', ['box cup 1 2 30 40 shirt_color=red']],
    ['{"boundingBox": [1, 2, 30, 40], "class_name": "a"}', ['box a 1 2 30 40']],
    ['{"bounding_box": {"x": 1, "y": 2, "width": 29, "height": 38}, "category": "a"}', ['box a 1 2 30 40']],
    ['{"x": 1, "y": 2, "w": 29, "h": 38, "label": "a"}', ['box a 1 2 30 40']],
    ['{"left": 1, "top": 2, "right": 30, "bottom": 40, "label": "a"}', ['box a 1 2 30 40']],
    ['{"x": 1, "y": 2, "label": "a"}', ['point a 1 2']],
    ['{"x": 2019, "y": 45}', []],
    ['{"points": [{"x": 1, "y": 2, "label": "nose"}, {"x": 3, "y": 4}], "label": "a"}', ['point nose 1 2', 'point a 3 4']],
    ['{"keypoints": {"nose": {"x": 1, "y": 2}, "eye": [3, 4]}}', ['point nose 1 2', 'point eye 3 4']],
    ['{"keypoints": [1, 2, 2, 30, 40, 1, 0, 0, 0], "label": "p"}', ['point p 1 2', 'point p 30 40']],
    ['{"trajectory": [{"x": 1, "y": 2}, {"x": 3, "y": 4}]}', ['polygon - 1 2 3 4']],
    ['{"cat": [[1, 2, 30, 40], [5, 6, 7, 8]], "dog": [], "black bird": [9, 9, 20, 20]}', ['box cat 1 2 30 40', 'box cat 5 6 7 8', 'box black bird 9 9 20 20']],
    ['{"cat": {"bbox_2d": [1, 2, 30, 40]}}', ['box cat 1 2 30 40']],
    ['{"objects": {"cats": [{"bbox_2d": [1, 2, 30, 40]}]}}', ['box cats 1 2 30 40']],
    ['{"cats": [{"bbox_2d": [1, 2, 30, 40], "label": "Tom"}]}', ['box Tom 1 2 30 40']],
    ['{"Image 1": {"objects": [{"bbox_2d": [1, 2, 30, 40]}]}}', ['box - 1 2 30 40']],
    ['{"image_size": [1, 2, 30, 40]}', []],
    ['{"cat": [1, 2, 30, 40], "total": 1}', []],
    ['{"series": [[1, 2, 3], [4, 5, 6]]}', []],
  ] as const)('is understood: %s', (reply, shapes) => {
    expect(told('qwen3-vl-plus', reply)).toEqual(shapes);
  }); // biome-ignore format: a table
});

describe('a reply that went wrong', () => {
  it.each([
    ['a forgotten opening bracket', '{"bbox_2d": 1, 2, 30, 40], "label": "a"}', ['box a 1 2 30 40']],
    ['both brackets forgotten', '{"bbox_2d": 1, 2, 30, 40, "label": "a"}', ['box a 1 2 30 40']],
    ['a tuple', '{"bbox_2d": (1, 2, 30, 40), "label": "a"}', ['box a 1 2 30 40']],
    ['corner pairs', '{"bbox_2d": [[1, 2], [30, 40]], "label": "a"}', ['box a 1 2 30 40']],
    ['too deep a list', '{"bbox_2d": [[[1, 2, 30, 40]]], "label": "a"}', ['box a 1 2 30 40']],
    ['a list left off', '[{"bbox_2d": [1, 2, 30, 40], "label": "a"}, ...]', ['box a 1 2 30 40']],
    ['swapped corners', '{"bbox_2d": [30, 40, 1, 2]}', ['box - 1 2 30 40']],
    ['no numbers', '[{"bbox_2d": [NaN, 1, 2, 3]}, {"bbox_2d": [1, 2, 30, 40]}]', ['box - 1 2 30 40']],
    ['odd counts', '[{"bbox_2d": [1, 2, 3]}, {"bbox_2d": [1, 2, 3, 4, 5]}]', []],
    ['digits that run away', `[{"bbox_2d": [1, 2, 3${'0'.repeat(30)}, 4]}, {"bbox_2d": [1, 2, 30, 40]}]`, ['box - 1 2 30 40']],
    ['full-width marks', '｛“bbox_2d”：［1，2，30，40］，“label”：“狗”｝', ['box 狗 1 2 30 40']],
    ['a Windows file', '```json\r\n[\r\n{"bbox_2d": [1, 2, 30, 40]}\r\n]\r\n```\r\n', ['box - 1 2 30 40']],
  ] as const)('is mended: %s', (_, reply, shapes) => {
    expect(told('qwen3-vl-plus', reply)).toEqual(shapes);
  }); // biome-ignore format: a table

  it.each([
    ['{"bbox_2d": "none", "label": "dog"}'],
    ['[{"bbox_2d": "not found", "label": "dog"}]'],
    ['```json\n{"dogs": [], "cats": []}\n```'],
    ['<|ref|>a<|/ref|><|det|>[]<|/det|>'],
    ['<ref>a</ref><box></box>'],
  ])('says that there is nothing: %s', (reply) => {
    expect(parseAnswer(reply, contextFor('qwen3-vl-plus'))).toMatchObject({
      shapes: [],
      isNothingFound: true,
    });
  });

  it.each([
    ['[{"bbox_2d": [1, 2, 30, 40], "label": "a"}, {"bbox_2d": [5, 6'],
    ['{"cat": [[1, 2, 30, 40], [5, 6, 7'],
    ['<ref>a</ref><box>(1,2),(3'],
    ['<p data-bbox="1 2 30 40">Hel'],
    ['<3dbbox>0 0 2 1 1'],
  ])('is known to be cut off: %s', (reply) => {
    expect(parseAnswer(reply, contextFor('qwen3-vl-plus')).isOpen).toBe(true);
  });

  it('keeps one of what is said over and over, and counts the rest', () => {
    const box = '{"bbox_2d": [1, 2, 30, 40], "label": "a"}';
    const said = (times: number) =>
      parseAnswer(`[${Array(times).fill(box).join(', ')}]`, contextFor('qwen3-vl-plus'));
    expect(said(3)).toMatchObject({ repeatCount: 2, isLooping: false, shapes: { length: 1 } });
    expect(said(20)).toMatchObject({ repeatCount: 19, isLooping: true, shapes: { length: 1 } });
    const again = parseAnswer(
      `[${Array(20).fill(box).join(', ')}, {"point_2d": [1, 2]}]`,
      contextFor('qwen3-vl-plus'),
    );
    expect(again).toMatchObject({ repeatCount: 19, isLooping: false });
  });
});
