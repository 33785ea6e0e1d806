import { randomBytes, timingSafeEqual } from 'node:crypto'
import { authorizationCodeRequest, createAuthorizationURL } from '@better-auth/core/oauth2'
import * as v from 'valibot'
import { accept, refuse, type Result } from '#base'
import type { StaffSso, StaffSsoRefusal } from '#app'
import { discoverAt, type Endpoints } from '../akun/sso/discovery.ts'
import { fetchJson } from '../akun/sso/fetch-json.ts'
import { freshSeconds, verifyIdToken } from '../akun/sso/id-token.ts'

type StaffSsoConfig = {
  readonly issuer: string
  readonly client: string
  readonly secret: string
  readonly label: string
  /** The claim that has NIP, NRP or NIK. */
  readonly claim: string
  /** Beside `openid`. */
  readonly scopes: readonly string[]
  readonly origin: string
}

const callbackPath = '/pegawai/sso/kembali'
const bytes = (many: number) => randomBytes(many).toString('base64url')

/** What the browser keeps between going there and coming back; whoever reads it in his own browser learns nothing that opens anything. */
const Kept = v.object({ state: v.string(), nonce: v.string(), verifier: v.string(), at: v.number() })
type Kept = v.InferOutput<typeof Kept>

/**
 * Authorisation code with PKCE (RFC 7636), state and nonce; the ID token is checked as that of officers is. The number is taken from it, or from
 * the userinfo door when that is about the same subject.
 */
export function createStaffSso(config: StaffSsoConfig): StaffSso {
  const { issuer, client, secret, label, claim, scopes, origin } = config
  const redirectURI = origin + callbackPath
  const options = { clientId: client, clientSecret: secret, redirectURI }
  const discover = discoverAt(issuer)

  return {
    label,

    async begin() {
      const found = await discover()
      if (!found.ok) return found
      const kept: Kept = { state: bytes(24), nonce: bytes(24), verifier: bytes(48), at: seconds() }
      const url = await createAuthorizationURL({
        id: 'pegawai',
        options,
        authorizationEndpoint: found.value.authorization,
        state: kept.state,
        codeVerifier: kept.verifier,
        nonce: kept.nonce,
        scopes: ['openid', ...scopes],
        redirectURI,
        // Telephones and machines are lent: whoever signed in there before must not sign for the next one.
        prompt: 'login',
        additionalParams: { max_age: String(freshSeconds) },
      })
      return accept({ url: url.href, kept: Buffer.from(JSON.stringify(kept)).toString('base64url') })
    },

    async finish(given, query) {
      const kept = readKept(given)
      const said = new URLSearchParams(query)
      if (kept === null || !isSame(said.get('state') ?? '', kept.state)) return refuse({ reason: 'sso-expired' })
      const code = said.get('code')
      // RFC 9207: where the answer names its issuer, it is ours.
      if (code === null || (said.get('iss') ?? issuer) !== issuer) return refuse({ reason: 'sso-refused' })
      const found = await discover()
      return found.ok ? numberBy(found.value, code, kept) : found
    },
  }

  async function numberBy(at: Endpoints, code: string, kept: Kept): Promise<Result<string, StaffSsoRefusal>> {
    const tokens = await askTokens(at, code, kept)
    if (!tokens.ok) return tokens
    const { id_token: idToken, access_token: accessToken } = tokens.value
    const expected = { keys: at.keys, issuer, client, nonce: kept.nonce, now: seconds() }
    const claims = await verifyIdToken(idToken, expected)
    if (claims === null) return refuse({ reason: 'sso-refused' })
    const number = textOf(claims[claim]) ?? textOf((await askUserinfo(at, accessToken, claims.sub))?.[claim])
    return number === null ? refuse({ reason: 'sso-no-number' }) : accept(number)
  }

  async function askTokens({ token, authentication }: Endpoints, code: string, { verifier }: Kept) {
    const { body, headers } = await authorizationCodeRequest({
      code,
      codeVerifier: verifier,
      redirectURI,
      options,
      authentication,
      tokenEndpoint: token,
    })
    const answer = await fetchJson(token, { method: 'POST', body, headers })
    if (!answer.ok) return answer
    const { success, output } = v.safeParse(Tokens, answer.value)
    return success ? accept(output) : refuse({ reason: 'sso-refused' } as const)
  }
}

const Tokens = v.object({ id_token: v.string(), access_token: v.optional(v.string()) })
const Userinfo = v.looseObject({ sub: v.string() })

async function askUserinfo({ userinfo }: Endpoints, accessToken: string | undefined, sub: string) {
  if (userinfo === null || accessToken === undefined) return null
  const answer = await fetchJson(userinfo, { headers: { authorization: `Bearer ${accessToken}` } })
  const { success, output } = v.safeParse(Userinfo, answer.ok ? answer.value : null)
  return success && output.sub === sub ? output : null
}

/** As text alone: a number of eighteen digits is not what it was once it has been a number of JavaScript. */
const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

function readKept(given: string): Kept | null {
  try {
    const { success, output } = v.safeParse(Kept, JSON.parse(Buffer.from(given, 'base64url').toString('utf8')))
    return success && seconds() - output.at <= freshSeconds ? output : null
  } catch {
    return null
  }
}

const seconds = () => Math.floor(Date.now() / 1000)

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}
