import { z } from 'zod'

// Schemas are otherwise compiled by `new Function`, which the headers refuse. Said here, where every schema comes by,
// because a bundler may evaluate the entry file after them.
z.config({ jitless: true })

export { z } from 'zod'
