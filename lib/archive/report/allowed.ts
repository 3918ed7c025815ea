/** What prose may be made of. Everything else is left out, and what it held stands in its place. */
export const proseElements = new Set(
  'p h1 h2 h3 h4 h5 h6 ul ol li blockquote pre code em strong b i u s del sub sup hr br table caption thead tbody tfoot tr th td span div section dl dt dd figure figcaption a'.split(
    ' ',
  ),
);

/** Presentation MathML, without what could link, load, act or hold HTML. */
export const mathElements = new Set(
  'math semantics mrow mi mn mo ms mtext mspace mfrac msqrt mroot mstyle mpadded mphantom menclose merror msub msup msubsup munder mover munderover mmultiscripts mprescripts mtable mtr mtd mlabeledtr'.split(
    ' ',
  ),
);

/** With all that they hold. */
export const droppedElements = new Set(
  'script style template iframe frame frameset noframes noscript object embed applet svg audio video canvas map head title link meta base annotation annotation-xml select textarea button xmp plaintext listing noembed'.split(
    ' ',
  ),
);

/** Beyond this the tree is no reply that somebody wrote to be read; what is deeper is left as its text. */
export const deepest = 100;

/** As KaTeX writes them: names and lengths. */
const mathValue = /^[\w .#%+-]{1,60}$/;
const mathAttributes = new Set(
  'display displaystyle scriptlevel mathvariant mathcolor mathbackground mathsize stretchy fence separator symmetric movablelimits largeop lspace rspace minsize maxsize width height depth voffset linethickness accent accentunder columnalign rowalign columnspacing rowspacing columnlines rowlines frame framespacing notation encoding side'.split(
    ' ',
  ),
);

export function isMathAttribute(name: string, value: string): boolean {
  return mathAttributes.has(name.toLowerCase()) && mathValue.test(value);
}
