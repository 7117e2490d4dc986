// Verbs that tell who spoke right after a quotation that ends in a question or exclamation mark.
export const reportingVerbs = new Set(
  `said says say asked asks ask told tells wrote writes tweeted added adds replied replies responded responds answered
  answers shouted shouts yelled exclaimed continued demanded wondered declared joked quipped cried announced warned noted
  explained recalled insisted`.split(/\s+/),
)
