import type {} from '@mui/x-data-grid/themeAugmentation'
import { createTheme } from '@mui/material/styles'
import { zhCN } from '@mui/material/locale'
import { zhCN as gridZhCN } from '@mui/x-data-grid/locales'
import { cspNonce } from './csp-nonce'

const FONTS =
  '"Microsoft YaHei UI","Microsoft YaHei","Noto Sans SC","Source Han Sans SC","Noto Sans CJK SC","WenQuanYi Micro Hei",sans-serif'
const LINE = '#DCE1E8'
const FOCUS = { outline: '2px solid #1E5AA8', outlineOffset: 1 }

/** The one place for looks: calm, dense, nothing that moves without cause (no ripple, no transitions, no shadows). */
export const theme = createTheme(
  {
    palette: {
      primary: { main: '#1E5AA8' },
      error: { main: '#C62828' },
      warning: { main: '#9A5B00' },
      success: { main: '#2E7D32' },
      background: { default: '#F4F6F9', paper: '#FFFFFF' },
      divider: LINE,
      text: { primary: '#1F2933', secondary: '#52606D' },
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
          '.notistack-MuiContent-success': { backgroundColor: '#2E7D32 !important' },
          '.notistack-MuiContent-info': { backgroundColor: '#1E5AA8 !important' },
          '.notistack-MuiContent-warning': { backgroundColor: '#9A5B00 !important' },
          '.notistack-MuiContent-error': { backgroundColor: '#C62828 !important' },
          // A clerk who works by keyboard must always see where she is.
          ':focus-visible': FOCUS,
        },
      },
    },
  },
  zhCN,
  gridZhCN,
)
