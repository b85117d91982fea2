import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { StorageError } from '../engine/ports/editLog'
import { MantineProvider } from '@mantine/core'
import { ToolButton } from '../ui/ToolButton'
import { cssVariables, theme } from '../ui/theme'
import { wipeEverything } from './wipe/wipeMark'

/** Shown instead of the program where the browser does not give it its database. */
export function StorageFailure({ error }: { readonly error: unknown }) {
  const { t } = useTranslation()
  const [isAsked, setAsked] = useState(false)
  const reason = error instanceof StorageError ? error.reason : 'unknown'
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} forceColorScheme="dark">
      <main className="failure" role="alert">
        <h1>{t('storage.title')}</h1>
        <p>{t(`storage.${reason}`)}</p>
        {reason === 'unknown' ? <p className="muted ltr">{String(error)}</p> : null}
        <div className="row">
          <ToolButton label={t('failure.reload')} isPrimary onClick={() => location.reload()} />
          <ToolButton
            label={t(isAsked ? 'wipe.do' : 'wipe.title')}
            isFilled
            onClick={isAsked ? wipeEverything : () => setAsked(true)}
          />
        </div>
        {isAsked ? <p className="warn">{t('wipe.what')}</p> : null}
      </main>
    </MantineProvider>
  )
}
