import ArrowDropDown from '@mui/icons-material/ArrowDropDown'
import Chip from '@mui/material/Chip'
import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import { useState } from 'react'

export interface FilterMenuProps {
  /** What the chip says now. */
  readonly label: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly all: string
  readonly value: string | undefined
  readonly onChange: (value: string | undefined) => void
}

/** A chip that opens the values a list can be narrowed to. */
export function FilterMenu({ label, options, all, value, onChange }: FilterMenuProps) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const choose = (chosen: string | undefined) => {
    setAnchor(null)
    onChange(chosen)
  }
  return (
    <>
      <Chip
        component="button"
        label={label}
        color={value === undefined ? 'default' : 'primary'}
        variant="outlined"
        clickable
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
        onDelete={(event: React.SyntheticEvent<HTMLElement>) => setAnchor(event.currentTarget.parentElement)}
        deleteIcon={<ArrowDropDown aria-hidden />}
        sx={{ bgcolor: 'background.paper' }}
      />
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        <MenuItem selected={value === undefined} onClick={() => choose(undefined)}>
          {all}
        </MenuItem>
        {options.map((option) => (
          <MenuItem key={option.value} selected={option.value === value} onClick={() => choose(option.value)}>
            {option.label}
          </MenuItem>
        ))}
      </Menu>
    </>
  )
}
