import { PasswordInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReceiveStep } from '../../stores/packagesStore'
import { session } from '../../stores/session'
import { ToolButton } from '../../ui/ToolButton'

/** Asks for the passphrase of a package; without it, it can be kept and nothing of it told. */
export function PassphraseForm({ step }: { readonly step: Extract<ReceiveStep, { kind: 'passphrase' }> }) {
  const { t } = useTranslation()
  const [passphrase, setPassphrase] = useState('')
  const { packages } = session()
  return (
    <form
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (passphrase !== '') void packages.givePassphrase(passphrase)
      }}
    >
      <p>{t('packages.passphrase.asks', { file: step.fileName })}</p>
      <PasswordInput
        label={t('packages.passphrase.label')}
        autoComplete="off"
        maxLength={200}
        data-autofocus
        value={passphrase}
        error={step.wasWrong ? t('packages.problem.passphraseWrong', { file: step.fileName }) : undefined}
        visibilityToggleButtonProps={{ 'aria-label': t('packages.passphrase.show') }}
        onChange={(event) => setPassphrase(event.currentTarget.value)}
      />
      <div className="row form-end">
        <ToolButton label={t('app.cancel')} isFilled onClick={() => packages.leave()} />
        {step.isListed ? null : (
          <ToolButton
            label={t('packages.receiving.keepClosed')}
            isFilled
            onClick={() => void packages.keepClosed()}
            testId="keep-closed"
          />
        )}
        <button type="submit" className="tool-button is-primary" disabled={passphrase === ''} data-testid="unlock">
          {t('packages.passphrase.open')}
        </button>
      </div>
    </form>
  )
}
