import { resolve } from 'node:path'
import type { Netra } from '#app'
import { licenceIds, usualLicence, type LicenceId } from '#core'
import {
  isMailAddress,
  isMailDomain,
  isMailServer,
  isReturnListen,
  isSafeAddress,
  isSmsCentre,
  isSmsSender,
  readNoteKey,
  type LogLevel,
  type MetricsAddress,
  type P12File,
} from '#gear'

export type Config = {
  readonly mode: Netra['mode']
  /** Whether a demonstration begins with its large past (decision 0174). */
  readonly hasPast: boolean
  readonly dataDir: string
  readonly port: number
  readonly host: string | undefined
  /** As people type it. Null: whatever host the browser asked for, over plain http. */
  readonly origin: string | null
  /** Where reports are taken in, when that has an origin and a process of its own (decision 0098). Null: here. */
  readonly lapor: { readonly origin: string; readonly port: number } | null
  /** The origin of what this process does not serve. Null: it serves all. */
  readonly elsewhere: string | null
  /** Somebody else's PostgreSQL, by a URL that may make roles. Null: we run our own. */
  readonly databaseUrl: string | null
  /** Only behind a proxy of ours may `X-Forwarded-For` say who is asking. */
  readonly behindProxy: boolean
  /** Where the web process serves its figures; the worker's are one port above. Null: nowhere. */
  readonly metrics: MetricsAddress | null
  /** Null: requests and faults; on a terminal only faults. */
  readonly log: LogLevel | null
  /** The government's sign-in (OpenID Connect). Null: there is none, and no page names one. */
  readonly sso: SsoSettings | null
  /** Where mail is handed over. Null: nothing is mailed, and the page of the machine says so. */
  readonly mail: MailSettings | null
  /** Where returned mail comes in. Null: it is not read, and goes to whoever reads the sender's address. */
  readonly returns: ReturnSettings | null
  /** The sign-in by which staff prove their own number at their door. Null: codes and slips alone. */
  readonly staffSso: StaffSsoSettings | null
  /** Where short messages are handed over. Null: none are sent. */
  readonly sms: SmsSettings | null
  /** Where the bodies of evidence are carried. Null: they stay on this disk. */
  readonly store: StoreSettings | null
  /** The key that seals papers. Null: the demonstration makes one, and production seals nothing. */
  readonly p12: P12File | null
  /** Who signs the log with us: each by its verifier key and the address that takes heads. */
  readonly witnesses: readonly { readonly key: string; readonly url: string }[]
  /** From how many reports a minute the API asks for a token. */
  readonly floodPerMinute: number
  /** Of the open data that are the installation's own (N169). */
  readonly openDataLicence: LicenceId
  /** Where somebody goes who must not be seen here. */
  readonly quickExit: string
  readonly tls: { readonly certFile: string; readonly keyFile: string } | null
}

type SsoSettings = {
  readonly issuer: string
  readonly client: string
  readonly secretFile: string
  readonly label: string
  /** The context classes (`acr`) that stand for two factors at this provider. */
  readonly twoFactorClasses: readonly string[]
}

type StaffSsoSettings = {
  readonly issuer: string
  readonly client: string
  readonly secretFile: string
  readonly label: string
  /** The claim that has NIP, NRP or NIK, and the scopes that bring it. */
  readonly claim: string
  readonly scopes: readonly string[]
}

type SmsSettings = { readonly url: string; readonly from: string; readonly passwordFile: string }

type MailSettings = { readonly url: string; readonly from: string; readonly passwordFile: string | null }

type ReturnSettings = { readonly domain: string; readonly listen: string }

/** A store of the S3 kind. */
type StoreSettings = {
  readonly endpoint: string
  readonly bucket: string
  readonly region: string
  readonly keyId: string
  readonly secretFile: string
}

/** As an administrator knows it. */
export const storeName = ({ endpoint, bucket }: Pick<StoreSettings, 'endpoint' | 'bucket'>) => `${endpoint}/${bucket}`

/** The only reader of the environment. Says everything that is wrong at once. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const wrong: string[] = []
  const read: Read = (name, isRight, expected) => {
    const value = env[name]?.trim()
    if (!value) return null
    if (!isRight(value)) wrong.push(`${name} should be ${expected}, not ${JSON.stringify(value)}.`)
    return value
  }
  const mode = read(
    'NETRA_MODE',
    (value) => value === 'demonstration' || value === 'production',
    'demonstration or production',
  )
  const past = read('NETRA_PAST', (value) => value === 'large' || value === 'none', 'large or none')
  const port = read('PORT', isPort, 'a port number')
  const metricsPort = read(
    'NETRA_METRICS_PORT',
    (value) => isPort(value) && Number(value) < 65_535,
    'a port number, and the next one free too',
  )
  const log = read('NETRA_LOG', isLogLevel, 'info, error or silent')
  const origin = read('NETRA_ORIGIN', isOrigin, 'like https://netra.example, without a path')
  const lapor = readLapor(read, origin)
  if (lapor === 'unfinished')
    wrong.push('NETRA_LAPOR_ORIGIN, NETRA_LAPOR_PORT and NETRA_ORIGIN go together, each of its own.')
  const quickExit = read('NETRA_QUICK_EXIT', isPage, 'an https:// address')
  const witnesses = read(
    'NETRA_WITNESSES',
    (value) =>
      readWitnesses(value).every(({ key, url }) => readNoteKey(key)?.type === 'cosignature' && isSafeAddress(url)),
    'like NAME+ID+KEY https://saksi.example/; separated by commas',
  )
  const floodPerMinute = read('NETRA_FLOOD_PER_MINUTE', isCount, 'a whole number above zero')
  const openDataLicence = read(
    'NETRA_DATA_LICENCE',
    (value) => licenceIds.some((id) => id === value),
    `one of ${licenceIds.join(', ')}`,
  )
  const databaseUrl = read('DATABASE_URL', (value) => /^postgres(ql)?:\/\//.test(value), 'a postgresql:// address')
  const certFile = read('NETRA_TLS_CERT', () => true, '')
  const keyFile = read('NETRA_TLS_KEY', () => true, '')
  const sso = readSso(read)
  if (sso === 'unfinished')
    wrong.push('NETRA_OIDC_ISSUER, NETRA_OIDC_CLIENT, NETRA_OIDC_SECRET_FILE and NETRA_OIDC_LABEL go together.')
  if (sso !== null && mode !== 'production') wrong.push('NETRA_OIDC_ISSUER is for NETRA_MODE=production only.')
  const mail = readMail(read)
  if (mail === 'unfinished')
    wrong.push(
      'NETRA_SMTP_URL and NETRA_MAIL_FROM go together; a user in NETRA_SMTP_URL and NETRA_SMTP_PASSWORD_FILE, too.',
    )
  const returns = readReturns(read)
  if (returns === 'unfinished' || (returns !== null && mail === null))
    wrong.push('NETRA_RETURN_DOMAIN and NETRA_RETURN_LISTEN go together, and with NETRA_SMTP_URL.')
  const staffSso = readStaffSso(read)
  if (staffSso === 'unfinished')
    wrong.push(
      'NETRA_STAFF_OIDC_ISSUER, NETRA_STAFF_OIDC_CLIENT, NETRA_STAFF_OIDC_SECRET_FILE, NETRA_STAFF_OIDC_LABEL and NETRA_STAFF_OIDC_CLAIM go together.',
    )
  if (staffSso !== null && mode !== 'production')
    wrong.push('NETRA_STAFF_OIDC_ISSUER is for NETRA_MODE=production only.')
  const sms = readSms(read)
  if (sms === 'unfinished') wrong.push('NETRA_SMPP_URL, NETRA_SMPP_PASSWORD_FILE and NETRA_SMS_FROM go together.')
  const store = readStore(read)
  if (store === 'unfinished')
    wrong.push('NETRA_S3_ENDPOINT, NETRA_S3_BUCKET, NETRA_S3_KEY_ID and NETRA_S3_SECRET_FILE go together.')
  if (mode === 'production' && databaseUrl !== null && !isClosedWay(databaseUrl))
    wrong.push('DATABASE_URL leads to another machine: give it ?sslmode=verify-full, or nothing closes the line.')
  if (mode === 'production' && store !== null && store !== 'unfinished' && !isClosedWay(store.endpoint))
    wrong.push('NETRA_S3_ENDPOINT leads to another machine: it should begin with https://.')
  if ((certFile === null) !== (keyFile === null)) wrong.push('NETRA_TLS_CERT and NETRA_TLS_KEY go together.')
  const p12 = env['NETRA_P12']?.trim()
  const password = env['NETRA_P12_PASSWORD']
  if (!p12 && password) wrong.push('NETRA_P12_PASSWORD opens NETRA_P12, which is not named.')
  if (wrong.length > 0) throw new Error(wrong.join(' '))
  return {
    mode: mode === 'production' ? 'production' : 'demonstration',
    hasPast: past !== 'none',
    dataDir: resolve(env['NETRA_DATA'] ?? '.data'),
    port: Number(port ?? 3000),
    host: env['HOST'],
    origin,
    lapor: lapor === 'unfinished' ? null : lapor,
    elsewhere: null,
    databaseUrl,
    behindProxy: env['NETRA_BEHIND_PROXY'] === '1',
    metrics:
      metricsPort === null ? null : { host: env['NETRA_METRICS_HOST'] ?? '127.0.0.1', port: Number(metricsPort) },
    log: log !== null && isLogLevel(log) ? log : null,
    sso: sso === 'unfinished' ? null : sso,
    mail: mail === 'unfinished' ? null : mail,
    returns: returns === 'unfinished' ? null : returns,
    staffSso: staffSso === 'unfinished' ? null : staffSso,
    sms: sms === 'unfinished' ? null : sms,
    store: store === 'unfinished' ? null : store,
    p12: p12 ? { path: resolve(p12), password: password ?? '' } : null,
    witnesses: readWitnesses(witnesses ?? ''),
    floodPerMinute: Number(floodPerMinute ?? usualFlood),
    openDataLicence: licenceIds.find((id) => id === openDataLicence) ?? usualLicence,
    quickExit: quickExit ?? weather,
    tls: certFile && keyFile ? { certFile, keyFile } : null,
  }
}

/** Twice what an election morning may bring (DESIGN §7: 1,000 a second): below it nobody is asked for anything. A small office sets less. */
const usualFlood = 120_000

/** What anybody may be looking at. */
const weather = 'https://www.bmkg.go.id/'

/** What the process of the reporter's origin goes by: no sign-in, no mail, no key that seals papers, no figures. */
export function reportingConfig(config: Config): Config {
  if (config.lapor === null) throw new Error('NETRA_LAPOR_ORIGIN is not set: reports are taken in by the web process.')
  return {
    ...config,
    ...config.lapor,
    elsewhere: originOf(config),
    metrics: null,
    sso: null,
    staffSso: null,
    mail: null,
    returns: null,
    sms: null,
    p12: null,
  }
}

type Read = (name: string, isRight: (value: string) => boolean, expected: string) => string | null

function readLapor(read: Read, main: string | null): Config['lapor'] | 'unfinished' {
  const origin = read('NETRA_LAPOR_ORIGIN', isOrigin, 'like https://lapor.example, without a path')
  const port = read('NETRA_LAPOR_PORT', isPort, 'a port number')
  if (origin === null && port === null) return null
  return origin === null || port === null || main === null || origin === main
    ? 'unfinished'
    : { origin, port: Number(port) }
}

function readSso(read: Read): SsoSettings | 'unfinished' | null {
  const issuer = read('NETRA_OIDC_ISSUER', isIssuer, 'an https:// address without query and fragment')
  const client = read('NETRA_OIDC_CLIENT', isShort, 'the client id that the provider gave')
  const secretFile = read('NETRA_OIDC_SECRET_FILE', () => true, '')
  const label = read('NETRA_OIDC_LABEL', isShort, 'the name that people know it by')
  const classes = read('NETRA_OIDC_TWO_FACTOR_ACR', () => true, '')
  if (issuer !== null && client !== null && secretFile !== null && label !== null)
    return { issuer, client, secretFile, label, twoFactorClasses: classes?.split(/\s+/) ?? [] }
  return [issuer, client, secretFile, label, classes].every((value) => value === null) ? null : 'unfinished'
}

function readStaffSso(read: Read): StaffSsoSettings | 'unfinished' | null {
  const issuer = read('NETRA_STAFF_OIDC_ISSUER', isIssuer, 'an https:// address without query and fragment')
  const client = read('NETRA_STAFF_OIDC_CLIENT', isShort, 'the client id that the provider gave')
  const secretFile = read('NETRA_STAFF_OIDC_SECRET_FILE', () => true, '')
  const label = read('NETRA_STAFF_OIDC_LABEL', isShort, 'the name that people know it by')
  const claim = read('NETRA_STAFF_OIDC_CLAIM', isShort, 'the claim that has the number of a person')
  const scopes = read('NETRA_STAFF_OIDC_SCOPES', isShort, 'scopes with spaces between them')
  if (issuer !== null && client !== null && secretFile !== null && label !== null && claim !== null)
    return { issuer, client, secretFile, label, claim, scopes: scopes?.split(/\s+/) ?? [] }
  return [issuer, client, secretFile, label, claim, scopes].every((value) => value === null) ? null : 'unfinished'
}

function readSms(read: Read): SmsSettings | 'unfinished' | null {
  const url = read('NETRA_SMPP_URL', isSmsCentre, 'like smpps://user@centre.example:3550, without a password')
  const passwordFile = read('NETRA_SMPP_PASSWORD_FILE', () => true, '')
  const from = read('NETRA_SMS_FROM', isSmsSender, 'eleven letters or digits at most, or a number')
  if (url !== null && passwordFile !== null && from !== null) return { url, passwordFile, from }
  return [url, passwordFile, from].every((value) => value === null) ? null : 'unfinished'
}

function readMail(read: Read): MailSettings | 'unfinished' | null {
  const url = read('NETRA_SMTP_URL', isMailServer, 'like smtps://user@mail.example, without a password')
  const from = read('NETRA_MAIL_FROM', isMailAddress, 'one plain address')
  const passwordFile = read('NETRA_SMTP_PASSWORD_FILE', () => true, '')
  if (url === null && from === null && passwordFile === null) return null
  if (url === null || from === null) return 'unfinished'
  const user = URL.canParse(url) ? new URL(url).username : ''
  return (user === '') === (passwordFile === null) ? { url, from, passwordFile } : 'unfinished'
}

function readReturns(read: Read): ReturnSettings | 'unfinished' | null {
  const domain = read('NETRA_RETURN_DOMAIN', isMailDomain, 'a domain whose mail comes to us')
  const listen = read('NETRA_RETURN_LISTEN', isReturnListen, 'like lmtp://127.0.0.1:2424 or smtp://0.0.0.0:25')
  if (domain !== null && listen !== null) return { domain: domain.toLowerCase(), listen }
  return domain === listen ? null : 'unfinished'
}

function readStore(read: Read): StoreSettings | 'unfinished' | null {
  const endpoint = read('NETRA_S3_ENDPOINT', isOrigin, 'like https://s3.example, without a path')
  const bucket = read('NETRA_S3_BUCKET', isBucket, 'the name of a bucket')
  const keyId = read('NETRA_S3_KEY_ID', isShort, 'the id of a key that may read, write and delete there')
  const secretFile = read('NETRA_S3_SECRET_FILE', () => true, '')
  const region = read('NETRA_S3_REGION', isBucket, 'the name of a region')
  if (endpoint !== null && bucket !== null && keyId !== null && secretFile !== null)
    return { endpoint, bucket, region: region ?? 'us-east-1', keyId, secretFile }
  return [endpoint, bucket, keyId, secretFile, region].every((value) => value === null) ? null : 'unfinished'
}

/** Where people reach us, as far as we know. */
export const originOf = ({ origin, tls, port }: Pick<Config, 'origin' | 'tls' | 'port'>): string =>
  origin ?? `${tls ? 'https' : 'http'}://localhost:${String(port)}`

const isPort = (value: string) => /^\d{1,5}$/.test(value) && Number(value) < 65_536
const isCount = (value: string) => /^[1-9]\d{0,8}$/.test(value)
const isBucket = (value: string) => /^[a-z0-9][a-z0-9.-]{1,62}$/.test(value)
const isShort = (value: string) => value.length <= 200
const isIssuer = (value: string) => isSafeAddress(value) && !/[?#\s]/.test(value)
const isLogLevel = (value: string): value is LogLevel => ['info', 'error', 'silent'].includes(value)
/** Pairs of a key and an address, with a space between them and a comma after each but the last. */
const readWitnesses = (value: string) =>
  value
    .split(',')
    .map((pair) => pair.trim().split(/\s+/))
    .flatMap(([key = '', url = '']) => (key === '' ? [] : [{ key, url }]))

const isPage = (value: string) => URL.canParse(value) && new URL(value).protocol === 'https:'

/** Whether nobody between here and there reads along: this machine, or TLS. */
function isClosedWay(address: string): boolean {
  // With a user and a socket in the query an address has no host, which PostgreSQL allows and URL does not.
  const whole = address.replace(/@(?=[/?]|$)/, '@localhost')
  if (!URL.canParse(whole)) return false
  const { protocol, hostname, searchParams } = new URL(whole)
  const host = searchParams.get('host') ?? hostname
  if (host === '' || host.startsWith('/') || /^(localhost|127(\.\d+){3}|\[?::1\]?)$/.test(host)) return true
  return protocol === 'https:' || /^(require|verify-ca|verify-full)$/.test(searchParams.get('sslmode') ?? '')
}

const isOrigin = (value: string) =>
  URL.canParse(value) && /^https?:$/.test(new URL(value).protocol) && new URL(value).origin === value
