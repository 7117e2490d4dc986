// Reporting verbs of German, French and Spanish. The models have learned English alone and read each of them as "said".

export const verbsAbroad: ReadonlySet<string> = new Set(
  `sagte sagt sagten erklärte erklärt betonte betont meinte meint fragte fragt antwortete antwortet berichtete teilte schrieb
  schreibt warnte warnt forderte fordert kritisierte fügte ergänzte
  déclaré déclare déclarait affirmé affirme ajouté ajoute expliqué explique dit disait estimé estime assuré assure souligné
  souligne répondu répond demandé écrit indiqué indique précisé précise
  dijo dice dijeron afirmó afirma aseguró asegura explicó explica señaló señala añadió añade declaró declara preguntó pregunta
  respondió responde escribió escribe indicó advirtió`.split(/\s+/),
)
