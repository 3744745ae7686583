import { createTheme, type MantineColorsTuple } from '@mantine/core'
import { texts } from './texts.ts'

const tandem: MantineColorsTuple = [
  '#e9f4f4',
  '#d2e6e7',
  '#a5cfd1',
  '#72c2c6',
  '#4b9ba0',
  '#31838a',
  '#1e6e75',
  '#0f5c63',
  '#0b4a50',
  '#07383d',
]
const ambre: MantineColorsTuple = [
  '#fdf4e8',
  '#f9e5c9',
  '#f4cb97',
  '#f2ac66',
  '#e09438',
  '#cd7c1e',
  '#c06512',
  '#b45309',
  '#8a3f07',
  '#642d05',
]

/** Warm paper, one strong colour, one accent; comfortable sizes everywhere. */
export const theme = createTheme({
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  headings: { fontFamily: "'Inter Variable', system-ui, sans-serif", fontWeight: '650' },
  primaryColor: 'tandem',
  primaryShade: { light: 7, dark: 6 },
  autoContrast: true,
  defaultRadius: 'md',
  black: '#1f2937',
  colors: { tandem, ambre },
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'md' } },
    ActionIcon: { defaultProps: { size: 44, variant: 'subtle' } },
    TextInput: { defaultProps: { size: 'md' } },
    NumberInput: { defaultProps: { size: 'md' } },
    Textarea: { defaultProps: { size: 'md' } },
    // A list that opens because the keyboard passes hides the refusal and the field below.
    Select: {
      defaultProps: {
        size: 'md',
        allowDeselect: false,
        openOnFocus: false,
        comboboxProps: { transitionProps: { duration: 0 } },
      },
    },
    MultiSelect: { defaultProps: { size: 'md', openOnFocus: false } },
    Autocomplete: { defaultProps: { openOnFocus: false } },
    DatePickerInput: {
      defaultProps: {
        size: 'md',
        locale: 'fr',
        valueFormat: 'DD/MM/YYYY',
        ariaLabels: texts.calendrier,
      },
    },
    Checkbox: { defaultProps: { size: 'md' } },
    Radio: { defaultProps: { size: 'md' } },
    Switch: { defaultProps: { size: 'md' } },
    SegmentedControl: { defaultProps: { size: 'md', transitionDuration: 0 } },
    Menu: { defaultProps: { transitionProps: { duration: 0 } } },
    Tooltip: {
      defaultProps: { transitionProps: { duration: 0 }, openDelay: 300, multiline: true, maw: 360 },
    },
    Modal: {
      defaultProps: {
        closeButtonProps: { 'aria-label': texts.fermer },
        transitionProps: { duration: 0 },
        centered: true,
      },
    },
    Drawer: {
      defaultProps: { closeButtonProps: { 'aria-label': texts.fermer }, transitionProps: { duration: 0 } },
    },
    Tabs: { defaultProps: { keepMounted: false } },
  },
})
