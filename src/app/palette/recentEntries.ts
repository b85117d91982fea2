const MOST_RECENT = 20

let ids: readonly string[] = []

/** What was chosen in the palette since the page was opened, newest first. Kept nowhere: tags and clips tell of a case. */
export function recentEntries(): readonly string[] {
  return ids
}

export function rememberEntry(id: string): void {
  ids = [id, ...ids.filter((each) => each !== id)].slice(0, MOST_RECENT)
}
