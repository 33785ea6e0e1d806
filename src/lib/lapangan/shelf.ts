import type { FileRecord, Piece } from './file-records.ts'
import type { DraftRecord } from './records.ts'
import type { Lock, Sealed } from './vault.ts'

/** What lies on the phone: the lock, one sealed record about its owner, the sealed drafts, and the sealed pieces of files. */
export type Shelf = FileShelf & {
  readonly lock: () => Promise<Lock | undefined>
  readonly keepLock: (lock: Lock) => Promise<void>
  readonly owner: () => Promise<Sealed | undefined>
  readonly keepOwner: (owner: Sealed) => Promise<void>
  readonly drafts: () => Promise<readonly DraftRecord[]>
  readonly keepDraft: (draft: DraftRecord) => Promise<void>
  readonly dropDraft: (id: string) => Promise<void>
  /** Without its lock nothing here can be read again by anybody. */
  readonly wipe: () => Promise<void>
}

export type FileShelf = {
  readonly files: () => Promise<readonly FileRecord[]>
  /** The record and these pieces of it, or nothing: where there is no room, what was there before stays as it was. */
  readonly keepFile: (file: FileRecord, pieces?: readonly Piece[]) => Promise<void>
  readonly piece: (id: string) => Promise<Piece | undefined>
  /** With all its pieces. */
  readonly dropFile: (id: string) => Promise<void>
}

const name = 'netra-lapangan'
/** A line is added, and none is taken out: a phone may come back with the shelf of an older version. */
const version = 2
const stores = { keys: 'kunci', drafts: 'draf', files: 'berkas', pieces: 'bongkah' } as const

export async function openShelf(): Promise<Shelf> {
  const database = await opened()
  /** Done when it is on disk, and not when it was asked for. */
  const run = <Value>(store: string, mode: IDBTransactionMode, ask: (of: IDBObjectStore) => IDBRequest<Value>) =>
    new Promise<Value>((resolve, reject) => {
      const transaction = database.transaction(store, mode, { durability: 'strict' })
      const request = ask(transaction.objectStore(store))
      transaction.oncomplete = () => resolve(request.result)
      transaction.onabort = () => reject(faultOf(transaction.error))
    })
  const read = <Value>(store: string, ask: (of: IDBObjectStore) => IDBRequest<Value>) => run(store, 'readonly', ask)
  const write = async <Value>(store: string, ask: (of: IDBObjectStore) => IDBRequest<Value>): Promise<void> => {
    await run(store, 'readwrite', ask)
  }
  return {
    lock: () => read(stores.keys, (keys) => keys.get('lock') as IDBRequest<Lock | undefined>),
    keepLock: (lock) => write(stores.keys, (keys) => keys.put(lock, 'lock')),
    owner: () => read(stores.keys, (keys) => keys.get('owner') as IDBRequest<Sealed | undefined>),
    keepOwner: (owner) => write(stores.keys, (keys) => keys.put(owner, 'owner')),
    drafts: () => read(stores.drafts, (drafts) => drafts.getAll() as IDBRequest<DraftRecord[]>),
    keepDraft: (draft) => write(stores.drafts, (drafts) => drafts.put(draft)),
    dropDraft: (id) => write(stores.drafts, (drafts) => drafts.delete(id)),
    wipe: async () => {
      await write(stores.keys, (keys) => keys.clear())
      await write(stores.drafts, (drafts) => drafts.clear())
      await write(stores.files, (files) => files.clear())
      await write(stores.pieces, (pieces) => pieces.clear())
    },
    ...fileShelf(database),
  }
}

function fileShelf(database: IDBDatabase): FileShelf {
  const both = <Value>(mode: IDBTransactionMode, ask: (files: IDBObjectStore, pieces: IDBObjectStore) => () => Value) =>
    new Promise<Value>((resolve, reject) => {
      const transaction = database.transaction([stores.files, stores.pieces], mode, { durability: 'strict' })
      const said = ask(transaction.objectStore(stores.files), transaction.objectStore(stores.pieces))
      transaction.oncomplete = () => resolve(said())
      transaction.onabort = () => reject(faultOf(transaction.error))
    })
  return {
    files: () =>
      both('readonly', (files) => {
        const request = files.getAll() as IDBRequest<FileRecord[]>
        return () => request.result
      }),
    keepFile: (file, added = []) =>
      both('readwrite', (files, pieces) => {
        files.put(file)
        for (const piece of added) pieces.put(piece)
        return () => undefined
      }),
    piece: (id) =>
      both('readonly', (_, pieces) => {
        const request = pieces.get(id) as IDBRequest<Piece | undefined>
        return () => request.result
      }),
    dropFile: (id) =>
      both('readwrite', (files, pieces) => {
        files.delete(id)
        pieces.delete(IDBKeyRange.bound(`${id} `, `${id} \uffff`))
        return () => undefined
      }),
  }
}

const opened = () =>
  new Promise<IDBDatabase>((resolve, reject) => {
    const asking = indexedDB.open(name, version)
    asking.onupgradeneeded = ({ oldVersion }) => {
      if (oldVersion < 1) {
        asking.result.createObjectStore(stores.keys)
        asking.result.createObjectStore(stores.drafts, { keyPath: 'id' })
      }
      if (oldVersion < 2) {
        asking.result.createObjectStore(stores.files, { keyPath: 'id' })
        asking.result.createObjectStore(stores.pieces, { keyPath: 'id' })
      }
    }
    asking.onsuccess = () => resolve(asking.result)
    asking.onerror = () => reject(faultOf(asking.error))
  })

const faultOf = (cause: DOMException | null) =>
  new Error(`the phone's storage said no: ${cause?.name ?? '?'}`, { cause })
