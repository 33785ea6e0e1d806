import { readFile } from 'node:fs/promises'
import type { ClientBase } from 'pg'
import { kinds } from '../../../db/seeds/kantor/kinds.json' with { type: 'json' }
import { offices } from '../../../db/seeds/kantor/nasional.json' with { type: 'json' }
import chosen from '../../../db/seeds/kantor/regions.json' with { type: 'json' }
import { templates } from '../../../db/seeds/kantor/templates.json' with { type: 'json' }
import type { Loader } from '../loaders.ts'
import { fillTable } from './fill-table.ts'
