/** The name of the channel between tabs. */
export const CHANNEL = 'framebench'
