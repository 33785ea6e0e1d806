/** Not yet in the types of a browser. What a policy makes is no text, though every use of it reads as one. */
type TrustedTypes = {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (path: string) => string },
  ) => { readonly createScriptURL: (path: string) => string }
}

const worker = '/lapangan-pekerja.js'

/** The worker that keeps the app where there is no network. Its scope is this page and nothing else of the site. */
export async function keepShell(): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes }
  const policy = trustedTypes?.createPolicy('netra-lapangan', { createScriptURL: () => worker })
  const script = policy?.createScriptURL(worker) ?? worker
  await navigator.serviceWorker.register(script, { scope: location.pathname, updateViaCache: 'none' })
}
