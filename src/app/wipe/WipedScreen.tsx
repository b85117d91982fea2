import { MantineProvider } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usePreferences } from '../../stores/preferencesStore'
import { cssVariables, theme } from '../../ui/theme'
import { ToolButton } from '../../ui/ToolButton'
import { WIPED_KINDS, wipeOrigin, type WipeReport } from './wipeOrigin'

/** Removes everything, then says what was removed and what may still be found. */
export function WipedScreen() {
  const { t } = useTranslation()
  const colours = usePreferences((state) => state.theme)
  const [report, setReport] = useState<WipeReport | undefined>(undefined)
  useEffect(() => {
    void wipeOnce().then(setReport)
  }, [])
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} forceColorScheme={colours}>
      {report ? (
        <WipedPage report={report} />
      ) : (
        <main className="failure" role="status">
          <h1>{t('wipe.running')}</h1>
        </main>
      )}
    </MantineProvider>
  )
}

function WipedPage({ report }: { readonly report: WipeReport }) {
  const { t } = useTranslation()
  const isWhole = report.left.length === 0
  return (
    <main className="failure" role="status" data-testid="wiped" data-state={isWhole ? 'done' : 'left'}>
      <h1>{t(isWhole ? 'wipe.done' : 'wipe.left')}</h1>
      <ul className="second">
        {WIPED_KINDS.filter((kind) => report.removed[kind] > 0).map((kind) => (
          <li key={kind}>{t(`wipe.kinds.${kind}`, { count: report.removed[kind] })}</li>
        ))}
        {report.left.map(({ kind, reason }) => (
          <li key={kind} className="bad">
            {t('wipe.leftOne', { kind: t(`wipe.kindNames.${kind}`), reason })}
          </li>
        ))}
      </ul>
      <p>{t(isWhole ? 'wipe.forensics' : 'wipe.leftHint')}</p>
      {isWhole ? <p>{t('wipe.elsewhere')}</p> : null}
      <ToolButton label={t(isWhole ? 'wipe.again' : 'wipe.retry')} isFilled onClick={() => location.reload()} />
    </main>
  )
}

let running: Promise<WipeReport> | undefined

/** Once a page, however often the component is begun. */
function wipeOnce(): Promise<WipeReport> {
  running ??= wipeOrigin({
    indexedDB,
    root: () => navigator.storage.getDirectory(),
    caches: 'caches' in globalThis ? caches : undefined,
    serviceWorker: 'serviceWorker' in navigator ? navigator.serviceWorker : undefined,
    storages: [sessionStorage, localStorage],
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  })
  return running
}
