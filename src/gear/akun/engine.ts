import { passkey } from '@better-auth/passkey'
import { betterAuth } from 'better-auth'
import { APIError } from 'better-auth/api'
import { twoFactor } from 'better-auth/plugins/two-factor'
import pg from 'pg'
import { demonstrationDoor } from './demonstration-door.ts'
import { noteProof, weakSessionAddsNothing } from './proof.ts'
import { addressHeader, basePath } from './paths.ts'
import { spendCode } from './spend-code.ts'
import { discoverAt } from './sso/discovery.ts'
import { ssoPlugin, type SsoConfig } from './sso/provider.ts'
import { askSecondFactor } from './sso/second-factor.ts'

const timestamptz = pg.types.builtins.TIMESTAMPTZ
const toDate = (text: string) => new Date(text)

export type EngineConfig = {
  readonly databaseUrl: string
  readonly secret: string
  /** Decides the cookies' names and flags, and which site a passkey belongs to. */
  readonly origin: string
  readonly demonstration: boolean
  /** The government's sign-in, where the operator has one. */
  readonly sso: SsoConfig | null
}

const hours = 3600

/** better-auth in its own schema, as netra_auth: it sees no table of ours, and we grant it none. */
export function createEngine({ databaseUrl, secret, origin, demonstration, sso: given }: EngineConfig) {
  const pool = openAuthPool(databaseUrl)
  const sso = given && { ...given, discover: discoverAt(given.issuer) }
  const codes = twoFactor({ issuer: 'Netra', twoFactorCookieMaxAge: 600, backupCodeOptions: { amount: 10 } })
  const https = origin.startsWith('https:')
  const auth = betterAuth({
    appName: 'Netra',
    baseURL: origin,
    basePath,
    secret,
    database: pool,
    telemetry: { enabled: false },
    // It names addresses in what it logs; faults reach us as exceptions instead.
    logger: { disabled: true },
    onAPIError: {
      onError: (error) => {
        if (!(error instanceof APIError)) throw error
      },
    },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 12, maxPasswordLength: 128 },
    account: {
      // An account opens only by a link that an administrator made; nothing of another's sign-in is kept but that link.
      accountLinking: { enabled: false, disableImplicitLinking: true },
      updateAccountOnSignIn: false,
    },
    user: {
      additionalFields: { demonstration: { type: 'boolean', required: false, defaultValue: false, input: false } },
    },
    session: {
      // A working day. No sliding: who is still here tomorrow proves again who he is. Two idle hours end it before (isIdle).
      expiresIn: 12 * hours,
      disableSessionRefresh: true,
      freshAge: 1 * hours,
      additionalFields: { proof: { type: 'string', required: false, defaultValue: 'password', input: false } },
    },
    databaseHooks: {
      session: {
        create: {
          before: async (session, ctx) => {
            await spendCode(pool, session.userId, ctx)
            return noteProof(session, ctx)
          },
        },
      },
    },
    hooks: { before: weakSessionAddsNothing },
    rateLimit: {
      enabled: true,
      storage: 'database',
      window: 60,
      max: 200,
      // By address, and an office shares one: room for a morning's sign-ins, none for guessing.
      customRules: {
        '/sign-in/email': { window: 60, max: 20 },
        '/sign-in/social': { window: 60, max: 60 },
        '/callback/*': { window: 60, max: 60 },
        '/sign-in/demonstration': { window: 60, max: 600 },
        '/change-password': { window: 60, max: 5 },
        '/two-factor/verify-totp': { window: 60, max: 20 },
        '/two-factor/verify-backup-code': { window: 60, max: 10 },
      },
    },
    advanced: {
      // Migration 0040 made the tables; a test compares them with what the library wants.
      database: { validateSchema: false },
      ipAddress: { ipAddressHeaders: [addressHeader] },
      // The library's own switch would write __Secure-; __Host- also pins the cookie to this host and path.
      useSecureCookies: false,
      cookiePrefix: https ? '__Host-netra' : 'netra',
      defaultCookieAttributes: { secure: https, httpOnly: true, sameSite: 'lax', path: '/' },
    },
    plugins: [
      codes,
      passkey({
        rpID: new URL(origin).hostname,
        rpName: 'Netra',
        origin,
        authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
        registration: {
          afterVerification: ({ verification }) => demandUserVerified(verification.registrationInfo?.userVerified),
        },
        authentication: {
          afterVerification: ({ verification }) => demandUserVerified(verification.authenticationInfo.userVerified),
        },
      }),
      ...(demonstration ? [demonstrationDoor] : []),
      ...(sso ? [ssoPlugin({ ...sso, origin }), askSecondFactor(codes)] : []),
    ],
  })
  return { auth, sso, close: () => pool.end() }
}

/** A passkey stands for two factors only when the device asked for its PIN or its owner's finger. */
function demandUserVerified(verified: boolean | undefined): undefined {
  if (!verified)
    throw new APIError('UNAUTHORIZED', { code: 'USER_NOT_VERIFIED', message: 'The device did not check who holds it.' })
}

function openAuthPool(connectionString: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString,
    options: '-c search_path=auth',
    max: 5,
    application_name: 'netra-auth',
    // #store teaches the driver to give moments as text, for the whole process; better-auth compares Dates, and a
    // comparison of a Date with text is never true: no session would ever expire.
    types: {
      getTypeParser: ((oid, format) =>
        oid === timestamptz
          ? toDate
          : (pg.types.getTypeParser(oid, format) as (text: string) => unknown)) satisfies typeof pg.types.getTypeParser,
    },
  })
  // A line cut while idle is an event that would end the process if nobody listened; the next query opens another.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => void client.on('error', () => undefined))
  return pool
}

export type Engine = ReturnType<typeof createEngine>
