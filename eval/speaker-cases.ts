/** Sources with the one who speaks in texts made up for this. `null` asks that no named entity be given. */

/** A made-up text, and its sources in text order: words, and who they stand for. */
export interface InventedCase {
  readonly text: string;
  readonly sources: readonly (readonly [words: string, speaker: string | null])[];
}

export const INVENTED_CASES: readonly InventedCase[] = [
  {
    text: `Bridge over the Lenta to open in May
Mayor Anna Keller said on Tuesday that the new bridge would open in May. “It took us six years,” she said.
Pavel Ruiz, a spokesman for the builders, told reporters that the work had cost 40 million. He added that nobody had been hurt.
The mayor denied that the price had doubled. “That is simply wrong,” the city leader said.
Police said the old bridge would stay closed. The police added that drivers should use the tunnel.`,
    sources: [
      ["Mayor Anna Keller", "Anna Keller"],
      ["she said", "Anna Keller"],
      ["Pavel Ruiz", "Pavel Ruiz"],
      ["He added", "Pavel Ruiz"],
      ["The mayor denied", "Anna Keller"],
      ["Police said", "police"],
      ["The police added", "police"],
    ],
  },
  {
    text: `Strike at the port of Marrow goes on
The dockers' lawyer, Maria Holt, said that talks had failed. Holt said she expected no offer this week.
“We will wait,” she told the radio. The port authority said in a statement that ships were being sent to other harbours. The statement said that losses were growing.
Transport Minister Jan Dorn urged both sides to meet. “Nobody wins,” the minister said. He warned that the government could step in.
According to him, fuel would last for nine days. Two dockers said they had not been paid since March.`,
    sources: [
      ["The dockers' lawyer, Maria Holt", "Maria Holt"],
      ["Holt said she", "Maria Holt"],
      ["she told", "Maria Holt"],
      ["The port authority", "port authority"],
      ["The statement said", "port authority"],
      ["Transport Minister Jan Dorn", "Jan Dorn"],
      ["the minister said", "Jan Dorn"],
      ["He warned", "Jan Dorn"],
      ["him, fuel", "Jan Dorn"],
      ["Two dockers said", "dockers"],
    ],
  },
  {
    text: `Peru and Chile agree on fishing
Peruvian President Carlos Medina said on Monday that the new border would hold. Chilean President Laura Ortiz called it a good day.
“We have waited for this,” the Peruvian leader said. “It was worth it,” the Chilean president said.
The Peruvian Foreign Ministry announced that ships could leave on Friday. The ministry said that licences would cost nothing.
Fishermen said they had not been asked. A spokesman for the fishing union said that the quotas were too low. The spokesman added that a strike was possible.`,
    sources: [
      ["Peruvian President Carlos Medina", "Carlos Medina"],
      ["Chilean President Laura Ortiz", "Laura Ortiz"],
      ["the Peruvian leader", "Carlos Medina"],
      ["the Chilean president", "Laura Ortiz"],
      ["The Peruvian Foreign Ministry", "Foreign Ministry"],
      ["The ministry said", "Foreign Ministry"],
      ["Fishermen said", "fishermen"],
      ["A spokesman for the fishing union", "spokesman"],
      ["The spokesman added", "spokesman"],
    ],
  },
  {
    text: `Judge frees two editors
Judge Robert Lang ruled on Friday that the two editors could go home. Lang said the evidence was thin.
Prosecutor Elena Novak said she would appeal. “The court has made a mistake,” Novak said. She said the files ran to 900 pages.
The editors' newspaper, the Harbour Gazette, reported that both were well. Some have argued that the case should never have come to court.
The Gazette reported that the judge had been threatened. Lang's wife said he slept badly.`,
    sources: [
      ["Lang said", "Robert Lang"],
      ["Prosecutor Elena Novak", "Elena Novak"],
      ["Novak said", "Elena Novak"],
      ["She said", "Elena Novak"],
      ["Some have", "some"],
      ["Lang's wife", "wife"],
    ],
  },
  {
    text: `Fire destroys mill in Brenning
The fire broke out at two in the morning, Fire Chief Thomas Berg said. “The roof came down at once,” he said.
Resident Susan Clark said that she had heard a bang. Clark said her windows shook.
“I ran out with the children,” said her neighbour, Peter Vogel. He said it was bright as day.
Officials said nobody was hurt. The officials declined to name the owner. Berg told the radio that the cause was unknown.`,
    sources: [
      ["Fire Chief Thomas Berg", "Thomas Berg"],
      ["he said", "Thomas Berg"],
      ["Resident Susan Clark", "Susan Clark"],
      ["Clark said", "Susan Clark"],
      ["her neighbour, Peter Vogel", "Peter Vogel"],
      ["He said", "Peter Vogel"],
      ["Officials said", "officials"],
      ["Berg told", "Thomas Berg"],
    ],
  },
  {
    text: `Talks in Oslo end without a result
– We are disappointed – the Norwegian premier Lars Nilsen said on Thursday in Oslo. He added that the door stayed open.
The head of government also noted that two points remained. – We have time – emphasized, quoted by the portal Northern Star.
Sweden said it would host the next round. “It is our turn,” Swedish Foreign Minister Karin Lind said. Lind told reporters that the date was not fixed.
The Kremlin said it had not been invited.`,
    sources: [
      ["the Norwegian premier Lars Nilsen", "Lars Nilsen"],
      ["He added", "Lars Nilsen"],
      ["Sweden said", "Sweden"],
      ["Swedish Foreign Minister Karin Lind", "Karin Lind"],
      ["Lind told", "Karin Lind"],
      ["The Kremlin", "Kremlin"],
    ],
  },
];
