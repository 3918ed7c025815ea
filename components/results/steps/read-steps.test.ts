import { describe, expect, it } from 'vitest';
import { readSteps } from './read-steps';

const brief = (text: string) =>
  readSteps(text)?.map((part) =>
    part.kind === 'step' ? `${part.number}|${part.title}|${part.text}` : `${part.kind}|${part.text}`,
  ) ?? null;

describe('the steps of a solution', () => {
  it('are headings, bold words or plain ones', () => {
    expect(
      brief(
        'Given $a$.\n\n### Step 1: Set up\n\n$$\na=1\n$$\n\n### Step 2: Solve\n\nSo $a=2$.\n\n### Answer\n\n$a = 2$',
      ),
    ).toEqual(['prose|Given $a$.', '1|Set up|$$\na=1\n$$', '2|Solve|So $a=2$.', 'result|$a = 2$']);
    expect(
      brief('**Step 1: Set up** first.\n\n**Step 2:** Then.\n\nThe answer: no.\n\n**Answer: 5 m**'),
    ).toEqual(['1|Set up|first.', '2||Then.\n\nThe answer: no.', 'result|5 m']);
    expect(brief('步骤1：设未知数\n步骤2：解方程\n答：$x=3$')).toEqual([
      '1||设未知数',
      '2||解方程',
      'result|$x=3$',
    ]);
    expect(brief('**第一步：审题** 看图。\n\n**第二步：计算**\n\n得 5。\n\n最终答案：5')).toEqual([
      '1|审题|看图。',
      '2|计算|得 5。',
      'result|5',
    ]);
  });

  it('are numbered lines, in several parts too; the answer stands in bold or in a box', () => {
    expect(
      brief(
        'Given.\n\n### (a)\n\n1. Draw.\n\n   $$\n   h\n   $$\n\n2. Solve:\n   1. sub one\n\n**It is 6 m.**\n\n### (b)\n\n1. Again.\n\n2. Then.\n\nSo\n\n$\\boxed{0.8}$',
      ),
    ).toEqual([
      'prose|Given.\n\n### (a)',
      '1||Draw.\n\n$$\nh\n$$',
      '2||Solve:\n1. sub one',
      'result|It is 6 m.',
      'prose|### (b)',
      '1||Again.',
      '2||Then.\n\nSo',
      'result|$\\boxed{0.8}$',
    ]);
  });

  it('are not looked for in formulas, code and prose', () => {
    expect(brief('Step 1 and step 2 are easy.')).toBeNull();
    expect(brief('1. One\n\nNo more.')).toBeNull();
    expect(brief('```\nStep 1: a\nStep 2: b\n```')).toBeNull();
  });
});
