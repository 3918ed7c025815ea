import 'server-only';
import type { LocalText } from '@/lib/tasks/local-text';
import { sketchTruth } from '@/lib/tasks/sketch-truth';
import type { ReplyLanguage } from '../language';
import { blockSection, type Section } from '../section';

const opening: LocalText = {
  en: 'The sketch as one HTML file. The bar on top stays in view, on phones the cards become one column to swipe through, and every “Add” counts up the cart:',
  'zh-CN':
    '根据草图写成了一个 HTML 文件。导航栏固定在顶部，在手机上卡片排成一列、可以滑动，点击“Add”购物车数量会增加：',
  'zh-TW':
    '依照草圖寫成了一個 HTML 檔案。導覽列固定在頂端，在手機上卡片排成一列、可以滑動，按下「Add」購物車數量會增加：',
};

const textsOf = (kind: string) =>
  sketchTruth.elements.filter((element) => element.kind === kind).map(({ text }) => text);
const [logo = ''] = textsOf('logo');
const [headline = '', listTitle = ''] = textsOf('heading');
const [cart = '', shop = ''] = textsOf('button');
const [cartName = '', cartCount = '0'] = cart.split(' ');
const footer = (textsOf('footer')[0] ?? '').split(' ');
const leaves = ['#2f7d5b', '#4f9a5f', '#7a8f4a'];

const card = (text: string, index: number) => {
  const [name = '', price = ''] = text.split(' ');
  return `    <article>
      <div class="picture" style="--leaf: ${leaves[index % leaves.length]}" role="img" aria-label="${name}"></div>
      <h3>${name}</h3>
      <p>${price}</p>
      <button type="button" class="add">Add</button>
    </article>`;
};

const links = (texts: readonly string[]) => texts.map((text) => `<a href="#">${text}</a>`).join('\n    ');

const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${logo}</title>
<style>
  * { box-sizing: border-box; }
  body { margin: 0; font: 16px/1.5 system-ui, sans-serif; color: #1d2b24; background: #fbfaf6; }
  header, footer { display: flex; align-items: center; gap: 24px; padding: 14px 6vw; }
  header { position: sticky; top: 0; z-index: 1; background: #fff; border-bottom: 1px solid #dfe5dd; }
  header strong { flex: 1; font-size: 20px; color: #1f6a4a; }
  a { color: inherit; text-decoration: none; }
  button { padding: 8px 18px; border: 1px solid #1f6a4a; border-radius: 8px; background: none; color: #1f6a4a; font: inherit; cursor: pointer; }
  button.main { background: #1f6a4a; color: #fff; }
  main { padding: 6vh 6vw; }
  .hero { display: grid; grid-template-columns: 1fr 1fr; gap: 6vw; align-items: center; }
  h1 { margin: 0; font-size: clamp(30px, 5vw, 54px); line-height: 1.1; }
  .photo, .picture { border-radius: 14px; background: radial-gradient(circle at 50% 78%, #b9774f 0 16%, transparent 17%), radial-gradient(ellipse at 38% 42%, var(--leaf, #3d8a5f) 0 24%, transparent 25%), radial-gradient(ellipse at 62% 36%, var(--leaf, #3d8a5f) 0 27%, transparent 28%), #e7efe4; }
  .photo { aspect-ratio: 4 / 3; }
  .cards { display: grid; grid-template-columns: repeat(3, 1fr); gap: 24px; }
  article { display: grid; grid-template-columns: 1fr auto; gap: 2px 12px; align-items: center; padding: 14px; border: 1px solid #dfe5dd; border-radius: 14px; background: #fff; }
  .picture { grid-column: 1 / -1; aspect-ratio: 5 / 3; }
  h3, article p { margin: 0; grid-column: 1; }
  .add { grid-column: 2; grid-row: 2 / span 2; }
  footer { justify-content: center; border-top: 1px solid #dfe5dd; color: #5c6b62; }
  @media (max-width: 640px) {
    header a { display: none; }
    .hero { grid-template-columns: 1fr; }
    .cards { display: flex; overflow-x: auto; scroll-snap-type: x mandatory; }
    .cards article { flex: 0 0 86%; scroll-snap-align: center; }
  }
</style>
</head>
<body>
  <header>
    <strong>${logo}</strong>
    ${links(textsOf('link'))}
    <button type="button">${cartName} <span id="count">${cartCount}</span></button>
  </header>
  <main>
    <section class="hero">
      <div>
        <h1>${headline}</h1>
        <p>Easy plants for narrow windowsills and busy weeks, potted and delivered to your door.</p>
        <button type="button" class="main">${shop}</button>
      </div>
      <div class="photo" role="img" aria-label="A plant in a pot"></div>
    </section>
    <h2>${listTitle}</h2>
    <section class="cards">
${textsOf('card').map(card).join('\n')}
    </section>
  </main>
  <footer>
    ${links(footer)}
  </footer>
<script>
  const count = document.getElementById('count');
  for (const button of document.querySelectorAll('.add'))
    button.addEventListener('click', () => { count.textContent = Number(count.textContent) + 1; });
</script>
</body>
</html>`;

/** The sketched page as HTML that runs by itself; its words come from the drawing. */
export function buildPage(language: ReplyLanguage): Section {
  return blockSection({ kind: 'page', format: 'html', text: page }, opening[language]);
}
