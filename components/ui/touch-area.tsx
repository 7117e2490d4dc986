// A link or a button of one line that stands alone is as high as a finger where one touches, and takes no more room.
export const touchArea =
  'relative pointer-coarse:after:absolute pointer-coarse:after:inset-x-0 pointer-coarse:after:-inset-y-[13px]'
