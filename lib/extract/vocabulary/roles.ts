// Words for what a person or body is or does: they open a role before a name and close one after it.

function words(list: string): Set<string> {
  return new Set(list.split(/\s+/))
}

/** Titles that stand before a name and are left off it. Lower case, without a full stop. */
export const titles = words(
  `mr mrs ms miss mx dr prof professor sir dame lord lady sen senator sens rep representative reps congressman congresswoman
  gov governor govs president vice-president vice prime minister chancellor secretary ambassador mayor judge justice
  gen general col colonel lt lieutenant sgt sergeant capt captain cmdr commander maj major adm admiral cpl pvt officer
  detective inspector superintendent supt det rev reverend fr father sister brother pope bishop archbishop cardinal imam rabbi
  king queen prince princess duke duchess emperor chief chairman chairwoman chair speaker councillor councilman councilwoman
  alderman delegate sheriff attorney atty coach hon herr frau monsieur madame señor señora commissioner director dean deputy
  former ex-president then-candidate us u.s acting assistant associate senior junior late retired
  bürgermeister bürgermeisterin oberbürgermeister ministerin präsident präsidentin kanzler kanzlerin sprecher sprecherin
  professorin doktor mme mlle ministre maire président présidente directeur directrice porte-parole
  tánaiste taoiseach cllr councillor garda baron baroness viscount constable sergeant pc dci dcs dsi di ds wpc msp td mep mp
  bishop canon provost convener
  señorita alcalde alcaldesa ministro ministra presidente presidenta portavoz directora`,
)

/** Roles a name may follow without a comma: `chief surveyor Tomás Breck`. */
export const roles = words(
  `activist actor actress administrator ceo cfo coo cto adviser advisor advocate agent aide ambassador analyst anchor architect artist attorney
  author banker billionaire biologist blogger boss businessman businesswoman candidate captain chair chairman chairwoman
  champion chancellor chef chief clerk co-chair co-founder co-host co-owner coach columnist comedian commander commentator
  commissioner conductor congressman congresswoman consultant contender coordinator correspondent councillor counsel counselor
  critic curator dean delegate deputy designer detective developer diplomat director doctor donor driver economist editor
  engineer executive expert farmer filmmaker firefighter fisherman founder front-runner frontrunner geologist governor guard
  head headteacher historian host inspector instructor investigator journalist judge justice laureate lawmaker lawyer leader
  lecturer legend legislator librarian lobbyist magistrate magnate manager master mayor mechanic member merchant
  minister mogul musician neighbor neighbour neurosurgeon nominee novelist nurse officer official ombudsman operative operator
  organiser organizer owner painter parent partner pastor paramedic philanthropist photographer physician physicist pilot planner
  player poet politician pollster premier president priest principal producer professor programmer prosecutor psychologist publisher
  pundit ranger reporter representative resident retiree researcher rival runner-up scholar scientist secretary senator
  sheriff singer skipper soldier solicitor speaker specialist spokesman spokesperson spokeswoman star steward strategist
  student superintendent superstar supporter surgeon surveyor teacher technician tenant trader treasurer trustee tycoon
  undersecretary veteran veterinarian vice-chair vice-president volunteer voter warden whip winner witness worker writer nominee
  friend wife husband brother sister son daughter mother father`,
)

/** Last words of names of bodies: they say "it" and "they", never "he". */
export const bodies = words(
  `academy administration agency alliance association authority bank board bureau campaign center centre chamber charity
  church city club coalition college commission committee company congress conference convention corporation corp council
  county court department directorate embassy federation ferries firm force foundation front fund government group
  guard hospital house inc institute institution journal league limited llc ltd media ministry museum network news
  newspaper office organisation organization paper parliament party patrol police post press project railways reserve
  school senate service services society state states street studio tribune times trust tv union university
  watch works world airlines airways courier gazette herald`,
)

/** People and bodies that speak without a name. */
export const groups = words(
  `aides advisers advisors analysts activists allies authorities attorneys backers campaigns candidates colleagues
  commentators companies conservatives councillors crews critics customers delegates democrats detectives diplomats doctors
  economists editors employees engineers executives experts families fans firefighters friends governors groups historians
  insiders investigators islanders journalists judges lawmakers lawyers leaders liberals managers media members ministers
  neighbors neighbours nurses observers officers officials operatives opponents organisers organizers parents
  participants passengers people pilots players police politicians polls pollsters prosecutors protesters pundits
  regulators relatives reporters republicans researchers residents respondents reports scientists scholars sources
  specialists spokesmen spokespeople staff staffers strategists students studies supporters surveys surveyors teachers unions
  veterans victims voters witnesses women men workers`,
)
