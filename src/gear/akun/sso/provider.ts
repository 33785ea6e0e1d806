import {
  authorizationCodeRequest,
  createAuthorizationURL,
  getOAuth2Tokens,
  type OAuth2Tokens,
  type OAuthProvider,
} from '@better-auth/core/oauth2'
import type { BetterAuthPlugin } from 'better-auth'
import * as v from 'valibot'
import { countsAsTwoFactors } from '#core'
import { attempts } from './attempt.ts'
import type { Discover, Endpoints } from './discovery.ts'
import { fetchJson } from './fetch-json.ts'
import { freshSeconds, mailClaims, readIdToken, verifiedMail, type Claims } from './id-token.ts'
import { linksOf } from './links.ts'
import { callbackPath, providerId } from './provider-id.ts'

export type SsoConfig = {
  readonly issuer: string
  readonly client: string
  readonly secret: string
  readonly label: string
  /** The context classes (`acr`) that stand for two factors at this provider. */
  readonly twoFactorClasses: readonly string[]
}

type Adapter = Parameters<typeof linksOf>[0]
/** The key of the link that was found: who it is was settled before the engine asks. */
type Profile = { readonly key: string }
type Given = SsoConfig & { readonly origin: string; readonly discover: Discover }

/**
 * The provider as the engine's own sign-in by OAuth knows one: state, nonce and PKCE are the engine's. Its plugin
 * `genericOAuth` is not used, because it asks for the discovery once, at start and without end, and gives a provider that
 * was away then up for good (decision 0040).
 */
export const ssoPlugin = (given: Given): BetterAuthPlugin => ({
  id: 'netra-sso',
  init: (context) => ({ context: { socialProviders: [providerOf(given, context.adapter)] } }),
})

function providerOf(given: Given, adapter: Adapter): OAuthProvider<Profile> {
  const { issuer, client, secret, origin, discover, twoFactorClasses } = given
  const redirectURI = origin + callbackPath
  const options = { clientId: client, clientSecret: secret, redirectURI }
  const links = linksOf(adapter, issuer)
  const endpoints = async (): Promise<Endpoints> => {
    const found = await discover()
    if (found.ok) return found.value
    attempts.refuse(found.refusal.reason)
    throw new Error('sign-in: the provider cannot be found')
  }
  return {
    id: providerId,
    name: given.label,
    issuer,
    requiresIdTokenNonce: true,
    disableSignUp: true,
    disableImplicitSignUp: true,
    options: { disableSignUp: true },
    accountSubject: ({ profile }) => profile.key,

    async createAuthorizationURL({ state, codeVerifier, idTokenNonce }) {
      return createAuthorizationURL({
        id: providerId,
        options,
        authorizationEndpoint: (await endpoints()).authorization,
        state,
        codeVerifier,
        nonce: idTokenNonce ?? '',
        scopes: ['openid', 'email'],
        redirectURI,
        // Machines are shared: whoever signed out here must not be signed in again by a session that stayed open there.
        prompt: 'login',
        additionalParams: {
          max_age: String(freshSeconds),
          ...(twoFactorClasses.length === 0 ? {} : { acr_values: twoFactorClasses.join(' ') }),
        },
      })
    },

    async validateAuthorizationCode({ code, codeVerifier }) {
      const { token, authentication } = await endpoints()
      const request = { code, redirectURI, options, authentication, tokenEndpoint: token }
      const { body, headers } = await authorizationCodeRequest(
        codeVerifier === undefined ? request : { ...request, codeVerifier },
      )
      const answer = await fetchJson(token, { method: 'POST', body, headers })
      if (!answer.ok) return attempts.refuse(answer.refusal.reason)
      return answer.value !== null && typeof answer.value === 'object'
        ? getOAuth2Tokens(answer.value as Record<string, unknown>)
        : attempts.refuse('sso-refused')
    },

    async getUserInfo({ idToken, accessToken, expectedIdTokenNonce: nonce }) {
      const { keys, userinfo } = await endpoints()
      if (idToken === undefined || nonce === undefined) return attempts.refuse('sso-refused')
      const now = Math.floor(Date.now() / 1000)
      const claims = await readIdToken(idToken, { keys, issuer, client, nonce, now })
      if (!claims) return attempts.refuse('sso-refused')
      const mail = claims.mail ?? (await askMail(userinfo, accessToken, claims))
      const found = await links.claim(claims.sub, mail)
      const user =
        found &&
        (await adapter.findOne<{ email: string }>({ model: 'user', where: [{ field: 'id', value: found.userId }] }))
      if (!user) return attempts.refuse('sso-not-linked')
      if (found.pinned) attempts.pinned()
      if (countsAsTwoFactors(claims, twoFactorClasses)) attempts.provedTwice()
      // The account's own address, so that no claim of the provider can lead the engine to another account.
      return { user: { email: user.email, emailVerified: false, name: '' }, data: { key: found.key } }
    },
  }
}

/** Where a provider tells addresses only at its userinfo door; its answer counts when it is about the same subject. */
async function askMail(
  userinfo: string | null,
  accessToken: OAuth2Tokens['accessToken'],
  { sub }: Claims,
): Promise<string | null> {
  if (userinfo === null || accessToken === undefined) return null
  const answer = await fetchJson(userinfo, { headers: { authorization: `Bearer ${accessToken}` } })
  const { success, output } = v.safeParse(mailClaims, answer.ok ? answer.value : null)
  return success && output.sub === sub ? verifiedMail(output) : null
}
