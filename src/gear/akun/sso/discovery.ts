import * as v from 'valibot'
import { accept, refuse, type Result } from '#base'
import { fetchJson, type FetchRefusal } from './fetch-json.ts'
import { isSafeAddress } from './safe-address.ts'

export type Endpoints = {
  readonly authorization: string
  readonly token: string
  readonly userinfo: string | null
  readonly keys: string
  readonly authentication: 'basic' | 'post'
}
export type Discover = () => Promise<Result<Endpoints, FetchRefusal>>

const keptMs = 3_600_000

/**
 * Where the provider says its doors are (OpenID Connect Discovery 1.0). Asked when somebody comes, never at start, and only
 * what was found is remembered: a provider that is away keeps nobody else out, and is found again once it is back.
 */
export function discoverAt(issuer: string): Discover {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`
  let kept: { readonly until: number; readonly found: Endpoints } | null = null
  return async () => {
    if (kept && performance.now() < kept.until) return accept(kept.found)
    const answer = await fetchJson(address)
    if (!answer.ok) return refuse({ reason: 'sso-unreachable' })
    const found = readEndpoints(issuer, answer.value)
    if (!found) return refuse({ reason: 'sso-refused' })
    kept = { until: performance.now() + keptMs, found }
    return accept(found)
  }
}

function readEndpoints(issuer: string, document: unknown): Endpoints | null {
  const { success, output } = v.safeParse(documentOf(issuer), document)
  if (!success) return null
  const methods = output.token_endpoint_auth_methods_supported
  return {
    authorization: output.authorization_endpoint,
    token: output.token_endpoint,
    userinfo: output.userinfo_endpoint ?? null,
    keys: output.jwks_uri,
    // What a document does not say is `client_secret_basic` (Discovery 1.0 §3).
    authentication: methods === undefined || methods.includes('client_secret_basic') ? 'basic' : 'post',
  }
}

const documentOf = (issuer: string) => {
  const address = v.pipe(v.string(), v.check(isSafeAddress))
  return v.object({
    issuer: v.literal(issuer),
    authorization_endpoint: address,
    token_endpoint: address,
    userinfo_endpoint: v.optional(address),
    jwks_uri: address,
    token_endpoint_auth_methods_supported: v.optional(v.array(v.string())),
  })
}
