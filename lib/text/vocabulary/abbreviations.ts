// Words whose full stop does not end a sentence.

/** Before a name or a number: never the end of a sentence. Lower case, without the stop. */
export const leadingAbbreviations = new Set(
  `mr mrs ms mx messrs dr prof sen sens rep reps gov govs gen col lt sgt capt cmdr maj adm cpl pvt rev fr hon pres supt det
  insp st ste mt ft no nos vs fig art sec vol p pp ed eds approx est dept univ assn bros amb atty dist
  jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun
  ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex
  va vt wash wis wyo`.split(/\s+/),
)

/** In the middle of a sentence or at its end: the next word decides. */
export const trailingAbbreviations = new Set(
  `u.s u.k u.n e.u d.c n.y l.a a.m p.m inc corp co ltd llc jr sr etc ph.d m.d b.a m.a i.e e.g al ave blvd rd p.s n.j n.h n.c
  s.c s.d n.d n.m r.i w.va`.split(/\s+/),
)

/** Capitalised words that open a sentence far oftener than they go on with one. Lower case. */
export const openers = new Set(
  `the a an this that these those he she it they we i you his her its their our my there here but and or so yet in on at
  by for from with after before when while if as although though because since until during under over what who why how
  where which not no one two some many most more all both each every another other others asked still also then now
  however meanwhile instead even only just according`.split(/\s+/),
)
