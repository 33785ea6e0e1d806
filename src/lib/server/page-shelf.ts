import type { TableId } from '#store/views'

export type Bytes = Uint8Array<ArrayBuffer>
export type Page = {
  readonly body: Bytes
  /** Whether the body is in gzip. */
  readonly packed: boolean
  /** Whether it may be kept: a page that was drawn to its end and is for everybody. */
  readonly isWhole: boolean
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  /** The pattern of its address, for the log. */
  readonly route: string
  /** What nothing that is still counted can change. */
  readonly settled: boolean
  /** The tables that it was drawn from, and which look at them was the newest before; null: nobody knows. */
  readonly from: { readonly tables: readonly TableId[]; readonly look: number } | null
}

/** By what a page ages. */
export type About = Pick<Page, 'settled' | 'from'> & { readonly drawnAt: number }

/** Room beside the memory, for more pages than it holds; `Place` says where. */
export type Room<Place> = {
  readonly write: (bytes: Uint8Array) => Promise<Place | null>
  readonly read: (place: Place) => Promise<Bytes | null>
}

/** However many addresses are asked for, no more is held in memory than this; the last asked stays. */
export const mostInMemory = 6 * 1024 * 1024
/** Of so many pages it is known where they lie. */
export const mostPages = 40_000
/** What a page takes in memory beside its body, generously. */
const besideBody = 2_000

type Kept<Place> = { readonly about: About; place: Place | null }

export type PageShelf = ReturnType<typeof openShelf>

/** Drawn pages by their address: those asked last in memory, the others in the room beside it, if there is any. */
export function openShelf<Place>(room: Room<Place> | null) {
  const all = new Map<string, Kept<Place>>()
  const inMemory = new Map<string, Page>()
  let bytes = 0

  return {
    about: (key: string): About | null => all.get(key)?.about ?? null,
    take,
    put,
    drop,
    held: () => ({ pages: all.size, inMemory: inMemory.size, bytes }),
  }

  /** Null where it is gone. */
  async function take(key: string): Promise<Page | null> {
    const kept = all.get(key)
    if (kept === undefined) return null
    all.delete(key)
    all.set(key, kept)
    const page = inMemory.get(key) ?? (await fetched(key, kept))
    // Meanwhile another may have been put there.
    if (page === null || all.get(key) !== kept) return page
    hold(key, page)
    return page
  }

  async function fetched(key: string, kept: Kept<Place>): Promise<Page | null> {
    const found = kept.place === null ? null : ((await room?.read(kept.place)) ?? null)
    if (found !== null) return { ...opened(found), ...kept.about, isWhole: true }
    if (all.get(key) === kept) drop(key)
    return null
  }

  function put(key: string, page: Page, drawnAt: number): void {
    drop(key)
    const { settled, from } = page
    const kept: Kept<Place> = { about: { settled, from, drawnAt }, place: null }
    all.set(key, kept)
    hold(key, page)
    if (room !== null) void room.write(closed(page)).then((place) => (kept.place = place))
    for (const [oldest] of all) {
      if (all.size <= mostPages) break
      drop(oldest)
    }
  }

  function drop(key: string): void {
    forget(key)
    all.delete(key)
  }

  function hold(key: string, page: Page): void {
    forget(key)
    inMemory.set(key, page)
    bytes += sizeOf(key, page)
    for (const [oldest] of inMemory) {
      if (bytes <= mostInMemory) break
      forget(oldest)
      if ((all.get(oldest)?.place ?? null) === null) all.delete(oldest)
    }
  }

  function forget(key: string): void {
    const page = inMemory.get(key)
    if (page === undefined) return
    bytes -= sizeOf(key, page)
    inMemory.delete(key)
  }
}

const sizeOf = (key: string, page: Page) => page.body.byteLength + key.length * 2 + besideBody

type Head = Pick<Page, 'packed' | 'status' | 'headers' | 'route'>
const lengthBytes = 4

/** The length of its head, its head, its body. */
function closed({ packed, status, headers, route, body }: Page): Uint8Array {
  const head = Buffer.from(JSON.stringify({ packed, status, headers, route } satisfies Head))
  const length = Buffer.alloc(lengthBytes)
  length.writeUInt32LE(head.length)
  return Buffer.concat([length, head, body])
}

/** Written by `closed`, in this process. */
function opened(bytes: Bytes): Head & Pick<Page, 'body'> {
  const end = lengthBytes + new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true)
  const head = JSON.parse(new TextDecoder().decode(bytes.subarray(lengthBytes, end))) as Head
  return { ...head, body: bytes.subarray(end) }
}
