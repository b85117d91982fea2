import { useTranslation } from 'react-i18next'

interface Counts {
  readonly records: number
  readonly entries: number
  readonly clips: number
}

/** Words what a backup holds, each count with its noun. */
export function useHolds(): (counts: Counts) => { records: string; entries: string; clips: string } {
  const { t } = useTranslation()
  return ({ records, entries, clips }) => ({
    records: t('backup.records', { count: records }),
    entries: t('backup.entries', { count: entries }),
    clips: t('backup.clips', { count: clips }),
  })
}
