import './packages.css'
import { Loader, Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { usePackages, type ReceiveStep } from '../../stores/packagesStore'
import { session } from '../../stores/session'
import { ToolButton } from '../../ui/ToolButton'
import { PassphraseForm } from './PassphraseForm'
import { ReceivePreview } from './ReceivePreview'

/** What a package holds and what taking it in would do, before anything is written. */
export function ReceiveDialog() {
  const { t } = useTranslation()
  const step = usePackages((state) => state.step)
  const waiting = usePackages((state) => state.waiting)
  return (
    <Modal
      opened={step.kind !== 'none'}
      onClose={() => session().packages.leave()}
      title={t('packages.receiving.title')}
      size={620}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <div className="form" data-testid="receive-dialog" data-step={step.kind}>
        <ReceivePart step={step} />
        {waiting > 0 ? <p className="muted">{t('packages.receiving.more', { count: waiting })}</p> : null}
      </div>
    </Modal>
  )
}

function ReceivePart({ step }: { readonly step: ReceiveStep }) {
  const { t } = useTranslation()
  switch (step.kind) {
    case 'none':
      return null
    case 'checking':
      return (
        <p className="row" role="status">
          <Loader size={14} />
          {t('packages.receiving.checking', { file: step.fileName })}
        </p>
      )
    case 'passphrase':
      return <PassphraseForm key={step.fileName} step={step} />
    case 'refused':
      return (
        <>
          <p role="alert" className="bad" data-testid="package-refused" data-code={step.problem.code}>
            {t(`packages.problem.${step.problem.code}`, { file: step.fileName, value: step.problem.value })}
          </p>
          <div className="row form-end">
            <ToolButton label={t('app.close')} isFilled onClick={() => session().packages.leave()} />
          </div>
        </>
      )
    case 'ready':
      return <ReceivePreview step={step} />
    default:
      return step satisfies never
  }
}
