import { brokenRules, readImports } from './imports.mjs'

const { files, imports } = readImports(process.cwd())
const broken = brokenRules(imports)
for (const line of broken) process.stderr.write(`${line}\n`)
process.stdout.write(`layers: ${files.length} files, ${imports.length} imports, ${broken.length} broken rules\n`)
// No file read is a broken check, not a clean project.
if (broken.length > 0 || files.length === 0) process.exitCode = 1
