const unreachedReasons = ['alamat', 'kotak', 'server', 'aturan', 'ditolak', 'tak-terbaca'] as const
/** Why a mail did not arrive, as far as whoever must put it right needs to know. */
export type UnreachedReason = (typeof unreachedReasons)[number]

/** The subjects of RFC 3463 §3: address, mailbox, the other system, the way to it, its policy. */
const reasonOfSubject: Readonly<Record<string, UnreachedReason>> = {
  '1': 'alamat',
  '2': 'kotak',
  '3': 'server',
  '4': 'server',
  '7': 'aturan',
}

/** `code`: of a mail that came back (RFC 3463), or what a server answered at once (RFC 5321), which says less. */
export const whyUnreached = (code: string | null): UnreachedReason =>
  code === null ? 'tak-terbaca' : (reasonOfSubject[/^[45]\.(\d+)\./.exec(code)?.[1] ?? ''] ?? 'ditolak')
