/** The other side of create-painter.ts: paints one picture of ours and is ended. */
import sharp from 'sharp'

sharp.cache(false)
sharp.concurrency(1)

process.once('message', (svg: string) => {
  void sharp(Buffer.from(svg))
    .flatten({ background: '#fff' })
    .png({ palette: true, colours: 64 })
    .toBuffer()
    .then((picture) => process.send?.(picture))
})
