/** What a recording needs of the phone; ended by whoever began it, or by the browser when the microphone is taken away. */
export type Recording = { readonly stop: () => void; readonly ended: Promise<void> }

/** Each few seconds are handed over, so that a closed tab loses no more than them. */
const sliceMs = 5_000
/** Speech, and an hour of it in about ten megabytes. */
const bitsPerSecond = 24_000

/** Null where the browser has no microphone for us, or its owner said no. `heard` answers false when there is no room for more. */
export async function startRecording(heard: (piece: Blob) => Promise<boolean>): Promise<Recording | null> {
  const stream = await microphone()
  if (stream === null) return null
  const recorder = new MediaRecorder(stream, { audioBitsPerSecond: bitsPerSecond })
  let kept = Promise.resolve(true)
  recorder.ondataavailable = ({ data }) => {
    // One after the other: the order of the pieces is the order of the words.
    kept = kept.then(async (hasRoom) => {
      const fits = hasRoom && (await heard(data))
      if (!fits && recorder.state === 'recording') recorder.stop()
      return fits
    })
  }
  const ended = new Promise<void>((resolve) => {
    recorder.onstop = () => {
      for (const track of stream.getTracks()) track.stop()
      void kept.finally(resolve)
    }
  })
  recorder.start(sliceMs)
  return {
    stop: () => {
      if (recorder.state === 'recording') recorder.stop()
    },
    ended,
  }
}

const microphone = (): Promise<MediaStream | null> =>
  'MediaRecorder' in globalThis
    ? navigator.mediaDevices.getUserMedia({ audio: true }).catch(() => null)
    : Promise.resolve(null)
