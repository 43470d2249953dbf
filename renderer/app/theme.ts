import type {} from '@mui/x-data-grid/themeAugmentation'
import { createTheme } from '@mui/material/styles'
import { zhCN } from '@mui/material/locale'
import { zhCN as gridZhCN } from '@mui/x-data-grid/locales'
import { cspNonce } from './csp-nonce'

const FONTS =
  '"Microsoft YaHei UI","Microsoft YaHei","Noto Sans SC","Source Han Sans SC","Noto Sans CJK SC","WenQuanYi Micro Hei",sans-serif'
const LINE = '#DCE1E8'
const BLUE = '#1E5AA8'
const RED = '#C62828'
const BROWN = '#9A5B00'
const GREEN = '#2E7D32'
const GREY = '#52606D'
const FOCUS = { outline: `2px solid ${BLUE}`, outlineOffset: 1 }

/** Light grounds, by what they tell. */
const TINTS = {
  error: '#FCEBEB',
  warning: '#FFF4E0',
  primary: '#EAF2FB',
  /** Words that were searched for, as with a highlighter. */
  marked: '#FFF0B8',
  /** The part of a list that holds the focus. */
  focused: '#F0F5FC',
  /** Cells that are chosen, and the heads of their rows and columns. */
  chosen: '#DCE9F8',
  /** Heads of rows and columns. */
  head: '#EEF2F7',
  /** The inner edge of a cell that is being written in. */
  written: '#BBD3F0',
}

declare module '@mui/material/styles' {
  interface Palette {
    readonly tints: typeof TINTS
  }
  interface PaletteOptions {
    readonly tints?: typeof TINTS
  }
}

/** What stands in every row of long tables: plain classes, because a styled component costs more than the row's text. */
const inTables = {
  '.mark': { display: 'inline-flex', alignItems: 'center', gap: 4, whiteSpace: 'nowrap', '& > svg': { fontSize: 16 } },
  '.mark-error': { color: RED },
  '.mark-warning': { color: BROWN },
  '.mark-success': { color: GREEN },
  '.mark-primary': { color: BLUE },
  '.mark-note': { color: GREY, '& > svg': { color: BLUE } },
  '.row-link': { color: BLUE, textDecoration: 'none', '&:hover': { textDecoration: 'underline' } },
  'input.MuiDataGrid-checkboxInput': { width: 16, height: 16, margin: 0, accentColor: BLUE },
}

/** The one place for looks: calm, dense, nothing that moves without cause (no ripple, no transitions, no shadows). */
export const theme = createTheme(
  {
    palette: {
      primary: { main: BLUE },
      error: { main: RED },
      warning: { main: BROWN },
      success: { main: GREEN },
      background: { default: '#F4F6F9', paper: '#FFFFFF' },
      divider: LINE,
      text: { primary: '#1F2933', secondary: GREY },
      tints: TINTS,
    },
    typography: {
      fontFamily: FONTS,
      fontSize: 14,
      body1: { fontSize: 14 },
      body2: { fontSize: 14 },
      h1: { fontSize: 20, fontWeight: 600 },
      h2: { fontSize: 16, fontWeight: 600 },
      caption: { fontSize: 12 },
      button: { fontSize: 14, textTransform: 'none' },
    },
    shape: { borderRadius: 4 },
    transitions: { create: () => 'none' },
    components: {
      // Without the ripple nothing else would show that a button has the focus.
      MuiButtonBase: { defaultProps: { disableRipple: true }, styleOverrides: { root: { '&:focus-visible': FOCUS } } },
      MuiButton: { defaultProps: { disableElevation: true } },
      MuiPaper: { defaultProps: { elevation: 0 }, styleOverrides: { root: { backgroundImage: 'none' } } },
      MuiDialog: { styleOverrides: { paper: { border: `1px solid ${LINE}` } } },
      MuiDrawer: { styleOverrides: { paper: { borderLeft: `1px solid ${LINE}` } } },
      MuiTextField: { defaultProps: { size: 'small', fullWidth: true } },
      // The label stands above its field at full size: the floating one shrinks below what tired eyes read.
      MuiInputLabel: {
        defaultProps: { shrink: true },
        styleOverrides: {
          root: { position: 'static', transform: 'none', maxWidth: '100%', marginBottom: 4, color: '#1F2933' },
        },
      },
      MuiOutlinedInput: {
        defaultProps: { notched: false },
        styleOverrides: { notchedOutline: { top: 0, '& legend': { display: 'none' } } },
      },
      MuiFormHelperText: { styleOverrides: { root: { marginLeft: 0, '&.Mui-error': { fontSize: 14 } } } },
      // The grid makes a style element of its own, which the page's policy lets in only with the nonce.
      MuiDataGrid: { defaultProps: cspNonce === undefined ? {} : { nonce: cspNonce } },
      MuiTooltip: { defaultProps: { enterDelay: 400 } },
      MuiCssBaseline: {
        styleOverrides: {
          body: { fontVariantNumeric: 'tabular-nums' },
          // The toasts' own green and blue are too light for white letters.
          '.notistack-MuiContent-success': { backgroundColor: `${GREEN} !important` },
          '.notistack-MuiContent-info': { backgroundColor: `${BLUE} !important` },
          '.notistack-MuiContent-warning': { backgroundColor: `${BROWN} !important` },
          '.notistack-MuiContent-error': { backgroundColor: `${RED} !important` },
          ...inTables,
          // A clerk who works by keyboard must always see where she is.
          ':focus-visible': FOCUS,
        },
      },
    },
  },
  zhCN,
  gridZhCN,
)
