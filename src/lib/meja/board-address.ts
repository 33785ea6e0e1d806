import type { InboxQuery } from './inbox-address.ts'

export { inboxAddress } from './inbox-address.ts'

/** The inbox with nothing narrowed: what the board's figures lead to. */
export const readableInbox: InboxQuery = {
  cari: '',
  keadaan: null,
  tenggat: null,
  asal: null,
  jenis: null,
  lingkup: null,
  kantor: null,
  halaman: 1,
}
