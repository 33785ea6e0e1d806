import type { ReceiverChoice } from '#store/views'

/** A body on a list of receivers. */
export const receiverInWords = ({ id, name, within }: ReceiverChoice) => ({
  value: id,
  says: within === null ? name : `${name}, ${within}`,
})
