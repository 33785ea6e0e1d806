import { createTransport, type NodemailerError } from 'nodemailer'
import type { Mailer } from '#app'
import { outcomeOf } from './outcome-of.ts'
import type { ReturnAddresses } from './return-addresses.ts'
import { isMailAddress, transportOf, type MailServer } from './server.ts'

/** What programs that read mail show as a button of their own (RFC 8058). */
const endedBy = (address: string) => ({
  'List-Unsubscribe': `<${address}>`,
  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
})

/**
 * Speaks to the server once for each mail; a line that is kept open would have to be watched. With return addresses, the envelope of a mail whose
 * return matters names that mail as its sender; people see ours.
 */
export function createMailer(server: MailServer, returns: ReturnAddresses | null = null): Mailer {
  const options = transportOf(server)
  const transport = createTransport(options)
  const domain = server.from.slice(server.from.lastIndexOf('@') + 1)
  return {
    through: `${options.host ?? ''}:${String(options.port)}`,
    returnsTo: returns?.domain ?? null,
    domain,
    async send({ id, to, subject, text, returnsAs, endsAt }) {
      // Whoever gave the address to the sign-in may have given anything.
      if (!isMailAddress(to)) return { kind: 'tidak-sampai', code: null }
      const sender =
        returns === null || returnsAs === null ? server.from : returns.addressOf({ sort: returnsAs, mailId: id })
      try {
        await transport.sendMail({
          from: server.from,
          to: { name: '', address: to },
          envelope: { from: sender, to: [to] },
          subject,
          text,
          messageId: `<${id}@${domain}>`,
          // Says to machines that nobody waits for an answer (RFC 3834).
          headers: { 'Auto-Submitted': 'auto-generated', ...(endsAt === undefined ? {} : endedBy(endsAt)) },
        })
        return { kind: 'terkirim', code: 250 }
      } catch (error) {
        return outcomeOf(error as NodemailerError)
      }
    },
  }
}
