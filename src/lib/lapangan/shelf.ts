import type { DraftRecord } from './records.ts'
import type { Lock, Sealed } from './vault.ts'

/** What lies on the phone: the lock, one sealed record about its owner, and the sealed drafts. */
export type Shelf = {
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

const name = 'netra-lapangan'
const stores = { keys: 'kunci', drafts: 'draf' } as const

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
    },
  }
}

const opened = () =>
  new Promise<IDBDatabase>((resolve, reject) => {
    const asking = indexedDB.open(name, 1)
    asking.onupgradeneeded = () => {
      asking.result.createObjectStore(stores.keys)
      asking.result.createObjectStore(stores.drafts, { keyPath: 'id' })
    }
    asking.onsuccess = () => resolve(asking.result)
    asking.onerror = () => reject(faultOf(asking.error))
  })

const faultOf = (cause: DOMException | null) =>
  new Error(`the phone's storage said no: ${cause?.name ?? '?'}`, { cause })
