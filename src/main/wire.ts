import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  createFloodGauge,
  type Accounts,
  type Mailer,
  type Messenger,
  type Netra,
  type Signer,
  type StaffSso,
  type Tally,
} from '#app'
import {
  createAccounts,
  createContactSealer,
  createFileOpener,
  createFileVault,
  createImageCopier,
  createPainter,
  createKeyRing,
  createLogSigner,
  createMailer,
  createMessageSeal,
  createMessenger,
  createNumberMarker,
  createRollFiles,
  createReturnAddresses,
  createRollOpener,
  createPledgeSeal,
  createEntryCheck,
  createReceiptCheck,
  createS3Bucket,
  createWrittenNotes,
  createSealer,
  createShelf,
  createSigner,
  createStaffSso,
  createUploadVault,
  keepDemonstrationP12,
  keepSecret,
  openPress,
  openSealed,
  readWord,
  verifyPdf,
  witnessAt,
  writeCircularWord,
  writeWord,
  writeZip,
  type Bucket,
  type ReturnAddresses,
} from '#gear'
import { hashEntry, hashPair, openDatabase, sha256 } from '#store'
import { originOf, type Config } from './config.ts'
import type { DatabaseUrls } from './database-server.ts'
import { demonstrationP12, filesDir, growingDir, keysDir, openDataDir, writtenDir } from './folders.ts'

/** Nobody waits longer for a page; a question whose asker has gone must not go on in the database beside those of others. */
export const statementMs = 10_000

type Wired = { readonly netra: Netra; readonly close: () => Promise<void> }

/** Without `auth` nobody is signed in here: the worker has no business with passwords. */
type WiredUrls = Pick<DatabaseUrls, 'app'> & Partial<Pick<DatabaseUrls, 'auth'>>

type Wish = {
  readonly poolSize?: number
  readonly tally?: Tally
  /** Milliseconds after which PostgreSQL gives a statement up; without it, never. */
  readonly patienceMs?: number
  /** Where notes of what waits for the log lie; a folder of the data by default, which is that of one database. */
  readonly written?: string
}
const nobodyCounts: Tally = { reportReceived: () => undefined }

/** The product, made once for each process. Pools live here, because Kit's bundle has copies of whatever it imports. */
export async function wire(
  config: Config,
  urls: WiredUrls,
  { poolSize = 20, tally = nobodyCounts, patienceMs, written }: Wish = {},
): Promise<Wired> {
  const db = openDatabase({
    connectionString: urls.app,
    max: poolSize,
    application_name: 'netra',
    ...(patienceMs === undefined ? {} : { statement_timeout: patienceMs }),
  })
  const origin = originOf(config)
  const { accounts, close } = urls.auth === undefined ? noAccounts : await wireAccounts(config, origin, urls.auth)
  const press = openPress()
  const files = createFileVault(filesDir(config.dataDir))
  const logSigner = await createLogSigner(keysDir(config.dataDir), new URL(origin).host)
  const netra: Netra = {
    mode: config.mode,
    origin,
    elsewhere: config.elsewhere,
    db,
    clock: () => new Date().toISOString(),
    sealer: createSealer(keysDir(config.dataDir)),
    keyRing: await createKeyRing(keysDir(config.dataDir)),
    files,
    uploads: createUploadVault({
      keysDir: keysDir(config.dataDir),
      growingDir: growingDir(config.dataDir),
      filesDir: filesDir(config.dataDir),
      bucket: bucketOf(config),
    }),
    copyImage: createImageCopier(),
    paintPicture: createPainter(),
    openFile: createFileOpener(keysDir(config.dataDir), files),
    openIdentity: (sealed, keyId) => openSealed(keysDir(config.dataDir), keyId, sealed),
    messages: createMessageSeal(keysDir(config.dataDir)),
    markNumber: await createNumberMarker(keysDir(config.dataDir)),
    contacts: await createContactSealer(keysDir(config.dataDir)),
    logSigner,
    written: createWrittenNotes(written ?? writtenDir(config.dataDir), logSigner.origin),
    checkReceipt: createReceiptCheck({ entry: hashEntry, pair: hashPair, sha256 }),
    checkEntry: createEntryCheck({ entry: hashEntry, pair: hashPair }),
    logWitnesses: config.witnesses.flatMap(({ key, url }) => witnessAt(key, url) ?? []),
    openRoll: createRollOpener(),
    rollFiles: await createRollFiles(keysDir(config.dataDir), files),
    pledges: await createPledgeSeal(keysDir(config.dataDir)),
    press,
    signer: await signerOf(config),
    verifyPdf,
    writeZip,
    openData: createShelf(openDataDir(config.dataDir), config.openDataLicence),
    writeWord,
    writeCircularWord,
    readWord,
    accounts,
    mailer: mailerOf(config, await returnAddressesOf(config)),
    messenger: messengerOf(config),
    staffSso: staffSsoOf(config, origin),
    tally,
    flood: createFloodGauge(config.floodPerMinute),
  }
  return {
    netra,
    close: () => {
      press.close()
      return Promise.all([db.destroy(), close()]).then(() => undefined)
    },
  }
}

async function signerOf({ mode, p12, dataDir }: Config): Promise<Signer | null> {
  const now = () => new Date()
  if (p12 !== null) return createSigner(p12, now)
  return mode === 'demonstration'
    ? createSigner(await keepDemonstrationP12(demonstrationP12(dataDir), now()), now)
    : null
}

function mailerOf({ mail }: Config, returns: ReturnAddresses | null): Mailer | null {
  if (mail === null) return null
  const { url, from, passwordFile } = mail
  const password = passwordFile === null ? null : readSecret('NETRA_SMTP_PASSWORD_FILE', passwordFile)
  return createMailer({ url, from, password }, returns)
}

/** Null: returned mail is not read here. */
export const returnAddressesOf = async ({ returns, dataDir }: Config): Promise<ReturnAddresses | null> =>
  returns === null ? null : createReturnAddresses(keysDir(dataDir), returns.domain)

function messengerOf({ sms }: Config): Messenger | null {
  if (sms === null) return null
  return createMessenger({
    url: sms.url,
    from: sms.from,
    password: readSecret('NETRA_SMPP_PASSWORD_FILE', sms.passwordFile),
  })
}

/** Only the process that serves sends anybody anywhere; the worker is told of it too, and never asks it. */
function staffSsoOf({ staffSso }: Config, origin: string): StaffSso | null {
  if (staffSso === null) return null
  const { secretFile, ...at } = staffSso
  return createStaffSso({ ...at, origin, secret: readSecret('NETRA_STAFF_OIDC_SECRET_FILE', secretFile) })
}

/** Where bodies of evidence are carried; null: nowhere. */
export function bucketOf({ store }: Pick<Config, 'store'>): Bucket | null {
  if (store === null) return null
  const { secretFile, ...at } = store
  return createS3Bucket({ ...at, secret: readSecret('NETRA_S3_SECRET_FILE', secretFile) })
}

async function wireAccounts({ mode, dataDir, sso }: Config, origin: string, databaseUrl: string) {
  const secret = await keepSecret(join(keysDir(dataDir), 'sign-in'), () => randomBytes(32).toString('base64url'))
  return createAccounts({
    databaseUrl,
    secret,
    origin,
    demonstration: mode === 'demonstration',
    sso: sso && { ...sso, secret: readSecret('NETRA_OIDC_SECRET_FILE', sso.secretFile) },
  })
}

/** From a file, so that no list of processes and no environment of a child shows it. */
function readSecret(setting: string, file: string): string {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch (cause) {
    throw new Error(`${setting}: ${file} cannot be read.`, { cause })
  }
}

const noAccounts: Awaited<ReturnType<typeof createAccounts>> = {
  accounts: new Proxy({} as Accounts, {
    get: () => {
      throw new Error('this process was handed no address of the sign-in database')
    },
  }),
  close: () => Promise.resolve(),
}
