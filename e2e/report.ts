// The report of the stories: quotations split and whole, a pronoun, a role, a body that speaks, and words that are no quotation.
export const publisher = 'The Tarn Haven Courier'

export const report = `Gates of the lower lock shut again

“The gates were shut at noon,” said Ada Holm, who keeps them. “Nobody asked me.”

Piotr Wendell of Straitline Ferries told the county that they had stood open until two. “I have the log,” he added.

The company called the closure “a decision made by people who go home by car”.

Nobody on the quay had seen the keeper, by the account of two of the crew.
`

/** What the engine does not find: a person puts it on record. */
export const missed = 'Nobody on the quay had seen the keeper'
