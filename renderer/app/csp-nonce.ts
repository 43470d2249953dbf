declare global {
  interface Window {
    /** Where goober (the styles of notistack) looks for the nonce of its one style element. */
    __nonce__?: string
  }
}

/**
 * The nonce that this page's policy asks of style elements; undefined where the host sets none. `main.tsx` loads this
 * before anything else.
 */
export const cspNonce = document.querySelector<HTMLMetaElement>('meta[name=csp-nonce]')?.content
if (cspNonce !== undefined) window.__nonce__ = cspNonce
