/** A picture that has not come after this is printed as it is. */
const patienceMs = 10_000;

/**
 * Opens the browser's print window for a report that was not saved. It is laid out in a frame of its own in which no
 * script can run. The page's policy allows no style that stands in a document, so the report's is given as a sheet.
 */
export async function printReport(parts: readonly string[]): Promise<void> {
  const report = new DOMParser().parseFromString(parts.join(''), 'text/html');
  const frame = document.createElement('iframe');
  frame.sandbox.add('allow-same-origin', 'allow-modals');
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  frame.className = 'pointer-events-none fixed bottom-0 left-0 h-px w-[50rem] opacity-0';
  document.body.append(frame);
  const page = frame.contentDocument;
  const view = page?.defaultView;
  if (!page || !view) {
    frame.remove();
    throw new Error('This browser gives no frame to print from');
  }
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(report.querySelector('style')?.textContent ?? '');
  page.adoptedStyleSheets = [sheet];
  page.documentElement.lang = report.documentElement.lang;
  page.title = report.title;
  for (const script of report.querySelectorAll('script')) script.remove();
  for (const part of report.querySelectorAll('details')) part.open = true;
  page.body.replaceChildren(...report.body.childNodes);
  await Promise.all(Array.from(page.querySelectorAll('image'), drawn));
  view.addEventListener('afterprint', () => setTimeout(() => frame.remove()));
  view.print();
}

function drawn(image: SVGImageElement): Promise<void> {
  const decoding = new Image();
  decoding.src = image.href.baseVal;
  const late = new Promise<void>((resolve) => setTimeout(resolve, patienceMs));
  return Promise.race([decoding.decode().catch(() => undefined), late]);
}
