/**
 * The document of the frame that holds a page which a model wrote. It has no origin, and hands on nothing but strings.
 * The page proper runs in an inner frame: this one's policy bounds where that can go, which is nowhere. HTML comes from
 * the window around it, with a port over which the page's reports go back; pings over it tell whether the page still moves.
 */
export const previewHost = `<!doctype html>
<html>
<head>
<meta charset="utf-8">
<meta name="color-scheme" content="light">
<title>Preview</title>
<style>
html, body { margin: 0; height: 100%; overflow: hidden; background: #fff; }
iframe { display: block; border: 0; width: 100%; height: 100%; background: #fff; }
</style>
</head>
<body>
<script>
(() => {
  const holder = window.parent;
  let isTaken = false;
  addEventListener('message', ({ source, data, ports: [port] }) => {
    if (isTaken || source !== holder || typeof data !== 'string' || port === undefined) return;
    isTaken = true;
    const frame = document.createElement('iframe');
    frame.title = 'Preview';
    frame.setAttribute('sandbox', 'allow-scripts');
    frame.setAttribute('referrerpolicy', 'no-referrer');
    frame.srcdoc = data;
    let reportsLeft = 300;
    addEventListener('message', (event) => {
      if (event.source !== frame.contentWindow || typeof event.data !== 'string' || reportsLeft === 0) return;
      reportsLeft -= 1;
      port.postMessage(event.data.slice(0, 2000));
    });
    port.onmessage = () => port.postMessage('pong');
    document.body.append(frame);
  });
})();
</script>
</body>
</html>
`;
