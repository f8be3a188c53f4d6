/**
 * Sources with the one who speaks, checked by hand: in texts made up for this, and as offsets into documents of the story kit
 * (stories/clusters_dev.jsonl), whose text is not repeated here. `null` asks that no named entity be given.
 */

/** A made-up text, and its sources in text order: words, and who they stand for. */
export interface InventedCase {
  readonly text: string;
  readonly sources: readonly (readonly [words: string, speaker: string | null])[];
}

/** Sources of one document of the kit: where they begin, and who they stand for. */
export interface DocumentCase {
  readonly doc: string;
  readonly sources: readonly (readonly [start: number, speaker: string | null])[];
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

export const DOCUMENT_CASES: readonly DocumentCase[] = [
  {
    doc: "22e79f03483162572ef0cf6b96a800050e9c01c42f00a704e3642e8e",
    sources: [
      [308, "police"],
      [969, "Times Picayune"],
      [1060, "authorities"],
      [1568, "Randy Fandal"],
    ],
  },
  {
    doc: "648223309673f4c8d332e8ab0ab9c9ec546d6ecf64d79654023c27f6",
    sources: [
      [147, "Slidell Police Department"],
      [711, "Federal Trade Commission"],
      [1025, "officials"],
      [1434, "Slidell Police Department"],
      [1646, "Randy Fandal"],
    ],
  },
  {
    doc: "fecc175cee9efc5f53b0fc00e8da7c7072af3ceb404dee69aa9a7698",
    sources: [
      [327, "CoinMarketCap"],
      [446, "CoinMarketCap"],
      [1445, "Coinbase"],
      [1872, "Ripple"],
      [2078, "Ripple"],
    ],
  },
  {
    doc: "8f5bf843dc8e16275dd5e880b78bf39b392112de69c69e0aabbbd1ba",
    sources: [
      [86, "Goldman Sachs"],
      [362, "Goldman Sachs"],
      [770, "Citigroup"],
      [1640, "Brian Kleinhanzl"],
      [2098, "Brian Kleinhanzl"],
      [2744, "person briefed on the move"],
    ],
  },
  {
    doc: "6902d8bc17fea7f979c95e8cd8619a6cf09ca546de0f32b423b0158c",
    sources: [
      [256, "Bruce Arians"],
      [927, "Bruce Arians"],
      [1025, "Chris"],
      [1452, "Bruce Arians"],
    ],
  },
  {
    doc: "5a7c11ed666ae65e5e832fd959cfb7244f8196a02d93990848a4156a",
    sources: [
      [749, "Bruce Arians"],
      [1112, "Bruce Arians"],
      [2038, "Steve Keim"],
      [2180, "Michael Bidwill"],
      [2459, "Michael Bidwill"],
      [5133, "Bruce Arians"],
      [5362, "Bruce Arians"],
    ],
  },
  {
    doc: "0a7e7848a39f7d27a8fc2858c6fea405b989a01c9fbf77f356322f61",
    sources: [
      [996, "Tristan Harris"],
      [1856, "Tristan Harris"],
      [2780, "Center for Humane Technology"],
      [3133, "Jim Steyer"],
      [3362, "Jim Steyer"],
      [3380, "Timothy D. Cook"],
      [3646, "Jim Steyer"],
      [4178, "Roger McNamee"],
      [4395, "Roger McNamee"],
    ],
  },
  {
    doc: "fa0d81a171bdfeab3d4dd69082f41d3bf6d98cddbc701c91e70e32ff",
    sources: [
      [1145, "Neil Portnow"],
      [2469, "Ken Ehrlich"],
      [2672, "Neil Portnow"],
    ],
  },
  {
    doc: "a15612a5518d8726704064a9326122247043d4b0a7b13f1cf2494434",
    sources: [
      [138, "Costa Rican government"],
      [213, "security ministry"],
      [427, "Enio Cubillo"],
      [703, "Laura Chinchilla"],
      [885, "Gustavo Mata"],
    ],
  },
  {
    doc: "bd381f111f1a9d6aa1d8af48d3c223fe8ae151bcafec1a897cd63b0f",
    sources: [
      [160, "government"],
      [518, "government"],
      [697, "Public Safety Ministry"],
      [834, "Public Safety Ministry"],
    ],
  },
  {
    doc: "fc8c01361d9000f37ed6457bc954ca651db81b6df2767c626ea3a0af",
    sources: [
      [204, "officials"],
      [426, "officials"],
      [522, "family"],
      [622, "family"],
      [963, "Tamara Steinberg Jacobson"],
      [1033, "Tamara Steinberg Jacobson"],
      [1094, "Jonathan Blake"],
      [1295, "Jonathan Blake"],
      [1544, "Enio Cubillo"],
      [1758, "Enio Cubillo"],
      [1814, "Enio Cubillo"],
      [1907, "Laura Chinchilla"],
      [2183, "Enio Cubillo"],
    ],
  },
  {
    doc: "047dcb1a6c7d4047eed066daf288e66f955e20920b8fc040143c9188",
    sources: [
      [363, "ABC News"],
      [640, "spectator"],
      [740, "Anooshe Mushtaq"],
      [1046, "Central Coast Council"],
      [1175, "Central Coast Council"],
    ],
  },
  {
    doc: "399df6571de4ed3df334ed412ff7814442e2b2eac850d0e9aff29d49",
    sources: [
      [560, "local media"],
      [579, "witnesses"],
      [784, "Anooshe Mushtaq"],
      [1010, "police"],
      [1103, "organisers"],
      [1320, "organisers"],
      [1530, "organisers"],
    ],
  },
  {
    doc: "c9a0be098cd0189bb0dd9bd38fd1031fec68ea94048688078b54a662",
    sources: [
      [155, "Australian media"],
      [295, "News.com.au"],
      [460, "police"],
      [596, "ABC.net.au"],
      [617, "witnesses"],
      [945, "event organiser"],
      [1112, "event organiser"],
      [1225, "event organiser"],
    ],
  },
];
