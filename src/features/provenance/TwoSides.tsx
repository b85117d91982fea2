import { IconMessage2, IconShieldCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ReactNode } from 'react'

interface TwoSidesProps {
  readonly name: ReactNode
  readonly claimed: ReactNode
  readonly verified: ReactNode
}

/** What is claimed and what was verified, side by side and never mixed. */
export function TwoSides({ name, claimed, verified }: TwoSidesProps) {
  const { t } = useTranslation()
  return (
    <div className="two-sides">
      <h3>{name}</h3>
      <section>
        <h4 title={t('clipRecord.sideHint.claimed')}>
          <IconMessage2 size={14} aria-hidden="true" />
          {t('clipRecord.side.claimed')}
        </h4>
        {claimed}
      </section>
      <section className="is-verified">
        <h4 title={t('clipRecord.sideHint.verified')}>
          <IconShieldCheck size={14} aria-hidden="true" />
          {t('clipRecord.side.verified')}
        </h4>
        {verified}
      </section>
    </div>
  )
}
