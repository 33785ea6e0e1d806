/** The other side of create-painter.ts: paints pictures of ours, and is ended. */
import sharp from 'sharp'

sharp.cache(false)
sharp.concurrency(1)

process.on('message', (svg: string) => {
  void sharp(Buffer.from(svg))
    .flatten({ background: '#fff' })
    .png({ palette: true, colours: 64 })
    .toBuffer()
    .then((picture) => process.send?.(picture))
})
