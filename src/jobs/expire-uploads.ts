import { expireUploads } from '#app'
import type { Sweep } from './sweep.ts'

/** Once an hour: a file has days to come. */
export const expireUploadsSweep: Sweep = {
  name: 'expire-uploads',
  everyMs: 3_600_000,
  run: async (netra) => {
    await expireUploads(netra)
  },
}
