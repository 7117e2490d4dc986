// Closed classes of English that tell where a noun phrase or a clause begins and ends.

function words(list: string): Set<string> {
  return new Set(list.split(/\s+/))
}

export const determiners = words(
  `the a an this that these those his her its their my our your one two three four five six seven eight nine ten some any
  many several few most all both each every another other others no such dozens hundreds thousands more fewer`,
)
export const possessives = words('his her its their my our your whose')
export const subjectPronouns = words('he she they it we i you')
export const pronouns = words(
  `he she they it we i you him her them us me himself herself themselves itself who whom everyone everybody someone somebody
  nobody anyone one others another many some most both several few all neither either none this that these those`,
)
export const relatives = words('who which whom whose that')
export const prepositions = words(
  `of in on at by for from with to about into over after before during under between among against through without within
  toward towards since until via per as than like despite amid upon behind near across around outside inside beyond
  including regarding concerning following alongside throughout`,
)
export const conjunctions = words('and or but nor yet so plus')
export const subordinators = words(
  `because since although though while whereas if unless until when whenever where wherever after before as once even whether
  that than so how why what`,
)
export const auxiliaries = words(
  `has have had having is are was were be been being am will would can could may might shall should must do does did 'd 'll
  's he'd she'd they'd we'd i'd he's she's they've we've i've he'll she'll they'll i'm we're they're it's hasn't haven't
  hadn't didn't doesn't don't wasn't weren't isn't won't wouldn't can't cannot couldn't gets got`,
)
export const copulas = words(
  "is are was were be been being am get gets got getting 's he's she's they're it's i'm we're",
)
export const modals = words(
  "will would can could may might shall should must did does do didn't doesn't don't won't wouldn't can't cannot couldn't he'd she'd they'd he'll she'll they'll we'll i'll",
)
export const adverbs = words(
  `also not never always often later then now once again already still just only even soon ever instead too further
  meanwhile however nevertheless nonetheless thus therefore first finally today tonight yesterday earlier recently
  perhaps rather quite very well simply clearly famously first previously subsequently reportedly flatly sharply
  twice both all largely essentially basically apparently immediately quickly later long since indeed else`,
)
export const timeWords = words(
  `monday tuesday wednesday thursday friday saturday sunday today tonight yesterday tomorrow recently earlier later late
  early afterward afterwards then again morning afternoon evening night week month year weekend last this next ago
  january february march april may june july august september october november december jan feb mar apr jun jul aug sept
  sep oct nov dec`,
)

/** What a statement is made in or at: `said in an interview`, `told a rally`. */
export const venues = words(
  `statement interview speech tweet post letter email e-mail memo report release conference hearing rally briefing appearance
  debate address op-ed column essay article blog video message note call town-hall event forum testimony filing
  announcement broadcast podcast show program programme panel meeting remarks comments twitter facebook instagram series
  conversation press memoir book editorial account complaint lawsuit interviews statements remark text`,
)

export function isAdverb(word: string): boolean {
  return adverbs.has(word) || (word.length > 4 && word.endsWith('ly') && !notAdverbs.has(word))
}
const notAdverbs = words(
  "family ally rally reply supply italy july billy kelly emily molly sally assembly anomaly bully early elderly only daily weekly monthly friendly holly polly reilly connolly donnelly o'reilly kimberly beverly",
)
