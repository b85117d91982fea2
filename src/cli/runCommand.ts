import packageJson from '../../package.json'
import { visible } from './problemText'
import type { TextOut } from './textOut'

const HELP = `framebench ${packageJson.version}: frame annotations from a shell

  framebench validate FILE               hold a framebench/1 file against its rules
  framebench frames CLIP [--stream N]    list the frames of a clip's video stream as JSON
  framebench verify FILE [--clip FILE] [--head HEX]
                                         hold an exported log.jsonl, or a package of coded work, against
                                         its own hashes
  framebench stills MANIFEST             hold a folder of exported stills against the manifest in it
  framebench --help
  framebench --version

Exit codes: 0 all is well, 1 it is not, 2 the command was not understood or its file could not be read.
`

/**
 * Runs one command of the shell tool.
 * @param args what follows the program's name
 * @returns the exit code
 */
export async function runCommand(args: readonly string[], out: TextOut, err: TextOut): Promise<number> {
  const [command, ...rest] = args
  switch (command) {
    // Each command is loaded when it is called: nobody waits for the demuxer to validate a text file.
    case 'validate': {
      const { validate } = await import('./validate')
      return validate(rest, out, err)
    }
    case 'frames': {
      const { frames } = await import('./frames')
      return frames(rest, out, err)
    }
    case 'verify': {
      const { verify } = await import('./verify')
      return verify(rest, out, err)
    }
    case 'stills': {
      const { stills } = await import('./stills')
      return stills(rest, out, err)
    }
    case '--version':
      out.write(`${packageJson.version}\n`)
      return 0
    case '--help':
    case '-h':
      out.write(HELP)
      return 0
    case undefined:
      err.write(HELP)
      return 2
    default:
      err.write(`framebench: there is no command ${visible(command)}\n${HELP}`)
      return 2
  }
}
