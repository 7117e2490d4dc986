// How a row shows that it is current: a ground, and a rule of ink. Whoever makes it so is `CurrentRow`.

export const rowLook =
  'group relative border-b border-line before:absolute before:inset-y-0 before:left-0 before:hidden before:w-0.5 before:bg-ink data-[current]:md:bg-hover data-[current]:md:before:block focus-within:bg-hover'
