export { createLogSigner, nameLogAnew } from './catatan/log-signer.ts'
export { createWrittenNotes } from './catatan/written-notes.ts'
export { printCheckpoint, readCheckpoint, type Checkpoint } from './catatan/checkpoint.ts'
export { logAt, logInFolder, readBundle, Unreachable, type ReadLog } from './catatan/log-reader.ts'
export {
  newPrivateKey,
  noteKey,
  printKey,
  readKey as readNoteKey,
  readPrivateKey,
  signedBy,
  signerOf,
  type NoteKey,
  type NoteSigner,
} from './catatan/note-key.ts'
export { printNote, printSignature, readNote, type Note } from './catatan/note.ts'
export { printPromise, readPromise } from './catatan/promise-note.ts'
export { witnessAt } from './catatan/ask-witness.ts'
export { createWitness, type Witness } from './catatan/witness.ts'
export {
  readSignedHead,
  verifyGrowth,
  verifyPlace,
  verifyWholeLog,
  type Hashing,
  type Head,
} from './catatan/verify-log.ts'
export type { Checked, Fault } from './catatan/checked.ts'
export { readPromiseFile, readReceiptFile } from './catatan/receipt-file.ts'
export {
  followLog,
  listHistories,
  listPromises,
  verifyPromises,
  type Followed,
  type WatchedHistory,
  type WatchedPromise,
} from './catatan/follow-log.ts'
export { followBalance, verifyBalance } from './catatan/verify-balance.ts'
export { readOpening } from './catatan/balance-opening.ts'
export { verifyOpening } from './catatan/verify-opening.ts'
export { historiesAt, verifyHistories, type RenewHistory } from './catatan/watch-histories.ts'
export { verifyKept, verifyPromise } from './catatan/verify-promise.ts'
export { verifyPromisesHeld } from './catatan/verify-promise-held.ts'
export { createReceiptCheck } from './catatan/check-receipt.ts'
export { cosignersOf, verifyCosigned, witnessKeys } from './catatan/cosigners.ts'
export { readEntryFile } from './catatan/entry-file.ts'
export { createEntryCheck, verifyEntry, verifyEntryAnywhere } from './catatan/verify-entry.ts'
export { verifyGoesOn, verifyReceipt } from './catatan/verify-receipt.ts'
export { createContactSealer } from './segel/contact-sealer.ts'
export { removePostgres } from './postgres/place.ts'
export { openRing, type RingFile, type RingPlace } from './ring/ring-file.ts'
export { stepAside } from './postgres/step-aside.ts'
export { stepForward } from './process/step-forward.ts'
export { findPostgres, startPostgres, type DatabaseRole, type PostgresServer } from './postgres/start-postgres.ts'
export { createNumberMarker } from './segel/number-marker.ts'
export { createMessageSeal } from './segel/message-seal.ts'
export { createKeyRing } from './segel/key-ring.ts'
export { createSealer, openSealed } from './segel/sealer.ts'
export { createFileOpener } from './segel/open-file.ts'
export { createFileVault } from './vault/file-vault.ts'
export { keepSecret } from './vault/secret-file.ts'
export { createAccounts } from './akun/accounts-when-asked.ts'
export { isSafeAddress } from './akun/sso/safe-address.ts'
export { openArchive, writeArchive, type Archive } from './backup/archive.ts'
export { fillTable, refill, setSequences } from './backup/load-tables.ts'
export type { Key, Lock } from './backup/lock.ts'
export { createTally, manifestName, partOf, readManifest, type Manifest } from './backup/manifest.ts'
export { dumpTable, listSequences, listTables, settle, type Table } from './backup/tables.ts'
export type { TarFile } from './backup/tar.ts'
export { endOnFault } from './log/end-on-fault.ts'
export { openLog, type Log, type LogLevel } from './log/open-log.ts'
export { openMetrics, type Metrics, type MetricsAddress } from './metrics/open-metrics.ts'
export { openPress, usualLimits, type PressLimits } from './naskah/press.ts'
export { createShelf } from './terbuka/create-shelf.ts'
export { writeZip } from './naskah/zip.ts'
export { readWord } from './naskah/word/read-word.ts'
export { writeWord } from './naskah/word/write-word.ts'
export { createSigner, keepDemonstrationP12, type P12File } from './tanda-tangan/create-signer.ts'
export { createStaffSso } from './pintu/staff-sso.ts'
export { isSmsCentre, isSmsSender, type SmsCentre } from './sms/centre.ts'
export { createMessenger } from './sms/create-messenger.ts'
export { createMailer } from './surat/create-mailer.ts'
export { createReturnAddresses, type ReturnAddresses } from './surat/return-addresses.ts'
export { isReturnListen, openReturnDoor, type ReturnDoor } from './surat/return-door.ts'
export { isMailAddress, isMailDomain, isMailServer } from './surat/server.ts'
export { verifyPdf } from './tanda-tangan/verify-pdf.ts'
export { waitingIn } from './bukti/kept-files.ts'
export { createS3Bucket } from './bukti/s3-bucket.ts'
export { createUploadVault } from './bukti/upload-vault.ts'
export { createImageCopier } from './bukti/image-copier.ts'
export { BucketAway, type Bucket } from './bukti/bucket.ts'
export { allOf, bringBack, listOutside, openOutside, type NotWhole, type Sizes } from './bukti/outside-files.ts'
export { createRollFiles } from './pegawai/roll-files.ts'
export { createRollOpener } from './pegawai/roll-opener.ts'
export { writeCircularWord } from './naskah/word/write-circular-word.ts'
export { createPledgeSeal } from './segel/pledge-seal.ts'
export { readCsvFile } from './wilayah/read-csv-file.ts'
export { readFeatures, type FeaturesRead } from './wilayah/read-features.ts'
export { createPainter } from './peta/create-painter.ts'
