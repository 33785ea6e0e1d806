/** A worker of its own that does what the queue holds and ends; a test kills it midway. */
import { runOnce } from 'graphile-worker'
import { taskList } from '#jobs'
import { readConfig } from '../../src/main/config.ts'
import { wire } from '../../src/main/wire.ts'

const { app = '', jobs = '' } = JSON.parse(process.env['WORK_ONCE'] ?? '{}') as Partial<Record<'app' | 'jobs', string>>
const { netra, close } = await wire(readConfig(process.env), { app }, { poolSize: 2 })
await runOnce({ connectionString: jobs, taskList: taskList(netra), noHandleSignals: true })
await close()
