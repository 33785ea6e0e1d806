/** House rule N64. A bundle is a text: this line, the id of its key, and behind them sealed bytes in base64. */
const bundleMark = 'netra-bundel 1'

/** What is sealed in one, at most: with its base64 it still goes through a form. */
export const bundleBytes = 11_000_000

type BundleHead = { readonly keyId: string; readonly sealed: string }

export const bundleHead = (keyId: string): string => `${bundleMark}\n${keyId}\n`

/** Null for any other file. A messenger may have written other ends of lines. */
export function readBundle(text: string): BundleHead | null {
  const [mark, keyId, ...rest] = text.trim().split(/\r?\n/)
  const isOne = mark === bundleMark && keyId !== undefined && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(keyId)
  const sealed = rest.join('').replaceAll(/\s/g, '')
  return isOne && /^[A-Za-z0-9+/]+=*$/.test(sealed) ? { keyId, sealed } : null
}
