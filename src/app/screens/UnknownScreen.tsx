import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

/** An address that names nothing here. */
export function UnknownScreen() {
  const { t } = useTranslation()
  return (
    <main className="failure">
      <h1>{t('problems.addressUnknown')}</h1>
      <Link to="/" className="tool-button is-primary">
        {t('nav.toLibrary')}
      </Link>
    </main>
  )
}
