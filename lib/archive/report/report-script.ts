/**
 * What the report can do beyond folding and ticking, which needs no script: zoom by buttons, wheel, pinch, double
 * click and keys, dragging, lighting the shape of a row, names that keep their size, and everything unfolded for paper. It
 * reads no text of the report and makes no markup.
 */
export const reportScript = `(() => {
'use strict';
document.documentElement.classList.add('scripted');
const most = 40;
const largest = 1.5;
const figures = [...document.querySelectorAll('figure.medium')];
const settled = [];
const watch = new ResizeObserver((changes) => { for (const change of changes) change.target.settle(); });
for (const figure of figures) {
  const frame = figure.querySelector('.frame');
  const svg = frame && frame.querySelector('svg');
  if (svg) follow(figure, frame, svg);
}
function follow(figure, frame, svg) {
  const anchored = [...svg.querySelectorAll('[data-x]')];
  const unit = Number(svg.dataset.unit);
  const width = svg.viewBox.baseVal.width;
  let zoom = 1;
  let base = 0;
  svg.settle = () => {
    const shown = svg.getBoundingClientRect().width;
    if (shown === 0) return;
    const scale = Math.min(largest, width / shown / unit);
    for (const part of anchored) {
      const x = Number(part.dataset.x);
      const y = Number(part.dataset.y);
      part.setAttribute('transform', 'translate(' + x + ' ' + y + ') scale(' + scale + ') translate(' + -x + ' ' + -y + ')');
    }
  };
  settled.push({ settle: svg.settle, plain: () => { show(1); for (const part of anchored) part.removeAttribute('transform'); } });
  watch.observe(svg);
  function show(wanted, x = frame.clientWidth / 2, y = frame.clientHeight / 2) {
    const next = Math.min(most, Math.max(1, wanted));
    if (next === zoom) return;
    if (zoom === 1) {
      base = svg.getBoundingClientRect().width;
      frame.style.height = frame.clientHeight + 'px';
    }
    const ratio = next / zoom;
    const left = (frame.scrollLeft + x) * ratio - x;
    const top = (frame.scrollTop + y) * ratio - y;
    zoom = next;
    frame.classList.toggle('zoomed', zoom > 1);
    svg.style.width = zoom > 1 ? base * zoom + 'px' : '';
    svg.style.maxWidth = zoom > 1 ? 'none' : '';
    if (zoom === 1) frame.style.height = '';
    frame.scrollTo({ left, top, behavior: 'instant' });
  }
  const at = (event) => {
    const box = frame.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  };
  figure.addEventListener('click', (event) => {
    const button = event.target.closest('button[data-zoom]');
    if (!button) return;
    const way = button.dataset.zoom;
    show(way === 'fit' ? 1 : way === 'in' ? zoom * 1.5 : zoom / 1.5);
  });
  frame.addEventListener('wheel', (event) => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    show(zoom * Math.exp(-event.deltaY / 200), ...at(event));
  }, { passive: false });
  frame.addEventListener('dblclick', (event) => { event.preventDefault(); show(zoom > 1 ? 1 : 3, ...at(event)); });
  frame.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === '+' || event.key === '=') show(zoom * 1.5);
    else if (event.key === '-') show(zoom / 1.5);
    else if (event.key === '0') show(1);
    else return;
    event.preventDefault();
  });
  let pinched = null;
  frame.addEventListener('touchmove', (event) => {
    if (event.touches.length !== 2) { pinched = null; return; }
    event.preventDefault();
    const [one, other] = event.touches;
    const apart = Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY);
    const middle = { clientX: (one.clientX + other.clientX) / 2, clientY: (one.clientY + other.clientY) / 2 };
    if (pinched !== null && apart > 0) show(zoom * (apart / pinched), ...at(middle));
    pinched = apart;
  }, { passive: false });
  frame.addEventListener('touchend', () => { pinched = null; });
  frame.addEventListener('pointerdown', (event) => {
    if (event.pointerType !== 'mouse' || event.button !== 0 || zoom === 1) return;
    event.preventDefault();
    frame.focus({ preventScroll: true });
    frame.setPointerCapture(event.pointerId);
    frame.classList.add('dragged');
  });
  frame.addEventListener('pointermove', (event) => {
    if (frame.classList.contains('dragged')) frame.scrollBy({ left: -event.movementX, top: -event.movementY, behavior: 'instant' });
  });
  for (const end of ['pointerup', 'pointercancel']) frame.addEventListener(end, () => frame.classList.remove('dragged'));
  const overlay = svg.querySelector('.overlay');
  const light = (row) => {
    for (const part of figure.querySelectorAll('.lit')) part.classList.remove('lit');
    overlay.classList.toggle('focused', row !== null);
    if (row !== null) for (const part of figure.querySelectorAll('[data-row="' + Number(row) + '"]')) part.classList.add('lit');
  };
  for (const name of ['pointerover', 'pointerout']) {
    figure.addEventListener(name, (event) => {
      if (event.pointerType === 'touch') return;
      const part = name === 'pointerover' ? event.target.closest('[data-row]') : null;
      light(part ? part.getAttribute('data-row') : null);
    });
  }
}
let unfolded = [];
addEventListener('beforeprint', () => {
  unfolded = [...document.querySelectorAll('details:not([open])')];
  for (const part of unfolded) part.open = true;
  for (const { plain } of settled) plain();
});
addEventListener('afterprint', () => {
  for (const part of unfolded) part.open = false;
  for (const { settle } of settled) settle();
});
})();
`;
