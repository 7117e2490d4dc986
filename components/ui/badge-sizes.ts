// The sizes of the badges of speakers and members.
export const badgeSizes = {
  line: 'size-4 text-[7px]',
  small: 'size-5 text-[9px]',
  row: 'size-[22px] text-[10px]',
  pane: 'size-[30px] text-note',
  page: 'size-[52px] text-text',
}
