/**
 * Runs in the page before anything of its own: tells what goes wrong and how wide the page is, and takes away what the
 * frame's policy does not bound, which is WebRTC: here, and in frames within, which are not let in. Links within the page
 * scroll, as they would not in a frame without an address; forms are handed to the page's own script, as they would not be
 * in a sandbox, and to nobody else.
 */
const watcher = `(() => {
  const holder = window.parent;
  const send = holder.postMessage.bind(holder);
  const write = JSON.stringify;
  const tell = (kind, facts) => { try { send(write({ kind, ...facts }), '*'); } catch {} };
  const say = (value) => {
    try { return value instanceof Error ? value.name + ': ' + value.message : typeof value === 'string' ? value : write(value) ?? String(value); }
    catch { return String(value); }
  };
  addEventListener('error', (event) => {
    if (event.target !== window && event.target !== null) return;
    tell('error', { text: String(event.message), line: Math.max(0, event.lineno - 1) });
  }, true);
  addEventListener('unhandledrejection', (event) => tell('error', { text: say(event.reason), line: 0 }));
  addEventListener('securitypolicyviolation', (event) =>
    tell('blocked', { what: event.effectiveDirective, address: String(event.blockedURI).slice(0, 300) }));
  const logged = console.error;
  console.error = (...parts) => { tell('error', { text: parts.map(say).join(' '), line: 0 }); logged.apply(console, parts); };

  for (const name of ['RTCPeerConnection', 'webkitRTCPeerConnection', 'RTCDataChannel', 'WebTransport']) delete window[name];
  const inner = 'iframe, frame, frameset, object, embed, fencedframe, portal';
  const drop = (records) => {
    for (const { addedNodes } of records) for (const node of addedNodes) {
      if (node.nodeType !== 1) continue;
      for (const frame of [...(node.matches(inner) ? [node] : []), ...node.querySelectorAll(inner)]) {
        frame.remove();
        tell('blocked', { what: 'frame-src', address: String(frame.src || frame.data || frame.localName).slice(0, 300) });
      }
    }
  };
  const watch = (root) => new MutationObserver(drop).observe(root, { childList: true, subtree: true });
  watch(document);
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function attachShadow(init) {
    const root = attach.call(this, init);
    watch(root);
    return root;
  };
  delete Element.prototype.setHTMLUnsafe;
  delete ShadowRoot.prototype.setHTMLUnsafe;
  delete Document.parseHTMLUnsafe;

  const follow = (address) => {
    const name = address.slice(1);
    const goal = name === '' || name === 'top' ? document.documentElement : document.getElementById(name) ?? document.getElementsByName(name)[0];
    goal?.scrollIntoView();
  };
  const hand = (form, submitter) => {
    if (!form.noValidate && !form.reportValidity()) return;
    const isOpen = form.dispatchEvent(new SubmitEvent('submit', { bubbles: true, cancelable: true, submitter }));
    if (isOpen) tell('blocked', { what: 'form-action', address: String(form.getAttribute('action') || 'form').slice(0, 300) });
  };
  addEventListener('click', (event) => {
    if (event.defaultPrevented || !(event.target instanceof Element)) return;
    const link = event.target.closest('a[href], area[href]');
    const address = link === null ? '' : String(link.getAttribute('href')).trim();
    if (link !== null && !/^javascript:/i.test(address)) {
      event.preventDefault();
      if (address.startsWith('#')) follow(address);
      else tell('blocked', { what: 'frame-src', address: String(link.href || address).slice(0, 300) });
      return;
    }
    const button = event.target.closest('button, input');
    if (button === null || button.form === null || button.disabled || !/^(?:submit|image)$/.test(button.type)) return;
    event.preventDefault();
    hand(button.form, button);
  });

  const measure = () => {
    const { documentElement: root, body, title } = document;
    if (!root || !body) return;
    tell('facts', { title: title.slice(0, 200), width: innerWidth, contentWidth: Math.max(root.scrollWidth, body.scrollWidth), hasContent: body.innerText.trim() !== '' || body.querySelector('img, svg, canvas, video, input, button') !== null });
  };
  const later = setTimeout;
  addEventListener('load', () => { measure(); later(measure, 400); });
  let isDue = false;
  addEventListener('resize', () => {
    if (isDue) return;
    isDue = true;
    later(() => { isDue = false; measure(); }, 150);
  });
})();`;

const doctype = /^\s*<!doctype[^>]*>/i;
const onOneLine = watcher.replace(/\n\s*/g, ' ');

/**
 * A page as it runs in the frame, from HTML that a model wrote, whole or in part. It stays in standards mode as it was
 * meant; its lines stand one lower.
 */
export function framePage(html: string): string {
  const said = doctype.exec(html)?.[0] ?? '';
  // Shadow roots that the parser makes could not be watched.
  const rest = html.slice(said.length).replace(/shadowrootmode/gi, 'data-$&');
  return `${said || '<!doctype html>'}<meta charset="utf-8"><script>${onOneLine}</script>\n${rest}`;
}
