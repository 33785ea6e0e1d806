import * as v from 'valibot'
import { pledgeShows } from '#core'

const text = (most: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(most))

/** A person's signature under one text. */
export const PledgeBody = v.object({
  pakta: v.pipe(text(100), v.description('The id of the text that was read: a pakta in one version.')),
  token: v.pipe(text(200), v.description('What the one-time code opened; good for twenty minutes.')),
  shows: v.pipe(
    v.optional(v.array(v.picklist(pledgeShows))),
    v.description('What whoever checks the certificate is told of the signer; without it, nothing.'),
  ),
})

export const DoorCodeBody = v.object({
  number: v.pipe(text(60), v.description('NIP, NRP or NIK. Kept nowhere; the answer is the same whosever it is.')),
})

export const DoorSessionBody = v.object({
  handle: v.pipe(text(200), v.description('As it was answered when the code was asked for.')),
  code: v.pipe(text(100), v.description('The code that was sent, or that of a printed slip.')),
})
