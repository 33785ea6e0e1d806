import { accept, refuse, type Result } from '#base'

const patienceMs = 5_000
const mostBytes = 256 * 1024

export type FetchRefusal = { readonly reason: 'sso-refused' } | { readonly reason: 'sso-unreachable' }

/** What another's server answers: within five seconds, of bounded size, from the very address that was asked. */
export async function fetchJson(url: string, init: RequestInit = {}): Promise<Result<unknown, FetchRefusal>> {
  try {
    const response = await fetch(url, { ...init, redirect: 'error', signal: AbortSignal.timeout(patienceMs) })
    const text = await readBounded(response)
    if (response.ok) return accept(JSON.parse(text) as unknown)
    return refuse({ reason: response.status < 500 ? 'sso-refused' : 'sso-unreachable' })
  } catch {
    // No line, no time, too much, or no JSON: of another's server all four say the same.
    return refuse({ reason: 'sso-unreachable' })
  }
}

async function readBounded({ body }: Response): Promise<string> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of body ?? []) {
    size += part.length
    if (size > mostBytes) throw new Error('the answer is larger than any that is meant')
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}
