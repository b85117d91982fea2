import {
  IconArrowsSplit2,
  IconCheck,
  IconCircleDashed,
  IconEqual,
  IconEyeOff,
  IconX,
  type IconProps,
} from '@tabler/icons-react'
import type { ComponentType } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClaimStatus } from '../../domain/records/claim'

const ICONS: Readonly<Record<ClaimStatus, ComponentType<IconProps>>> = {
  unadjudicated: IconCircleDashed,
  supported: IconCheck,
  contradicted: IconX,
  mixed: IconArrowsSplit2,
  fitsEither: IconEqual,
  notTestable: IconEyeOff,
}

/** What a person has judged: a sign and words, and never a colour. */
export function StatusSign({ status }: { readonly status: ClaimStatus }) {
  const { t } = useTranslation()
  const Icon = ICONS[status]
  return (
    <span className="claim-status" data-status={status} data-testid="claim-status">
      <Icon size={14} aria-hidden="true" />
      <span>{t(`claims.status.${status}`)}</span>
    </span>
  )
}
