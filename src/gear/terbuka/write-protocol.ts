import type { ShelfRefusal } from '#app'
import type { DatasetRow, Edition, EditionHead } from '#core'

/** To the process that writes. `folder`: where the edition is written, before it has its name. */
export type Asked =
  | { readonly begin: { readonly folder: string; readonly head: EditionHead } }
  | { readonly dataset: string }
  | { readonly rows: readonly DatasetRow[] }
  | { readonly end: true }

/** Each is answered before the next is sent, so that rows do not pile up between the two. */
export type Said =
  | { readonly done: true }
  | { readonly edition: Edition }
  | { readonly refused: ShelfRefusal['reason']; readonly because: string }
