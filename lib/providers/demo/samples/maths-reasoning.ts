import 'server-only';
import { mathsTruth } from '@/lib/tasks/maths-truth';
import type { ReplyLanguage } from '../language';

const { lengthM, footM, slipM } = mathsTruth.given;

/** To four digits, so that what is exact on paper is not spoiled by binary fractions. */
const rounded = (value: number) => Number(value.toFixed(4));

const lengthSquared = rounded(lengthM ** 2);
const footSquared = rounded(footM ** 2);
const height = rounded(Math.sqrt(lengthSquared - footSquared));
const newFoot = rounded(footM + slipM);
const newFootSquared = rounded(newFoot ** 2);
const newHeightSquared = rounded(lengthSquared - newFootSquared);
const newHeight = rounded(Math.sqrt(newHeightSquared));
const slide = rounded(height - newHeight);

/** How someone would think before writing the solution down, to the check at the end. */
export const mathsReasoning: Readonly<Record<ReplyLanguage, string>> = {
  en: `The picture shows a word problem in handwriting with a drawing below it. First, what is given: the ladder is ${lengthM} m long and its foot stands ${footM} m from the wall. In part (b) the foot slips another ${slipM} m outwards. Asked are the height h of the top in (a), and in (b) how far the top slides down.

The drawing marks a right angle between wall and ground. So wall, ground and ladder form a right triangle, and the ladder is the hypotenuse, because it lies opposite the right angle. That means h² + ${footM}² = ${lengthM}².

${lengthM}² = ${lengthSquared} and ${footM}² = ${footSquared}, so h² = ${rounded(lengthSquared - footSquared)} and h = ${height}. A round number; that looks intended.

Now (b). Careful: ${slipM} m is how far the foot moves, not the top. The foot now stands ${footM} + ${slipM} = ${newFoot} m from the wall, while the ladder is still ${lengthM} m long. ${newFoot}² = ${newFootSquared}, and ${lengthSquared} − ${newFootSquared} = ${newHeightSquared}. Is that a square? ${newHeight}² = ${newHeightSquared}, yes. So the top is now at ${newHeight} m, and it has slid ${height} − ${newHeight} = ${slide} m.

Let me check both triangles: ${height}² + ${footM}² = ${rounded(height ** 2)} + ${footSquared} = ${lengthSquared}, and ${newHeight}² + ${newFoot}² = ${newHeightSquared} + ${newFootSquared} = ${lengthSquared}. Both equal ${lengthM}². It is also plausible: the ladder stands steeply, so the top moves less than the foot, ${slide} m against ${slipM} m.

I will write it down in steps, each with its formula, and give both answers in metres.`,
  'zh-CN': `图中是一道手写的应用题，下面配有示意图。先看已知条件：梯子长 ${lengthM} m，梯脚离墙 ${footM} m；第 (b) 问中梯脚又向外滑了 ${slipM} m。要求的是：(a) 梯子顶端的高度 h，(b) 顶端下滑了多少。

示意图在墙和地面之间标了直角，所以墙、地面和梯子构成直角三角形。梯子正对着直角，因此是斜边，由勾股定理得 h² + ${footM}² = ${lengthM}²。

${lengthM}² = ${lengthSquared}，${footM}² = ${footSquared}，所以 h² = ${rounded(lengthSquared - footSquared)}，h = ${height}。结果是整数，应该就是出题人的意思。

再看 (b)。要注意，${slipM} m 是梯脚移动的距离，不是顶端下滑的距离。现在梯脚离墙 ${footM} + ${slipM} = ${newFoot} m，而梯子的长度不变，仍是 ${lengthM} m。${newFoot}² = ${newFootSquared}，${lengthSquared} − ${newFootSquared} = ${newHeightSquared}。它是不是某个数的平方？${newHeight}² = ${newHeightSquared}，正好。所以顶端现在的高度是 ${newHeight} m，下滑了 ${height} − ${newHeight} = ${slide} m。

检验两个三角形：${height}² + ${footM}² = ${rounded(height ** 2)} + ${footSquared} = ${lengthSquared}；${newHeight}² + ${newFoot}² = ${newHeightSquared} + ${newFootSquared} = ${lengthSquared}。两者都等于 ${lengthM}²，没有问题。结果也合理：梯子比较陡，顶端移动的距离应当比梯脚小，${slide} m 小于 ${slipM} m。

下面分步骤写出来，每步列出算式，两个答案都以米为单位。`,
  'zh-TW': `圖中是一道手寫的應用題，下面附有示意圖。先看已知條件：梯子長 ${lengthM} m，梯腳離牆 ${footM} m；第 (b) 小題中梯腳又向外滑了 ${slipM} m。要求的是：(a) 梯子頂端的高度 h，(b) 頂端下滑了多少。

示意圖在牆和地面之間標了直角，所以牆、地面和梯子構成直角三角形。梯子正對著直角，因此是斜邊，由畢氏定理得 h² + ${footM}² = ${lengthM}²。

${lengthM}² = ${lengthSquared}，${footM}² = ${footSquared}，所以 h² = ${rounded(lengthSquared - footSquared)}，h = ${height}。結果是整數，應該就是出題者的意思。

再看 (b)。要注意，${slipM} m 是梯腳移動的距離，不是頂端下滑的距離。現在梯腳離牆 ${footM} + ${slipM} = ${newFoot} m，而梯子的長度不變，仍是 ${lengthM} m。${newFoot}² = ${newFootSquared}，${lengthSquared} − ${newFootSquared} = ${newHeightSquared}。它是不是某個數的平方？${newHeight}² = ${newHeightSquared}，剛好。所以頂端現在的高度是 ${newHeight} m，下滑了 ${height} − ${newHeight} = ${slide} m。

檢驗兩個三角形：${height}² + ${footM}² = ${rounded(height ** 2)} + ${footSquared} = ${lengthSquared}；${newHeight}² + ${newFoot}² = ${newHeightSquared} + ${newFootSquared} = ${lengthSquared}。兩者都等於 ${lengthM}²，沒有問題。結果也合理：梯子比較陡，頂端移動的距離應該比梯腳小，${slide} m 小於 ${slipM} m。

下面分步驟寫出來，每步列出算式，兩個答案都以公尺為單位。`,
};
