import type { WrittenReport } from '@/lib/archive/write-report';

/** A picture that has not come after this is printed as it is. */
const patienceMs = 10_000;

/** The frame of the report that was printed last: not every browser says when printing is over. */
let last: HTMLIFrameElement | null = null;

interface Printed extends Pick<WrittenReport, 'body' | 'style'> {
  readonly title: string;
  readonly language: string;
}

/**
 * Opens the browser's print window for a report that was not saved. It is laid out in a frame of its own in which no
 * script can run. The page's policy allows no style that stands in a document, so the report's is given as a sheet.
 */
export async function printReport({ body, style, title, language }: Printed): Promise<void> {
  last?.remove();
  const frame = hiddenFrame();
  last = frame;
  const page = frame.contentDocument;
  const view = page?.defaultView;
  if (!page || !view) throw new Error('This browser gives no frame to print from');
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(style);
  page.adoptedStyleSheets = [sheet];
  page.documentElement.lang = language;
  page.title = title;
  const report = new DOMParser().parseFromString(body.join(''), 'text/html');
  for (const part of report.querySelectorAll('details')) part.open = true;
  page.body.replaceChildren(...report.body.childNodes);
  await Promise.all(Array.from(page.querySelectorAll('image'), decoded));
  view.addEventListener('afterprint', () => setTimeout(() => frame.remove()));
  view.print();
}

function hiddenFrame(): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.sandbox.add('allow-same-origin', 'allow-modals');
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  frame.className = 'pointer-events-none fixed bottom-0 left-0 h-px w-[50rem] opacity-0';
  document.body.append(frame);
  return frame;
}

function decoded(image: SVGImageElement): Promise<void> {
  const picture = new Image();
  picture.src = image.href.baseVal;
  const late = new Promise<void>((resolve) => setTimeout(resolve, patienceMs));
  return Promise.race([picture.decode().catch(() => undefined), late]);
}
