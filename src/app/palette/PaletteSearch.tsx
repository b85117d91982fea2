import { Spotlight } from '@mantine/spotlight'
import { IconSearch } from '@tabler/icons-react'
import { useMemo, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { usePlayback } from '../../stores/playbackStore'
import { missingNeed } from '../commands/needs'
import type { Entry, EntryGroup } from './entry'
import { EntryRow } from './EntryRow'
import { findEntries } from './findEntries'
import { placeEntry } from './placeEntry'
import { recentEntries } from './recentEntries'
import { useCatalogue } from './useCatalogue'

/** The search and what it finds. The arrow keys choose while the search keeps the focus. */
export function PaletteSearch({ onChoose }: { readonly onChoose: (entry: Entry) => void }) {
  const { t } = useTranslation()
  const [search, setSearch] = useState('')
  const [at, setAt] = useState(0)
  const isTyped = search.trim() !== ''
  const table = usePlayback((state) => state.view?.table)
  const catalogue = useCatalogue()
  const [recent] = useState(recentEntries)
  const found = useMemo(() => findEntries(catalogue, search, recent), [catalogue, search, recent])
  const place = placeEntry(search, table)
  const entries = place.kind === 'found' ? [place.entry, ...found.entries] : found.entries
  const runs = runsOf(entries, isTyped ? [] : recent)
  const inOrder = runs.flatMap((run) => run.entries)
  const chosen = inOrder[Math.min(at, inOrder.length - 1)]
  function choose(entry: Entry | undefined): void {
    if (entry && !isMissing(entry)) onChoose(entry)
  }
  function press(event: KeyboardEvent): void {
    const move = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.nativeEvent.code]
    if (event.nativeEvent.isComposing) return
    if (move !== undefined) {
      event.preventDefault()
      const last = inOrder.length - 1
      const next = Math.min(at, last) + move
      // Single steps go round, so that the last is one press away; pages stop at the ends.
      if (Math.abs(move) === 1) setAt(next < 0 ? last : next > last ? 0 : next)
      else setAt(Math.max(0, Math.min(last, next)))
    } else if (event.nativeEvent.code === 'Enter' || event.nativeEvent.code === 'NumpadEnter') {
      event.preventDefault()
      choose(chosen)
    }
  }
  return (
    <>
      <Spotlight.Search
        size="sm"
        leftSection={<IconSearch size={16} aria-hidden="true" />}
        placeholder={t('launcher.search')}
        aria-label={t('launcher.search')}
        role="combobox"
        aria-expanded
        aria-controls="palette-results"
        aria-autocomplete="list"
        aria-activedescendant={chosen ? optionId(chosen) : undefined}
        data-testid="palette-search"
        value={search}
        onChange={(event) => {
          setSearch(event.currentTarget.value)
          setAt(0)
        }}
        onKeyDown={press}
      />
      {/* For tests and the bench: which search the list answers. */}
      <div
        id="palette-results"
        className="launcher-list"
        role="listbox"
        aria-label={t('launcher.results')}
        data-searched={search}
      >
        {place.kind === 'outside' ? (
          <p className="launcher-note">{t('launcher.outside', { last: place.last })}</p>
        ) : null}
        {inOrder.length === 0 && place.kind !== 'outside' ? (
          <p className="launcher-note">{t('launcher.none')}</p>
        ) : null}
        {runs.map((run) => (
          <div key={run.key} role="group" aria-label={t(`launcher.groups.${run.group}`)}>
            <p className="launcher-group" aria-hidden="true">
              {t(`launcher.groups.${run.group}`)}
            </p>
            {run.entries.map((entry) => (
              <EntryRow
                key={entry.id}
                id={optionId(entry)}
                entry={entry}
                isChosen={entry === chosen}
                missing={entry.kind === 'command' ? missingNeed(entry.command.needs) : undefined}
                onChoose={choose}
              />
            ))}
          </div>
        ))}
      </div>
      <p className="launcher-foot">
        <span>{t('launcher.hint')}</span>
        <span className="spacer" />
        {isTyped && found.count > found.entries.length ? (
          <span data-testid="palette-more">
            {t('launcher.more', { count: found.count, shown: found.entries.length })}
          </span>
        ) : null}
      </p>
    </>
  )
}

interface Run {
  readonly key: string
  readonly group: EntryGroup
  readonly entries: readonly Entry[]
}

/** The entries by their group; a group stands where its best entry would. */
function runsOf(entries: readonly Entry[], recent: readonly string[]): readonly Run[] {
  const groupOf = (entry: Entry): EntryGroup => (recent.includes(entry.id) ? 'recent' : entry.kind)
  const order = [...new Set(entries.map(groupOf))]
  return order
    .toSorted((a, b) => Number(b === 'recent') - Number(a === 'recent') || order.indexOf(a) - order.indexOf(b))
    .map((group) => ({ key: group, group, entries: entries.filter((entry) => groupOf(entry) === group) }))
}

function isMissing(entry: Entry): boolean {
  return entry.kind === 'command' && missingNeed(entry.command.needs) !== undefined
}

function optionId(entry: Entry): string {
  return `palette ${entry.id}`.replaceAll(/[^\w-]/g, '-')
}
