/** What is made as it is read, and no longer made once nobody reads. `ReadableStream.from` is not in the types of a browser. */
export function streamOf(parts: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const coming = parts[Symbol.asyncIterator]()
  return new ReadableStream<Uint8Array>({
    pull: async (reader) => {
      const next = await coming.next()
      if (next.done === true) reader.close()
      else reader.enqueue(next.value)
    },
    cancel: async () => {
      await coming.return?.()
    },
  })
}
