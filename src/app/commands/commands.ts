import { COMMAND_GROUPS, type Command } from './command'
import { CODING_COMMANDS } from './codingCommands'
import { OBJECT_COMMANDS } from './objectCommands'
import { PLAYING_COMMANDS } from './playingCommands'
import { PROGRAM_COMMANDS } from './programCommands'
import { REVIEW_COMMANDS } from './reviewCommands'
import { STILL_COMMANDS } from './stillCommands'
import { TRACK_COMMANDS } from './trackCommands'
import { VIEW_COMMANDS } from './viewCommands'

/** The one list of commands: keys, key sheet, tooltips and palette are made from it. */
export const COMMANDS: readonly Command[] = [
  ...PLAYING_COMMANDS,
  ...CODING_COMMANDS,
  ...TRACK_COMMANDS,
  ...OBJECT_COMMANDS,
  ...VIEW_COMMANDS,
  ...REVIEW_COMMANDS,
  ...STILL_COMMANDS,
  ...PROGRAM_COMMANDS,
].toSorted((a, b) => COMMAND_GROUPS.indexOf(a.group) - COMMAND_GROUPS.indexOf(b.group))
