import { createHash } from 'node:crypto'
import { mkdirSync, realpathSync } from 'node:fs'
import { createServer } from 'node:net'

/**
 * One Netra for each data folder. The lock is a name in the kernel's abstract socket space, which ends with the
 * process, however it ends: no file that a killed process leaves behind.
 */
export async function lockInstance(dataDir: string): Promise<(() => void) | null> {
  mkdirSync(dataDir, { recursive: true })
  const id = createHash('sha256').update(realpathSync(dataDir)).digest('hex').slice(0, 32)
  const holder = createServer()
  return new Promise((resolve, reject) => {
    holder.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(null)
      else reject(error)
    })
    holder.listen(`\0netra-${id}`, () => {
      holder.unref()
      resolve(() => holder.close())
    })
  })
}
