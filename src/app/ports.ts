import type { Result } from '#base'
import type {
  CircularDraft,
  Counts,
  Dataset,
  DatasetRow,
  Edition,
  EditionFile,
  EditionHead,
  Epoch,
  Hash,
  Imprint,
  KajianWord,
  LicenceId,
  Naskah,
  PromiseText,
  RollNumberKind,
  SheetSeen,
  ShownStep,
  Tree,
  WitnessTrouble,
  WordFound,
} from '#core'
import type { Instant } from '#law'
import type { Db, Receipt } from '#store'
import type { Accounts } from './akun/accounts-port.ts'
import type { Door, Lane } from './laporan/report.ts'
import type { FloodGauge } from './saring/flood-gauge.ts'

/** What the use cases need of the outside world. gear/ implements it, main/ wires it, tests may pass their own clock. */
export type Clock = () => Instant

/** A public key of an office, as age writes it (`age1…`), with the id that every sealed row names. */
export type OfficeKey = { readonly id: string; readonly officeId: string; readonly recipient: string }

export type Sealer = {
  /** Seals `plain` (UTF-8) so that only the holder of the office's private key can read it. Binary age format, v1. */
  readonly seal: (plain: string, key: OfficeKey) => Promise<Uint8Array>
  /** A new key pair; the private half is written to the key vault before this resolves and never leaves it. */
  readonly createOfficeKey: (officeId: string) => Promise<OfficeKey>
  /** Whether the vault has the private half of exactly this public key. */
  readonly holds: (key: OfficeKey) => Promise<boolean>
}

export type FileVault = {
  /** Keeps bytes under an id of ours; the same id twice is refused. */
  readonly keep: (id: string, bytes: Uint8Array) => Promise<void>
  readonly read: (id: string) => Promise<Uint8Array | null>
  /** Other bytes in the place of those that are kept: the same file, sealed anew. */
  readonly replace: (id: string, bytes: Uint8Array) => Promise<void>
  /** Removes the bytes for good; what is not there is no fault, so that a deletion cut short can be done again. */
  readonly destroy: (id: string) => Promise<void>
}

/** Files that come in parts, sealed to an office before a byte of them reaches the disk. Each id has one writer at a time. */
export type UploadVault = {
  /** Makes the file, once. False: the disk has no room for it. */
  readonly begin: (id: string, key: OfficeKey, size: number) => Promise<boolean>
  /** Seals a small file that came whole and lays it beside the others, at once. False: the disk has no room for it. */
  readonly lay: (id: string, key: OfficeKey, bytes: Uint8Array) => Promise<boolean>
  /** How many bytes lie safely on the disk. Null: nothing was begun, or it is kept already. */
  readonly reached: (id: string, size: number) => Promise<number | null>
  /** Writes on and says what is reached; null where `from` is not where the file stands. What came is kept, however the bytes end. */
  readonly append: (
    id: string,
    at: { readonly from: number; readonly size: number },
    bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  ) => Promise<number | null>
  /** What lies there, in the clear, while it is not forgotten. Throws for a byte that was changed, or has not come. */
  readonly read: (id: string, size: number) => AsyncIterable<Uint8Array>
  /** Lays a whole file beside the others, where `FileVault.destroy` finds it too. */
  readonly keep: (id: string) => Promise<void>
  /** Removes what is not kept, and the key: of what is kept, only the office opens a byte from here on. */
  readonly forget: (id: string) => Promise<void>
  /** A kept file in the clear, or a slice of it, by the key it was sealed to, or that key's successor. Who may ask is decided above. */
  readonly open: (
    id: string,
    keyId: string,
    slice?: Slice,
  ) => Promise<Result<AsyncIterable<Uint8Array>, OriginalRefusal>>
  /** SHA-256 of a kept file in the clear, read to its last byte as it lies there now. */
  readonly hash: (id: string, keyId: string) => Promise<Result<Buffer, HashRefusal>>
  /** Puts another key in the place of `keyId`, which is here, and whose successor it is: whoever had the old one opens it no more. Its bytes stay. */
  readonly handOver: (id: string, keyId: string, to: OfficeKey) => Promise<void>
  /** Removes a kept file for good, wherever it lies; what is not there is no fault. */
  readonly destroy: (id: string) => Promise<void>
  /** Carries whole files to the store that is configured, if one is. What does not go now goes another time. */
  readonly carry: () => Promise<Carried>
  /** How it stands with the store. */
  readonly standing: () => Promise<StoreStanding>
}

/** Bytes of a file from the first up to the one before `to`. */
export type Slice = { readonly from: number; readonly to: number }
/** Why an original cannot be read now: nobody answers where it lies, and nothing is lost; or it is not there, or not what came. */
export type OriginalRefusal = { readonly reason: 'store-away' | 'original-spoilt' }
export type HashRefusal = OriginalRefusal | { readonly reason: 'original-gone' }
/** Why nothing goes to the store now; null: it does. */
type StoreAway = 'no-answer' | 'refused' | 'other-bytes' | null
export type Carried = { readonly carried: number; readonly waiting: number; readonly away: StoreAway }
/** Where whole files are carried, null where they stay, and how many wait for that. */
export type StoreStanding = { readonly where: string | null; readonly waiting: number; readonly away: StoreAway }

/** A picture to look at: turned upright, no larger than a screen, with nothing beside the picture. */
export type ImageCopy = {
  readonly jpeg: Uint8Array
  readonly thumbnail: Uint8Array
  readonly sha256: Uint8Array
  readonly width: number
  readonly height: number
  /** How it looks, by which it is known again. */
  readonly imprint: Imprint | null
}
/** More pixels than are ever looked at; not a picture that can be read; one that takes too long; or of a kind for which no decoder is here. */
export type ImageRefusal = {
  readonly reason: 'image-too-large' | 'image-unreadable' | 'image-too-slow' | 'image-no-decoder'
}
/** An SVG of ours as a PNG; null: it could not be painted. */
export type PaintPicture = (svg: string) => Promise<Uint8Array<ArrayBuffer> | null>
export type CopyImage = (bytes: Uint8Array) => Promise<Result<ImageCopy, ImageRefusal>>

/** An age key pair (X25519). The private half is a secret in memory: it goes into no row, file, log or job. */
export type KeyPair = { readonly identity: string; readonly recipient: string }

/** Keys that officers hold (decision 0079). */
export type KeyRing = {
  readonly makePair: () => Promise<KeyPair>
  /** The pair of 32 bytes, which two shares gave. */
  readonly pairOfSecret: (bytes: Uint8Array) => Promise<KeyPair>
  /** A private half closed by a passphrase (age, scrypt). */
  readonly close: (identity: string, passphrase: string) => Promise<Uint8Array>
  /** Null: it was another passphrase. */
  readonly open: (closed: Uint8Array, passphrase: string) => Promise<string | null>
  /** A private half encrypted to somebody's public one. */
  readonly wrap: (identity: string, recipient: string) => Promise<Uint8Array>
  /** What was sealed or wrapped to this private half. */
  readonly unwrap: (sealed: Uint8Array, identity: string) => Promise<string>
  /** The mark by which a public half in a row is believed: 32 bytes that nobody makes who can only write rows. */
  readonly vouch: (words: string) => Uint8Array
  /** The private half of an office's key that the server still has. */
  readonly take: (keyId: string) => Promise<string>
  readonly isHere: (keyId: string) => Promise<boolean>
  /** From now on a file that is not sealed to `keyId` any more may be sealed to this one. */
  readonly succeed: (keyId: string, successorId: string) => Promise<void>
  /** Removes that private half for good; what is not there is no fault. */
  readonly destroy: (keyId: string) => Promise<void>
}

/** A kept file in the clear, by its id and the key it was sealed with; null: there is none. Who may ask is decided above. */
export type OpenFile = (id: string, keyId: string) => Promise<Uint8Array | null>

/** What was sealed to the office key `keyId`, in the clear. Who may ask is decided above, by two people (N41). */
type OpenIdentity = (sealed: Uint8Array, keyId: string) => Promise<string>

export type OpenMessage = (sealed: Uint8Array) => Promise<string>
export type OpenAttachment = (sealed: Uint8Array) => Promise<Uint8Array>
/** What a reporter and an office write to each other, sealed to one public key at a time (`age1…`). Opens messages and nothing else. */
export type MessageSeal = {
  readonly seal: (words: string, recipient: string) => Promise<Uint8Array>
  /** Null where this server does not hold the private half. Who may ask is decided above. */
  readonly ofOffice: (keyId: string) => Promise<OpenMessage | null>
  /** By a private half that an officer's passphrase gave, for one answer. */
  readonly ofIdentity: (identity: string) => OpenMessage
  /** A file that goes with a message, as one age file for all of these. */
  readonly sealFile: (bytes: Uint8Array, recipients: readonly string[]) => Promise<Uint8Array>
  /** As for messages, and opens nothing but such files. */
  readonly fileOfOffice: (keyId: string) => Promise<OpenAttachment | null>
  readonly fileOfIdentity: (identity: string) => OpenAttachment
  readonly fileOfReceipt: (receipt: Receipt) => OpenAttachment
  /** The key that only the receipt makes, again at each reading; it is kept nowhere. */
  readonly ofReceipt: (receipt: Receipt) => Promise<{ readonly recipient: string; readonly open: OpenMessage }>
}

/** The mark by which a personnel number is found again without being kept: 32 bytes that nobody without the key can make or undo. */
export type MarkNumber = (kind: RollNumberKind, digits: string) => Uint8Array

/** Mail addresses and telephones of people on the roll, for the one-time codes they ask for. `open` throws on what was not sealed here. */
export type ContactSealer = {
  readonly seal: (contact: string) => Uint8Array
  readonly open: (sealed: Uint8Array) => string
}

/** The log's own key. `signHead` makes the note of a head. */
export type LogSigner = {
  /** The first line of each head, and the name in its signature. */
  readonly origin: string
  /** The public key as it is handed around (C2SP signed-note). */
  readonly key: string
  /** With the moment of its batch in it, and where all cases stand. Throws where the head before is not one that this key signed. */
  readonly signHead: (head: NewHead) => string
  /** Over the small tree of entries that will all be in the log by a moment. */
  readonly signPromise: (promise: Omit<PromiseText, 'origin'>) => string
  /** What a head of this log says of where all cases stand, for whoever looks at a page. */
  readonly readBalance: (note: string) => BalanceFound
  /** Opens what a head of this log committed to as standing, given what came by then. Null: that is not what it committed to. */
  readonly openBalance: (note: string, came: Counts) => Pick<BalanceOpening, 'shown' | 'blinding' | 'hidden'> | null
  /** That whoever holds it may follow the history which begins at a place. */
  readonly signWatch: (index: number) => string
  /** The place, if this key of this log signed it; null: no such leave. */
  readonly readWatch: (written: string) => number | null
}

/** As `netra.log_queue` has it. `mark`: of the whole row, so that a row which was changed is another. */
export type SeenWaiting = { readonly seq: number; readonly mark: Buffer }

/**
 * What was seen to wait for the log, kept outside the database until it is in the log (decision 0161): whoever takes it out of the database before that
 * cannot take it out of here. Both are called under the lock of the log, `note` beside others of its kind and `settle` alone.
 */
export type WrittenNotes = {
  /** Notes what waits, from the first that may not be noted yet. */
  readonly note: (listFrom: (seq: number) => Promise<readonly SeenWaiting[]>) => Promise<void>
  /** These come into the log. `isAll`: nothing waits besides, so that whatever else was noted is gone. Gives how many are gone, since this log began. */
  readonly settle: (entered: readonly Buffer[], isAll: boolean) => Promise<number>
}

/** `none`: a head from before balances, or not ours. `uncounted`: more waited for the log. */
export type BalanceFound = 'none' | 'uncounted' | 'adds-up' | 'off'

/**
 * A balance opened for an auditor (decision 0162): what is told, and proofs that all else is small. Bytes in base64. A field is never given another
 * meaning under the same `format`.
 */
export type BalanceOpening = {
  readonly format: 'netra-balance-opening/1'
  readonly origin: string
  readonly key: string
  /** As `2026-11`: it is the first that was counted in it. */
  readonly month: string
  /** The head, with the lines of its witnesses. */
  readonly checkpoint: string
  readonly shown: readonly (readonly [name: string, count: number])[]
  /** Of the commitment to all that is shown. */
  readonly blinding: string
  /** Each with its own commitment, and for each count that it may be a challenge and an answer. */
  readonly hidden: readonly {
    readonly name: string
    readonly point: string
    readonly proof: readonly (readonly [challenge: string, answer: string])[]
  }[]
}

export type NewHead = Tree & {
  readonly madeAt: Instant
  readonly former?: FormerEnd | null
  readonly balance?: NewBalance
}
/** What a head is to commit to. */
export type NewBalance = {
  /** The note of the head before; null: it is the first. */
  readonly before: string | null
  /** What the steps of this batch make of where cases stand. */
  readonly flow: Counts
  /** What is counted; null: more waits for the log, and it is not counted yet. */
  readonly stand: Counts | null
}

/** The last head of a log that a restore ended. */
export type FormerEnd = Tree & { readonly origin: string }

/** Which check of a log or of what comes out of it found something. */
export type LogCheck =
  | 'no-head'
  | 'not-signed'
  | 'other-log'
  | 'files'
  | 'root'
  | 'entries'
  | 'rollback'
  | 'fork'
  | 'not-in-log'
  | 'promise'
  | 'open-promise'
  | 'broken-promise'
  | 'chain'
  | 'contents'
  | 'words'
  | 'pieces'
  | 'other-receipt'
  | 'other-file'
  | 'back-dated'
  | 'state'
  | 'not-witnessed'
  | 'gone'
  | 'renamed'
  | 'balance'
  | 'opening'

/** A step of a case in the log, as its reporter may read it. */
export type ToldEvent = { readonly ordinal: number; readonly index: number; readonly step: ShownStep }

/** What a file proves of the words of a report: `unmarked`, it was received before words were committed to. */
export type WordsShown = 'shown' | 'not-shown' | 'unmarked'

/** Evidence that a reporter handed in, by the hash that whoever has the file makes of it; or a message of his. */
export type PieceShown = {
  readonly kind: 'bukti' | 'pesan'
  readonly recorded: Instant
  readonly index: number
  readonly sha256: string
  readonly size: number | null
  /** As it is in the log, and as it was promised; in base64. */
  readonly entry: string
  /** Destroyed by a rule, as the site says: that it was handed in is still shown. */
  readonly isGone: boolean
}
/** One that waits for the log, and is signed to be in it. */
export type PiecePromised = Omit<PieceShown, 'index'> & { readonly by: Instant }
/**
 * What a file proves of what came by its receipt. `waiting`: so many more come with the next batch, of which `promised` are shown to be the next links;
 * `unmarked`: so many more are older than the chain. Of these nothing is shown. `isWhole`: its report is from after the chain, and so is all that came by it.
 */
export type PiecesShown =
  | { readonly state: 'not-shown' }
  | {
      readonly state: 'shown'
      readonly all: readonly PieceShown[]
      readonly promised: readonly PiecePromised[]
      readonly waiting: number
      readonly unmarked: number
      readonly isWhole: boolean
    }

/**
 * `promised`: it is still to come. `in-log`: the whole history, each event in its place. `nothing`: from before histories were chained; nothing in the
 * file is held by anything. `caseState`: where what is shown leads; null where something is said to wait for the next batch, which no file shows.
 */
export type ReceiptFound =
  | {
      readonly state: 'promised'
      readonly by: Instant
      readonly caseState: string | null
      readonly words: WordsShown
      readonly pieces: PiecesShown
    }
  | {
      readonly state: 'in-log'
      readonly events: readonly ToldEvent[]
      readonly caseState: string | null
      /** Which of the witnesses that were named signed the head in the file. */
      readonly witnesses: readonly string[]
      readonly words: WordsShown
      readonly pieces: PiecesShown
    }
  | { readonly state: 'nothing' }
export type ReceiptVerdict =
  | ReceiptFound
  /** A promise alone, which does not show of which report it is. */
  | { readonly state: 'promise-alone'; readonly by: Instant }
  /** A promise alone, whose entry is there. */
  | { readonly state: 'kept'; readonly index: number }
  | { readonly state: 'wrong'; readonly check: LogCheck; readonly detail: string }
  | { readonly state: 'unreadable' }

/**
 * Checks the file of a receipt against a log and its key, believing neither the file nor the log. `promises`: files with promises of pieces, each of which must
 * be among what the file shows.
 */
export type CheckReceipt = (
  text: string,
  against: AgainstLog & { readonly now: Instant; readonly promises: readonly string[] },
) => Promise<ReceiptVerdict>

/** A log with its key, and the keys of the witnesses that count. */
export type AgainstLog = {
  readonly key: string
  readonly witnesses: readonly string[]
  readonly read: (path: string) => Promise<Buffer | null>
}

/**
 * That an entry is in the log, as whoever holds a paper or a certificate keeps it: `netra verify FILE --proof`. Bytes in base64. The form is that
 * of decision 0141, and a field is never given another meaning under the same `format`.
 */
export type EntryProof = {
  readonly format: 'netra-entry-proof/1'
  readonly origin: string
  readonly key: string
  readonly entry: string
  readonly index: number
  readonly checkpoint: string
  /** The first head of the log, and the first that had the entry, each with the proof that the checkpoint grew out of it. */
  readonly batches: readonly { readonly note: string; readonly proof: readonly string[] }[]
  readonly proof: readonly string[]
}

/** `since`: the moment of the head that had it first. */
export type EntryFound = {
  readonly state: 'in-log'
  readonly index: number
  readonly since: Instant
  readonly witnesses: readonly string[]
}
export type EntryVerdict = EntryFound | { readonly state: 'wrong'; readonly check: LogCheck; readonly detail: string }

/** Checks the proof of an entry against a log and its key, believing neither. `recordedAt`: when the file says it was made; null: it does not. */
export type CheckEntry = (
  proof: EntryProof,
  against: AgainstLog & { readonly entry: Uint8Array; readonly recordedAt: Instant | null },
) => Promise<EntryVerdict>

/** `knows`: the witness remembers another size than was named; it is asked again from there. `detail`: what it answered, as it came. */
export type Cosigned =
  | { readonly state: 'signed'; readonly line: string; readonly signedAt: Instant }
  | { readonly state: 'knows'; readonly size: number }
  | { readonly state: 'troubled'; readonly trouble: WitnessTrouble; readonly detail: string }

/** Somebody else who follows our log and signs what grew (C2SP tlog-witness). A signature that does not hold counts as refused. */
export type LogWitness = {
  readonly name: string
  readonly key: string
  readonly sign: (old: number, proof: readonly Hash[], head: string) => Promise<Cosigned>
}

/** Why a list of an employer is not read: what it is, or what is wrong with it. */
export type RollFileRefusal = {
  readonly reason:
    | 'roll-not-a-table'
    | 'roll-old-format'
    | 'roll-open-document'
    | 'roll-web-page'
    | 'roll-encrypted'
    | 'roll-broken'
    | 'roll-bomb'
    | 'roll-too-large'
    | 'roll-empty'
    | 'roll-no-file'
    | 'roll-too-slow'
}

/** A list as a file here, or as it came in a form. */
export type RollSource = { readonly path: string } | { readonly bytes: Uint8Array }

/** Rows as they stand in the file; `cells` has those columns that were asked for, and at last whether any other says something. */
export type RollBatch = { readonly rows: readonly number[]; readonly cells: readonly (readonly string[])[] }

export type OpenedRoll = {
  readonly format: 'xlsx' | 'csv'
  /** Of a text: how it was written. */
  readonly encoding: string | null
  readonly separator: string | null
  readonly epoch: Epoch
  /** Programs came along, and were left alone. */
  readonly macros: boolean
  /** Sheets that are not hidden, with where a table of people begins on each, and the first rows for who looks for another table; a text is one sheet. */
  readonly sheets: readonly (SheetSeen & {
    readonly name: string
    readonly first: readonly (readonly string[])[]
  })[]
  /** Reads one sheet on from a row, once. Throws `UnreadableRoll` where it cannot be read to its end. */
  readonly read: (asked: {
    readonly sheet: number
    readonly after: number
    readonly columns: readonly number[]
  }) => AsyncIterable<RollBatch>
  /** The most memory that the reading process took so far, in megabytes. */
  readonly rssMb: () => number
  readonly close: () => void
}

/** Opens a list in a process of its own, which gets no key and no address, and reads no other file. */
export type OpenRoll = (source: RollSource) => Promise<Result<OpenedRoll, RollFileRefusal>>

/** Thrown by a reading that breaks off in the middle. */
export class UnreadableRoll extends Error {
  readonly refusal: RollFileRefusal
  constructor(refusal: RollFileRefusal) {
    super(refusal.reason)
    this.refusal = refusal
  }
}

/** Lists of employers and what was wrong with them, sealed by a key that lies beside the other keys. */
export type RollFiles = {
  readonly keep: (id: string, bytes: Uint8Array) => Promise<void>
  readonly read: (id: string) => Promise<Uint8Array | null>
  readonly destroy: (id: string) => Promise<void>
}

/** Vouches for certificates of pledges by Ed25519. `publicKey`: its 32 bytes in base64url; the same statement gives the same signature. */
export type PledgeSeal = {
  readonly publicKey: string
  readonly sign: (bytes: Uint8Array) => Uint8Array
}

/** The press has too many papers before it, or this one took too long; either way nothing is lost, and asking again may do. */
export type PressRefusal = { readonly reason: 'press-busy' | 'press-too-slow' }

export type Press = {
  /** A paper as PDF/A-2a. The same paper gives the same bytes. A paper that cannot be set is a fault. */
  readonly print: (paper: Naskah) => Promise<Result<Uint8Array, PressRefusal>>
}

/** Why a P12 cannot sign. */
export type SignerRefusal =
  | {
      readonly reason: 'p12-missing' | 'p12-broken' | 'p12-wrong-password' | 'p12-no-key' | 'p12-unsupported'
    }
  | { readonly reason: 'p12-expired' | 'p12-not-yet'; readonly on: Instant }

/** One small door, so that another signer (a device, BSrE) can stand behind it. */
export type Signer = {
  /** The PDF with a PAdES signature added behind it; `reason` is what the signature says it is for. */
  readonly sign: (pdf: Uint8Array, reason: string) => Promise<Result<Uint8Array, SignerRefusal>>
}

/** The mails of which it matters that they come back: those of circulars, and reminders. */
export const returnSorts = ['edaran', 'pengingat'] as const
export type ReturnSort = (typeof returnSorts)[number]

/** A mail in plain text to one address. `id` is ours: the same mail always has the same. `returnsAs`: null where nobody waits for its return. */
export type Letter = {
  readonly id: string
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly returnsAs: ReturnSort | null
  /** Of mails that come again and again: where one press of the program that reads them ends them (RFC 8058). */
  readonly endsAt?: string
}

/** A mail that a server took and that came back. `status`: the code of RFC 3463 that says why; null: it cannot be read. */
export type ReturnedMail = { readonly sort: ReturnSort; readonly mailId: string; readonly status: string | null }

/**
 * What the other server made of it, with the code it answered. `ditunda`: surely not taken, and may be tried again. `entah`: the line
 * broke where it may have been taken.
 */
export type MailOutcome = {
  readonly kind: 'terkirim' | 'ditunda' | 'tidak-sampai' | 'entah'
  readonly code: number | null
}

export type Mailer = {
  /** The server it hands mail to, as an administrator would name it. */
  readonly through: string
  /** The domain at which returned mail is read; null: it is not. */
  readonly returnsTo: string | null
  /** What stands behind the @ of the sender that people see. */
  readonly domain: string
  readonly send: (letter: Letter) => Promise<MailOutcome>
}

/**
 * A carrier of short messages to telephones; one for SMS stands in gear/sms (SMPP 3.4). It answers as a mail server does, so that a number that
 * does not exist makes an office unreached. `subject` is for carriers that show one.
 */
export type Messenger = {
  /** The gateway, as an administrator would name it. */
  readonly through: string
  readonly send: (message: Omit<Letter, 'returnsAs'>) => Promise<MailOutcome>
}

export type StaffSsoRefusal = {
  /** The provider said no, or what came from it does not hold; it does not answer; it came too late or from another browser; it tells no number. */
  readonly reason: 'sso-refused' | 'sso-unreachable' | 'sso-expired' | 'sso-no-number'
}

/** The government's sign-in at the door of staff: it proves whose number somebody has, and nothing else of him is asked. */
export type StaffSso = {
  /** As people call it. */
  readonly label: string
  /** Where the browser goes, and what it keeps meanwhile. */
  readonly begin: () => Promise<Result<{ readonly url: string; readonly kept: string }, StaffSsoRefusal>>
  /** The number that was proven there, as the provider writes it. */
  readonly finish: (kept: string, query: string) => Promise<Result<string, StaffSsoRefusal>>
}

/** `intact` covers the whole file; behind `added-to` something was put that it does not cover; `changed` is another text than was signed. */
export type PdfSignature = {
  readonly state: 'intact' | 'added-to' | 'changed' | 'unreadable'
  /** Of the certificate in it, which may be anybody's: trust is another question. */
  readonly signer: string | null
  /** SHA-256 of that certificate, as hexadecimal digits. */
  readonly certificate: string | null
  /** When it says it was made. */
  readonly at: Instant | null
}

/** Every signature in a PDF, in the order of the file. None: it is not signed. */
type VerifyPdf = (pdf: Uint8Array) => readonly PdfSignature[]

/** A file in a ZIP, under its name there. */
export type ZipPart = { readonly name: string; readonly bytes: Uint8Array }

/** A ZIP as its parts come. What the parts throw breaks it off, and it does not open. */
type WriteZip = (parts: AsyncIterable<ZipPart>) => AsyncIterable<Uint8Array>

/** Why open data were not written; what was there before stays. `shelf-stopped`: this process was asked to end. */
export type ShelfRefusal = {
  readonly reason: 'shelf-full' | 'shelf-closed' | 'shelf-writer-ended' | 'shelf-stopped'
}

/** A dataset with its rows as they are read. */
export type DatasetContents = { readonly dataset: Dataset; readonly batches: AsyncIterable<readonly DatasetRow[]> }

/** Both count. */
export type ByteRange = { readonly from: number; readonly to: number }

/** Open data as files. An edition comes whole or not at all. */
export type OpenDataShelf = {
  /** Of what is the installation's own. */
  readonly licence: LicenceId
  /** Writes in a process of its own, beside what is there, and puts it in place at once. */
  readonly write: (
    head: EditionHead,
    contents: Iterable<DatasetContents> | AsyncIterable<DatasetContents>,
  ) => Promise<Result<Edition, ShelfRefusal>>
  /** Ends what is being written, and writes nothing more. */
  readonly stop: () => void
  /** The newest first; one for each day that is kept. */
  readonly editions: () => Promise<readonly Edition[]>
  /** Some or all bytes of a file of an edition, opened with the first read. */
  readonly read: (edition: Edition, file: EditionFile, range: ByteRange | null) => AsyncIterable<Uint8Array>
}

/** The kajian as a Word file. */
export type WriteWord = (word: KajianWord) => Promise<Uint8Array>

/** A draft of a circular as a Word file: it leaves for the office's own system, and comes back as a signed PDF. */
export type WriteCircularWord = (draft: CircularDraft) => Promise<Uint8Array>

/** Why a file is not read as one of Word: it is none, it is damaged, it would grow beyond all measure, or it brings programs along. */
export type WordFileRefusal = {
  readonly reason: 'word-not-a-file' | 'word-broken' | 'word-bomb' | 'word-macros'
}

/** What a Word file says. What it is, its bytes say; its name says nothing. */
export type ReadWord = (bytes: Uint8Array) => Result<WordFound, WordFileRefusal>

/** What monitoring counts as it happens: how many, never who. */
export type Tally = {
  readonly reportReceived: (of: { readonly lane: Lane; readonly door: Door }) => void
}

/** One request's own log, whose number goes with everything it tells. The error is masked; the facts are written as they are. */
export type RequestLog = {
  readonly fault: (error: unknown, facts?: Readonly<Record<string, string>>) => void
}

/** The wired product, made once in main/ and handed to every request and job. */
export type Netra = {
  readonly mode: 'demonstration' | 'production'
  /** `https://…` as people type it, without a slash at the end. */
  readonly origin: string
  /** The origin of what this process does not serve; null: it serves all (decision 0098). */
  readonly elsewhere: string | null
  readonly db: Db
  readonly clock: Clock
  readonly sealer: Sealer
  readonly keyRing: KeyRing
  readonly files: FileVault
  readonly uploads: UploadVault
  readonly copyImage: CopyImage
  readonly paintPicture: PaintPicture
  readonly openFile: OpenFile
  readonly openIdentity: OpenIdentity
  readonly messages: MessageSeal
  readonly markNumber: MarkNumber
  readonly contacts: ContactSealer
  readonly logSigner: LogSigner
  readonly written: WrittenNotes
  readonly checkReceipt: CheckReceipt
  readonly checkEntry: CheckEntry
  readonly logWitnesses: readonly LogWitness[]
  readonly openRoll: OpenRoll
  readonly rollFiles: RollFiles
  readonly pledges: PledgeSeal
  readonly press: Press
  /** The installation's own seal. Null: its papers go out without one. */
  readonly signer: Signer | null
  readonly verifyPdf: VerifyPdf
  readonly writeZip: WriteZip
  readonly openData: OpenDataShelf
  readonly writeWord: WriteWord
  readonly writeCircularWord: WriteCircularWord
  readonly readWord: ReadWord
  readonly accounts: Accounts
  /** Null: nobody is mailed, and reminders show in the app alone. */
  readonly mailer: Mailer | null
  /** Null: no carrier is set up, and nobody gets a short message. */
  readonly messenger: Messenger | null
  /** Null: no such sign-in is set up, and the door has codes and slips. */
  readonly staffSso: StaffSso | null
  readonly tally: Tally
  /** How many reports come, as this process sees it. */
  readonly flood: FloodGauge
}
