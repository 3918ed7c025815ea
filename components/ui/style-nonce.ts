/**
 * The scroll lock of modal layers adds a style element. It stamps on it the nonce that it finds in this
 * global; the page's policy refuses styles without one.
 */
export function giveNonceToStyles(): void {
  const nonce = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce;
  if (nonce) Object.assign(globalThis, { __webpack_nonce__: nonce });
}
