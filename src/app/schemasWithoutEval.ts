import { z } from 'zod'

// Imported before any schema is built: schemas are otherwise compiled by `new Function`, which the headers refuse.
z.config({ jitless: true })
