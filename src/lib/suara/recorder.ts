/** The longest recording (N62): ten minutes of speech are some two megabytes. */
const longestSeconds = 600

/** As evidence knows it again by its content; the first that this browser writes. */
const kinds = ['audio/ogg;codecs=opus', 'audio/mp4', 'audio/webm;codecs=opus'] as const

export type Recorded = { readonly file: File; readonly seconds: number }

export type Recording = {
  readonly stop: () => void
  /** Null where nothing was heard. */
  readonly done: Promise<Recorded | null>
}

export const canRecord = (): boolean =>
  'MediaRecorder' in window && 'mediaDevices' in navigator && kinds.some((kind) => MediaRecorder.isTypeSupported(kind))

/** Begins to record; throws where the microphone is refused. The sound stays in the memory of the page. */
export async function startRecording(tick: (seconds: number) => void): Promise<Recording> {
  const mimeType = kinds.find((kind) => MediaRecorder.isTypeSupported(kind)) ?? kinds[0]
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true })
  const recorder = new MediaRecorder(stream, { mimeType, audioBitsPerSecond: 32_000 })
  const heard: Blob[] = []
  let seconds = 0
  const clock = setInterval(() => {
    seconds += 1
    tick(seconds)
    if (seconds >= longestSeconds) recorder.stop()
  }, 1000)
  const done = new Promise<Recorded | null>((resolve) => {
    recorder.addEventListener('dataavailable', ({ data }) => heard.push(data))
    recorder.addEventListener('stop', () => {
      clearInterval(clock)
      for (const track of stream.getTracks()) track.stop()
      const whole = new Blob(heard, { type: mimeType })
      resolve(whole.size === 0 ? null : { file: new File([whole], 'suara', { type: mimeType }), seconds })
    })
  })
  recorder.start()
  return {
    done,
    stop: () => {
      if (recorder.state !== 'inactive') recorder.stop()
    },
  }
}
