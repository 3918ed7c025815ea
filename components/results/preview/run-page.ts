import { framePage } from './frame-page';
import { type PageReport, readReport } from './read-report';

interface PageEars {
  readonly report: (report: PageReport) => void;
  /** It has not answered for so long that it was taken down. */
  readonly ended: () => void;
}

const pingMs = 1500;
/** A page may be busy for a while, and a machine slow. */
const mostMissed = 6;

/**
 * Runs HTML that a model wrote in this frame, which stands in `/preview`. What the page says comes over a port of its own:
 * no message to this window is ever listened to. Gives back what ends it.
 */
export function runPage(frame: HTMLIFrameElement, html: string, ears: PageEars): () => void {
  const { port1: port, port2 } = new MessageChannel();
  let missed = 0;
  const begin = () => frame.contentWindow?.postMessage(framePage(html), '*', [port2]);
  port.onmessage = ({ data }) => {
    missed = 0;
    const report = readReport(data);
    if (report !== null) ears.report(report);
  };
  const heart = setInterval(() => {
    if (document.hidden) return;
    if (missed >= mostMissed) {
      end();
      ears.ended();
      return;
    }
    missed += 1;
    port.postMessage('ping');
  }, pingMs);
  frame.addEventListener('load', begin, { once: true });
  frame.src = '/preview';

  function end(): void {
    clearInterval(heart);
    port.close();
    frame.removeEventListener('load', begin);
  }
  return end;
}
