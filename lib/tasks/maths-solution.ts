import type { LocalText } from './local-text';

interface SolutionStep {
  readonly words: LocalText;
  /** In LaTeX, without delimiters. */
  readonly formula: string;
}

interface SolvedPart {
  readonly part: 'a' | 'b';
  readonly steps: readonly SolutionStep[];
  /** In metres. */
  readonly answerM: number;
  readonly answer: LocalText;
}

/** How the problem of the maths sample is solved, step by step. */
export const mathsSolution: readonly SolvedPart[] = [
  {
    part: 'a',
    steps: [
      {
        words: {
          en: 'Wall, ground and ladder form a right triangle with the ladder as its hypotenuse, so the theorem of Pythagoras applies.',
          'zh-CN': '墙、地面和梯子构成直角三角形，梯子是斜边，因此可以用勾股定理。',
          'zh-TW': '牆、地面和梯子構成直角三角形，梯子是斜邊，因此可以用畢氏定理。',
        },
        formula: 'h^2 + 2.5^2 = 6.5^2',
      },
      {
        words: { en: 'Solve for the height.', 'zh-CN': '解出高度。', 'zh-TW': '解出高度。' },
        formula: 'h = \\sqrt{42.25 - 6.25} = \\sqrt{36} = 6',
      },
    ],
    answerM: 6,
    answer: {
      en: 'The ladder reaches 6 m up the wall.',
      'zh-CN': '梯子顶端离地面 6 m。',
      'zh-TW': '梯子頂端離地面 6 m。',
    },
  },
  {
    part: 'b',
    steps: [
      {
        words: {
          en: 'After the slip the foot stands farther from the wall.',
          'zh-CN': '滑动之后，梯脚离墙更远。',
          'zh-TW': '滑動之後，梯腳離牆更遠。',
        },
        formula: '2.5 + 1.4 = 3.9',
      },
      {
        words: {
          en: 'The ladder is as long as before; the new height follows in the same way.',
          'zh-CN': '梯子的长度不变，用同样的方法求出新的高度。',
          'zh-TW': '梯子的長度不變，用同樣的方法求出新的高度。',
        },
        formula: "h' = \\sqrt{42.25 - 15.21} = \\sqrt{27.04} = 5.2",
      },
      {
        words: {
          en: 'The difference of the two heights is how far the top slides down.',
          'zh-CN': '两个高度之差就是顶端下滑的距离。',
          'zh-TW': '兩個高度之差就是頂端下滑的距離。',
        },
        formula: "h - h' = 6 - 5.2 = 0.8",
      },
    ],
    answerM: 0.8,
    answer: {
      en: 'The top slides down by 0.8 m.',
      'zh-CN': '梯子顶端下滑 0.8 m。',
      'zh-TW': '梯子頂端下滑 0.8 m。',
    },
  },
];
