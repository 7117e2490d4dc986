// What the demonstration desk has brought in: an invented county and its night ferry, told by six sources.
export type Report = {
  key: 'courier' | 'coastwise' | 'wire' | 'radio' | 'release' | 'minutes' | 'finding'
  title: string
  publisher: string
  byline?: string
  url?: string
  publishedAt: string
  text: string
}

export const reports: readonly Report[] = [
  {
    key: 'courier',
    title: 'Night ferry stays tied up as surveyor and operator differ over hull',
    publisher: 'The Tarn Haven Courier',
    byline: 'Rosalind Achebe',
    url: 'https://courier.example/2025/11/06/night-ferry-stays-tied-up',
    publishedAt: '2025-11-06',
    text: `Night ferry stays tied up as surveyor and operator differ over hull

The night ferry between Tarn Haven and Skerra will not sail before the end of the month, the county said on Wednesday, a week after surveyors took the ship apart.

The crossing is made at 23:40 and again at 02:15 by the Linnet, a 38-year-old vessel with one car deck. “I would not put my own family on her tonight,” Mayor Adaeze Holm told a full hall on the quay.

Chief surveyor Tomás Breck told the transport committee that the ship “should have been out of the water a year ago”.

“At frame 14 the plating was down to 4.1 millimetres,” he said, “and the rule says five and a half.” The report does not say how far the thinning goes.

Straitline Ferries, which runs the crossing for the county, rejects the reading. Its managing director, Piotr Wendell, said every plate had been within tolerance when the ship left dry dock in March. “We will not run a boat we cannot stand behind,” he added. “But we stand behind this one.”

On Skerra the argument is about minutes. Dr Samira Qadri, who leads the island’s health centre, said ambulance crews had told her that two patients waited more than three hours for a crossing in October.

“No patient has waited longer than an hour for a night crossing,” said Linnea Duarte, who chairs the committee. “Not one.” A senior county official, who asked not to be named, said the committee had seen no waiting times at all when it voted.

Holm called the closure “a decision made about islanders by people who go home by car”. She wants a relief vessel by Monday.

Straitline has offered the Curlew, a smaller ship. Hamish Oyelaran of the Seafarers’ Union said it could not take an ambulance and a stretcher crew at the same time. “You would be choosing,” he said.
`,
  },
  {
    key: 'coastwise',
    title: 'Surveyor: the rule is five and a half, the plate was about four',
    publisher: 'Coastwise Agency',
    byline: 'Jonas Ferreira',
    url: 'https://coastwise.example/wire/linnet-plating',
    publishedAt: '2025-11-06',
    text: `Surveyor: the rule is five and a half, the plate was about four

TARN HAVEN, 6 November. The surveyor who stopped the Linnet has told councillors how thin her hull has become.

“At frame 14 the plating was down to about four millimetres. The rule is five and a half,” said Tomás Breck, chief surveyor of the Maritime Safety Authority.

Breck said the ship had been due for a full survey in 2024. “Nobody asked us,” he said, “and we did not insist.”

Piotr Wendell, managing director of Straitline Ferries, denied that the hull had been neglected. “The Linnet left dry dock on 14 March with a clean bill,” Wendell said.

According to the Seafarers’ Union, two of its members had reported weeping seams in August. The union’s secretary, Hamish Oyelaran, said that the reports had been filed and never answered.
`,
  },
  {
    key: 'wire',
    title: '“We won’t run a boat we can’t stand behind”',
    publisher: 'Northern Wire',
    url: 'https://northernwire.example/ferries/linnet',
    publishedAt: '2025-11-06',
    text: `“We won’t run a boat we can’t stand behind”

The company that runs the night boat to Skerra says that it trusts its ship.

“We won’t run a boat we can’t stand behind,” Piotr Wendell said at the terminal on Thursday. “But we stand behind this one.”

The committee’s chair, Linnea Duarte, told reporters: “Nobody has waited longer than an hour for a night crossing. Not one patient.”

Asked about October, she said that she had “seen nothing in writing”.

Samira Qadri rejected that account. “I wrote to the committee on the third,” she said. “It is in their files.”
`,
  },
  {
    key: 'radio',
    title: 'Islanders fill the hall',
    publisher: 'Skerra Community Radio',
    byline: 'Mair Okonjo',
    url: 'https://radio.skerra.example/reports/the-hall',
    publishedAt: '2025-11-05',
    text: `Islanders fill the hall

More than two hundred people came to the hall on the quay last night to ask when the boat will sail.

Mayor Adaeze Holm said she would not put her own family on the ship. She told the hall that a relief vessel had been asked for in writing. “If it is not here by Monday,” Holm said, “I will go and fetch one myself.”

A nurse at the health centre, who did not want to give her name, said that she had held a patient’s hand on the quay for three hours and ten minutes.

“People here are not asking for a favour,” said Dr Qadri. “They are asking for a boat.”

Straitline Ferries said in a statement that the Curlew would be in Tarn Haven by the weekend.
`,
  },
  {
    key: 'release',
    title: 'Statement on the Linnet',
    publisher: 'Straitline Ferries',
    url: 'https://straitline.example/press/2025-11-06',
    publishedAt: '2025-11-06',
    text: `Statement on the Linnet

Straitline Ferries regrets the decision to keep the Linnet in port.

“Every plate was within tolerance when the ship left dry dock in March,” said Piotr Wendell, managing director. “We have asked for the survey’s raw readings and have not been given them.”

As the chair of the transport committee has said, no one has waited beyond the hour for a night crossing.

The company has offered the Curlew, which is certified for twelve cars and sixty passengers.
`,
  },
  {
    key: 'minutes',
    title: 'Minutes of the transport committee, 4 November',
    publisher: 'Sound County',
    publishedAt: '2025-11-04',
    text: `Sound County, transport committee. Minutes of the meeting of 4 November 2025.

Item 3. The Linnet.

The chair said that the committee would hear the surveyor first and the operator after him.

Mr Breck told the committee that the ship should have been out of the water a year ago.

Mr Wendell replied that the company had kept to every interval in the contract.

The chair asked whether any waiting times had been recorded. The clerk answered that none had been submitted.

The committee resolved to suspend the night crossing until a second survey has been made.
`,
  },
  {
    key: 'finding',
    title: 'Finding: night calls in the ambulance log, October',
    publisher: 'Tidewater desk',
    publishedAt: '2025-11-07',
    text: `Finding of the Tidewater desk, 7 November 2025

We read the call log of the Skerra Ambulance Service for October, row by row, against the harbour’s gate times.

Four of the eleven night calls in the log are longer than an hour.
`,
  },
]
