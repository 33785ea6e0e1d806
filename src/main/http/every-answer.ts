/** Static files and downloads leave without Kit's hooks, so these are set before anything else speaks. */
const always = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'x-frame-options': 'DENY',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
} as const

const onlyByTls = { 'strict-transport-security': 'max-age=63072000; includeSubDomains' } as const

/** What every answer of an origin says, whatever it is. */
export const headersOf = (origin: string): readonly (readonly [string, string])[] =>
  Object.entries(origin.startsWith('https:') ? { ...always, ...onlyByTls } : always)

/** Shown in frames of others (lib/gambar-angka/standalone.ts). A browser too old for `frame-ancestors` would hold to the older header; what is refused here says 'none' itself. */
const framed = /^(\/en)?\/sematkan\/[a-z0-9-]+$/
export const mayBeFramed = (path: string): boolean => framed.test(path)
