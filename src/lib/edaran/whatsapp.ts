import { circularKindInWords, m, nodeAddress } from '#wording'
import type { CircularKind } from '#core'

type Passed = {
  readonly kind: CircularKind
  readonly number: string
  readonly subject: string
  readonly issuer: string
}

/** What is written beside the link, ready to be sent on. */
export const forwardText = (circular: Passed, origin: string, linkCode: string): string =>
  m.edaran_forward_text({
    kind: circularKindInWords(circular.kind),
    number: circular.number,
    subject: circular.subject,
    issuer: circular.issuer,
    address: nodeAddress(origin, linkCode),
  })

/** Opens WhatsApp with the text in it; whom it goes to is chosen there. */
export const whatsAppAddress = (text: string): string => `https://wa.me/?text=${encodeURIComponent(text)}`
