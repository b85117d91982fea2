import { createTheme, type CSSVariablesResolver } from '@mantine/core'

/** The UI kit in this program's sizes: dense, 28 px controls, one accent. */
export const theme = createTheme({
  fontFamily: 'var(--font)',
  primaryColor: 'violet',
  defaultRadius: 4,
  fontSizes: { xs: 'var(--f1)', sm: 'var(--f2)', md: 'var(--f3)', lg: 'var(--f4)', xl: 'var(--f5)' },
  respectReducedMotion: true,
  components: {
    Menu: { defaultProps: { shadow: 'md', radius: 8, transitionProps: { duration: 80 } } },
    Modal: {
      defaultProps: {
        radius: 8,
        centered: true,
        transitionProps: { duration: 80 },
        overlayProps: { backgroundOpacity: 0.5 },
      },
    },
    TextInput: { defaultProps: { size: 'xs' } },
    Textarea: { defaultProps: { size: 'xs' } },
    Select: { defaultProps: { size: 'xs' } },
    SegmentedControl: { defaultProps: { size: 'xs' } },
    Checkbox: { defaultProps: { size: 'xs' } },
  },
})

/** Gives the kit our tokens, so that both themes have one source. */
export const cssVariables: CSSVariablesResolver = () => {
  const ours = {
    '--mantine-color-body': 'var(--panel)',
    '--mantine-color-text': 'var(--t1)',
    '--mantine-color-dimmed': 'var(--t3)',
    '--mantine-color-placeholder': 'var(--t3)',
    '--mantine-color-default': 'var(--sunk)',
    '--mantine-color-default-hover': 'var(--hover)',
    '--mantine-color-default-color': 'var(--t1)',
    '--mantine-color-default-border': 'var(--line2)',
    '--mantine-color-error': 'var(--bad)',
    '--mantine-primary-color-filled': 'var(--accent)',
    '--mantine-primary-color-filled-hover': 'var(--accent)',
    '--mantine-primary-color-contrast': 'var(--on-accent)',
  }
  return { variables: {}, light: ours, dark: ours }
}
