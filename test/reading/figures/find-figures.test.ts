/** Figures as a table: sentence, then one line for each figure: words | kind | value | low..high | unit | of. */
import { describe, expect, it } from "vitest";
import { figuresOf, type ReadFigure } from "./figures-of.ts";

const line = (figure: ReadFigure): string =>
  [
    figure.text,
    figure.kind,
    figure.value ?? "-",
    `${figure.low ?? ""}..${figure.high ?? ""}`,
    figure.unit ?? "-",
    figure.of ?? "-",
  ].join(" | ");

type Case = readonly [sentence: string, ...figures: string[]];

const TALLIES: readonly Case[] = [
  [
    "The number of people killed in the flood below the dam has risen to 31.",
    "31 | count | 31 | 31..31 | person | killed",
  ],
  ["The death toll rose to at least 31.", "at least 31 | count | 31 | 31.. | person | death toll"],
  ["Some 5-6,000 people fled.", "Some 5-6,000 people | count | - | 5000..6000 | person | fled"],
  ["The flood left a death toll of 14.", "14 | count | 14 | 14..14 | person | death toll"],
  ["The number of injured reached 200.", "200 | count | 200 | 200..200 | person | injured"],
  ["The number of dead rose from 14 to 31.", "31 | count | 31 | 31..31 | person | dead"],
  ["The ministry put the number of killed at 31.", "31 | count | 31 | 31..31 | person | killed"],
  [
    "The number of troops grew to 3,000.",
    "3,000 | count | 3000 | 3000..3000 | troop | number of troops",
  ],
  ["At least 14 were confirmed dead.", "At least 14 | count | 14 | 14.. | person | dead"],
];

const SPELLS_AND_SPENDING: readonly Case[] = [
  ["He faces up to five years in prison.", "up to five years | duration | 5 | ..5 | year | prison"],
  ["They spent $300 on flights.", "$300 | money | 300 | 300..300 | dollar | spent on flights"],
];

const GROUPED: readonly Case[] = [
  ["Police arrested 2 000 people.", "2 000 people | count | 2000 | 2000..2000 | person | arrested"],
  ["Some 12 500 homes burned.", "Some 12 500 homes | count | 12500 | 12450..12550 | home | burned"],
];

const COUNTS: readonly Case[] = [
  ["Twelve people died.", "Twelve people | count | 12 | 12..12 | person | died"],
  ["The flood killed 41 people.", "41 people | count | 41 | 41..41 | person | killed"],
  ["At least 12 miners were trapped.", "At least 12 miners | count | 12 | 12.. | miner | trapped"],
  [
    "More than 300 homes were destroyed.",
    "More than 300 homes | count | 300 | 301.. | home | destroyed",
  ],
  ["Over 2,000 residents fled.", "Over 2,000 residents | count | 2000 | 2001.. | resident | fled"],
  ["Over 2K people were injured.", "Over 2K people | count | 2000 | 2001.. | person | injured"],
  [
    "Fewer than 20 sailors survived.",
    "Fewer than 20 sailors | count | 20 | ..19 | sailor | survived",
  ],
  ["Up to 500 soldiers will be sent.", "Up to 500 soldiers | count | 500 | ..500 | soldier | sent"],
  [
    "No fewer than six bridges collapsed.",
    "No fewer than six bridges | count | 6 | 6.. | bridge | collapsed",
  ],
  [
    "About 2,000 workers walked out.",
    "About 2,000 workers | count | 2000 | 1800..2200 | worker | walked",
  ],
  ["Around 100 farmers marched.", "Around 100 farmers | count | 100 | 90..110 | farmer | marched"],
  [
    "Approximately 1,250 ballots were lost.",
    "Approximately 1,250 ballots | count | 1250 | 1245..1255 | ballot | lost",
  ],
  ["Roughly a dozen tents burned.", "Roughly a dozen tents | count | 12 | 11..13 | tent | burned"],
  [
    "Nearly 400 guests were evacuated.",
    "Nearly 400 guests | count | 400 | 360..399 | guest | evacuated",
  ],
  ["Almost 50 trucks were stopped.", "Almost 50 trucks | count | 50 | 45..49 | truck | stopped"],
  [
    "Some 2,000 dockers joined the strike.",
    "Some 2,000 dockers | count | 2000 | 1800..2200 | docker | joined",
  ],
  [
    "A dozen fishermen were rescued.",
    "A dozen fishermen | count | 12 | 12..12 | fisherman | rescued",
  ],
  ["Two dozen cars burned.", "Two dozen cars | count | 24 | 24..24 | car | burned"],
  ["Half a dozen shops closed.", "Half a dozen shops | count | 6 | 6..6 | shop | closed"],
  ["Dozens of rioters were detained.", "Dozens of rioters | count | - | 24.. | rioter | detained"],
  ["Scores of pupils fell ill.", "Scores of pupils | count | - | 40.. | pupil | fallen"],
  [
    "Hundreds of police officers were deployed.",
    "Hundreds of police officers | count | - | 200.. | officer | deployed police officer",
  ],
  ["Thousands of people marched.", "Thousands of people | count | - | 2000.. | person | marched"],
  [
    "Tens of thousands of people gathered.",
    "Tens of thousands of people | count | - | 20000.. | person | gathered",
  ],
  [
    "Hundreds of thousands of voters stayed away.",
    "Hundreds of thousands of voters | count | - | 200000.. | voter | stayed",
  ],
  ["Several hundred nurses quit.", "Several hundred nurses | count | - | 200.. | nurse | quit"],
  [
    "A few thousand pilgrims arrived.",
    "A few thousand pilgrims | count | - | 2000.. | pilgrim | arrived",
  ],
  [
    "One hundred and twenty divers took part.",
    "One hundred and twenty divers | count | 120 | 120..120 | diver | taken",
  ],
  ["Twenty-five huts were flooded.", "Twenty-five huts | count | 25 | 25..25 | hut | flooded"],
  [
    "A hundred thousand people fled.",
    "A hundred thousand people | count | 100000 | 100000..100000 | person | fled",
  ],
  [
    "1.5 million people lost power.",
    "1.5 million people | count | 1500000 | 1500000..1500000 | person | lost",
  ],
  ["Between 5 and 10 boats sank.", "Between 5 and 10 boats | count | - | 5..10 | boat | sunk"],
  ["5 to 10 boats sank.", "5 to 10 boats | count | - | 5..10 | boat | sunk"],
  ["Five to ten boats sank.", "Five to ten boats | count | - | 5..10 | boat | sunk"],
  [
    "Some 30-40 villagers were hurt.",
    "Some 30-40 villagers | count | - | 30..40 | villager | hurt",
  ],
  [
    "More than 2,000 people were arrested, 40 of them minors.",
    "More than 2,000 people | count | 2000 | 2001.. | person | arrested",
  ],
  [
    "There is only one battalion of our troops.",
    "only one battalion | count | 1 | 1..1 | battalion | battalion of our troops",
  ],
  ["One soldier was killed.", "One soldier | count | 1 | 1..1 | soldier | killed"],
  ["The 12-member crew was rescued.", "12-member | count | 12 | 12..12 | member | -"],
  ["2,000-plus residents left.", "2,000-plus residents | count | 2000 | 2000.. | resident | left"],
  [
    "12 of the 30 hostages were freed.",
    "12 of the 30 hostages | count | 12 | 12..12 | hostage | freed",
  ],
  [
    "The ferry carried 300 passengers.",
    "300 passengers | count | 300 | 300..300 | passenger | carried",
  ],
  ["Tolan sent 20 trucks to the border.", "20 trucks | count | 20 | 20..20 | truck | sent"],
  [
    "As many as 70 mourners were hurt.",
    "As many as 70 mourners | count | 70 | ..70 | mourner | hurt",
  ],
  [
    "Voters in 14 districts went to the polls.",
    "14 districts | count | 14 | 14..14 | district | gone",
  ],
  ["Two more hikers died.", "Two more hikers | count | 2 | 2..2 | hiker | died"],
  ["Exactly 40 goats were stolen.", "Exactly 40 goats | count | 40 | 40..40 | goat | stolen"],
  ["Just under 90 cows were sold.", "Just under 90 cows | count | 90 | ..89 | cow | sold"],
  [
    "Well over 600 letters arrived.",
    "Well over 600 letters | count | 600 | 601.. | letter | arrived",
  ],
  ["Three children were found alive.", "Three children | count | 3 | 3..3 | child | found"],
];

const SCOPES: readonly Case[] = [
  [
    "12 members of the security forces were killed and 353 were injured in the riots.",
    "12 members | count | 12 | 12..12 | member | killed member of the security forces",
    "353 | count | 353 | 353..353 | member | injured member of the security forces",
  ],
  [
    "The blast left 164 people dead and over 2K people injured.",
    "164 people | count | 164 | 164..164 | person | dead",
    "over 2K people | count | 2000 | 2001.. | person | injured",
  ],
  [
    "12 dead, 30 injured in blast",
    "12 | count | 12 | 12..12 | person | dead",
    "30 | count | 30 | 30..30 | person | injured",
  ],
  ["The death toll rose to 15.", "15 | count | 15 | 15..15 | person | death toll"],
  [
    "Approximately 2,000 were arrested. people.",
    "Approximately 2,000 | count | 2000 | 1800..2200 | person | arrested",
  ],
  ["More than 90 were hospitalised.", "More than 90 | count | 90 | 91.. | person | hospitalised"],
  [
    "Police killed 12 gunmen and arrested 30.",
    "12 gunmen | count | 12 | 12..12 | gunman | killed",
    "30 | count | 30 | 30..30 | gunman | arrested",
  ],
  [
    "25 men and 3 women were shot.",
    "25 men | count | 25 | 25..25 | man | shot",
    "3 women | count | 3 | 3..3 | woman | shot",
  ],
  [
    "Two guards were killed and six others were wounded.",
    "Two guards | count | 2 | 2..2 | guard | killed",
    "six others | count | 6 | 6..6 | guard | wounded",
  ],
  [
    "Police detained 40 people who had thrown stones.",
    "40 people | count | 40 | 40..40 | person | detained",
  ],
  [
    "40 people who had thrown stones were detained.",
    "40 people | count | 40 | 40..40 | person | thrown",
  ],
];

const AMOUNTS: readonly Case[] = [
  [
    "The dam cost $1 billion.",
    "$1 billion | money | 1000000000 | 1000000000..1000000000 | dollar | dam",
  ],
  ["The bank lost €5bn.", "€5bn | money | 5000000000 | 5000000000..5000000000 | euro | lost"],
  ["She paid £3.2m.", "£3.2m | money | 3200000 | 3200000..3200000 | pound | paid"],
  [
    "The penalty was US$5.5 million.",
    "US$5.5 million | money | 5500000 | 5500000..5500000 | dollar | penalty",
  ],
  ["He stole $43,350.", "$43,350 | money | 43350 | 43350..43350 | dollar | stolen"],
  ["He stole $5,687.75.", "$5,687.75 | money | 5687.75 | 5687.75..5687.75 | dollar | stolen"],
  ["Over $10,000 was spent.", "Over $10,000 | money | 10000 | 10000.. | dollar | spent"],
  [
    "Our yearly trade exceeds $1 billion.",
    "exceeds $1 billion | money | 1000000000 | 1000000000.. | dollar | yearly trade",
  ],
  [
    "They raised 20 million euros.",
    "20 million euros | money | 20000000 | 20000000..20000000 | euro | raised",
  ],
  [
    "The clerk took half a million dollars.",
    "half a million dollars | money | 500000 | 500000..500000 | dollar | taken",
  ],
  [
    "Repairs cost between $5 million and $10 million.",
    "between $5 million and $10 million | money | - | 5000000..10000000 | dollar | repairs",
  ],
  [
    "Repairs cost $5-10 million.",
    "$5-10 million | money | - | 5000000..10000000 | dollar | repairs",
  ],
  ["The ticket costs 40 zloty.", "40 zloty | money | 40 | 40..40 | zloty | ticket"],
  [
    "Millions of dollars vanished.",
    "Millions of dollars | money | - | 2000000.. | dollar | vanished",
  ],
  ["Prices rose by 12 percent.", "12 percent | percent | 12 | 12..12 | percent | prices"],
  ["Turnout was 61%.", "61% | percent | 61 | 61..61 | percent | turnout"],
  ["Turnout was 61.5 per cent.", "61.5 per cent | percent | 61.5 | 61.5..61.5 | percent | turnout"],
  [
    "About 30 percent of voters stayed home.",
    "About 30 percent | percent | 30 | 27..33 | percent | stayed of voters",
  ],
  [
    "More than 60% of pupils passed.",
    "More than 60% | percent | 60 | 60.. | percent | passed of pupils",
  ],
  [
    "The rate fell by two percentage points.",
    "two percentage points | percent | 2 | 2..2 | percent | rate",
  ],
  [
    "Half of the battalion left.",
    "Half of the battalion | share | 0.5 | 0.5..0.5 | battalion | left",
  ],
  [
    "Two-thirds of voters agreed.",
    `Two-thirds of voters | share | ${2 / 3} | ${2 / 3}..${2 / 3} | voter | agreed`,
  ],
  [
    "A third of the crew fell ill.",
    `A third of the crew | share | ${1 / 3} | ${1 / 3}..${1 / 3} | crew | fallen`,
  ],
  [
    "Three quarters of the harvest was lost.",
    "Three quarters of the harvest | share | 0.75 | 0.75..0.75 | harvest | lost",
  ],
  ["Half of Kasovia was dark.", "Half of Kasovia | share | 0.5 | 0.5..0.5 | kasovia | dark"],
];

const MEASURES: readonly Case[] = [
  ["The siege lasted two years.", "two years | duration | 2 | 2..2 | year | siege"],
  ["It was a two-year inquiry.", "two-year | duration | 2 | 2..2 | year | -"],
  [
    "The talks went on for more than two years.",
    "more than two years | duration | 2 | 2.. | year | -",
  ],
  ["They waited almost 30 hours.", "almost 30 hours | duration | 30 | 27..30 | hour | waited"],
  ["The camp lies 5km away.", "5km | measure | 5 | 5..5 | kilometre | camp"],
  [
    "Police seized 20 kilograms of flour.",
    "20 kilograms | measure | 20 | 20..20 | kilogram | seized flour",
  ],
  [
    "The fire burned 300 hectares of forest.",
    "300 hectares | measure | 300 | 300..300 | hectare | burned forest",
  ],
  ["A 34-year-old man was held.", "34-year | measure | 34 | 34..34 | year | age"],
  ["The driver, aged 34, was held.", "34 | measure | 34 | 34..34 | year | age"],
  ["She died at the age of 91.", "91 | measure | 91 | 91..91 | year | age"],
  ["The judge is 52 years old.", "52 years | measure | 52 | 52..52 | year | age"],
  ["He was arrested three times.", "three times | count | 3 | 3..3 | time | arrested"],
  ["She was questioned twice.", "twice | count | 2 | 2..2 | time | questioned"],
  ["It was the third attack.", "third attack | ordinal | 3 | 3..3 | attack | -"],
  ["The 23rd victim was named.", "23rd victim | ordinal | 23 | 23..23 | victim | -"],
];

/** Shares, ages, votes, measures, groups, none, and numbers beside other numbers. */
const HARDER: readonly Case[] = [
  [
    "A bomber rammed the gate, killing six civilians and wounding 120.",
    "six civilians | count | 6 | 6..6 | civilian | killed",
    "120 | count | 120 | 120..120 | civilian | wounded",
  ],
  ["The court convicted Mira Tolan and 19 others.", "19 others | count | 19 | 19..19 | person | -"],
  [
    "The case involves 25 defendants, five of whom were fined.",
    "25 defendants | count | 25 | 25..25 | defendant | involved",
    "five | count | 5 | 5..5 | defendant | fined",
  ],
  ["It costs US$4,500 a year.", "US$4,500 | money | 4500 | 4500..4500 | dollar | -"],
  ["The fee is A$20.", "A$20 | money | 20 | 20..20 | australian dollar | fee"],
  [
    "Shares rose 2 percent to $753.57.",
    "2 percent | percent | 2 | 2..2 | percent | shares",
    "$753.57 | money | 753.57 | 753.57..753.57 | dollar | -",
  ],
  [
    "Some 30 civilians, including women and children, were killed.",
    "Some 30 civilians | count | 30 | 27..33 | civilian | killed",
  ],
  ["Michael Neu, 67 of Slidell, was held.", "67 | measure | 67 | 67..67 | year | age"],
  [
    "The war is blamed for the deaths of more than 20,000 people and the displacement of 2.3 million others.",
    "more than 20,000 people | count | 20000 | 20001.. | person | killed",
    "2.3 million others | count | 2300000 | 2300000..2300000 | person | displaced",
  ],
  ["He hit four or five times.", "four or five times | count | - | 4..5 | time | -"],
  ["The wave was 130ft high.", "130ft | measure | 130 | 130..130 | foot | wave"],
  ["The hill is 12 ft high.", "12 ft | measure | 12 | 12..12 | foot | hill"],
  ["Thousands flee as fire spreads.", "Thousands | count | - | 2000.. | person | fled"],
  [
    "One in five voters stayed at home.",
    "One in five voters | share | 0.2 | 0.2..0.2 | voter | stayed",
  ],
  [
    "A third of the houses burned.",
    "A third of the houses | share | 0.3333333333333333 | 0.3333333333333333..0.3333333333333333 | house | burned",
  ],
  ["Two more people died.", "Two more people | count | 2 | 2..2 | person | died"],
  ["Another 12 were hurt.", "12 | count | 12 | 12..12 | person | hurt"],
  ["The death toll rose to 15 from 12.", "15 | count | 15 | 15..15 | person | death toll"],
  ["The toll rose from 12 to 15.", "15 | count | 15 | 15..15 | person | toll"],
  ["There were no casualties.", "no casualties | count | 0 | 0..0 | casualty | -"],
  [
    "Hundreds of thousands of people fled.",
    "Hundreds of thousands of people | count | - | 200000.. | person | fled",
  ],
  ["The firm paid 1.5m euros.", "1.5m euros | money | 1500000 | 1500000..1500000 | euro | paid"],
  ["The deal is worth $2bn.", "$2bn | money | 2000000000 | 2000000000..2000000000 | dollar | deal"],
  [
    "The temperature reached 41.5 degrees.",
    "41.5 degrees | measure | 41.5 | 41.5..41.5 | degree | temperature",
  ],
  ["It was 38°C in Ostrau.", "38°C | measure | 38 | 38..38 | degree | -"],
  [
    "The road is 12.5 kilometres long.",
    "12.5 kilometres | measure | 12.5 | 12.5..12.5 | kilometre | road",
  ],
  ["Unemployment stood at 4.5%.", "4.5% | percent | 4.5 | 4.5..4.5 | percent | unemployment"],
  [
    "Inflation slowed to 3.2 percent from 4.1 percent.",
    "3.2 percent | percent | 3.2 | 3.2..3.2 | percent | inflation",
  ],
  ["The budget grew by 3 percent.", "3 percent | percent | 3 | 3..3 | percent | budget"],
  ["The share price fell 12 cents.", "12 cents | money | 12 | 12..12 | cent | share price"],
  [
    "He owns 3.5 million shares.",
    "3.5 million shares | count | 3500000 | 3500000..3500000 | share | owned",
  ],
  [
    "About two-thirds of members agreed.",
    "About two-thirds of members | share | 0.6666666666666666 | 0.666666666666..0.666666666667 | member | agreed",
  ],
  ["Nine in 10 homes have power.", "Nine in 10 homes | share | 0.9 | 0.9..0.9 | home | had"],
  ["The boy, 12, was found.", "12 | measure | 12 | 12..12 | year | age"],
  ["She turned 40 in May.", "40 | measure | 40 | 40..40 | year | age"],
  ["A family of five lived there.", "five | count | 5 | 5..5 | person | lived"],
  [
    "A 12-year-old girl and her 34-year-old mother died.",
    "12-year | measure | 12 | 12..12 | year | age",
    "34-year | measure | 34 | 34..34 | year | age",
  ],
  ["There were 12 arrests.", "12 arrests | count | 12 | 12..12 | arrest | -"],
  ["Police made 12 arrests.", "12 arrests | count | 12 | 12..12 | arrest | made"],
  [
    "Three of the four suspects fled.",
    "Three of the four suspects | count | 3 | 3..3 | suspect | fled",
  ],
  ["A 7.1 magnitude quake struck.", "7.1 magnitude | measure | 7.1 | 7.1..7.1 | magnitude | -"],
  [
    "A magnitude 6.4 earthquake killed 31 people.",
    "6.4 | measure | 6.4 | 6.4..6.4 | magnitude | -",
    "31 people | count | 31 | 31..31 | person | killed",
  ],
  ["Some 20-30 people came.", "Some 20-30 people | count | - | 20..30 | person | come"],
  [
    "Up to three dozen ships waited.",
    "Up to three dozen ships | count | 36 | ..36 | ship | waited",
  ],
  [
    "The trial cost more than $2.5 million.",
    "more than $2.5 million | money | 2500000 | 2500000.. | dollar | trial",
  ],
  ["The 45,000-seat stadium was full.", "45,000-seat | count | 45000 | 45000..45000 | seat | -"],
  ["He scored 23 points.", "23 points | measure | 23 | 23..23 | point | scored"],
  ["Half the town fled.", "Half the town | share | 0.5 | 0.5..0.5 | town | fled"],
  [
    "A quarter of a million people marched.",
    "A quarter of a million people | count | 250000 | 250000..250000 | person | marched",
  ],
  ["As many as 1,000 are missing.", "As many as 1,000 | count | 1000 | ..1000 | person | missing"],
  [
    "At least one suspect had been arrested.",
    "At least one suspect | count | 1 | 1.. | suspect | arrested",
  ],
  [
    "The plane carried 132 passengers and nine crew.",
    "132 passengers | count | 132 | 132..132 | passenger | carried",
    "nine crew | count | 9 | 9..9 | crew | -",
  ],
  [
    "Police said 73 were dead, 22 of them children.",
    "73 | count | 73 | 73..73 | person | dead",
    "22 | count | 22 | 22..22 | person | -",
  ],
  [
    "The president got 51.2 percent of the vote.",
    "51.2 percent | percent | 51.2 | 51.2..51.2 | percent | got of vote",
  ],
  [
    "Two-thirds majority is needed.",
    "Two-thirds majority | share | 0.6666666666666666 | 0.6666666666666666..0.6666666666666666 | majority | needed",
  ],
  ["He served as the 44th president.", "44th president | ordinal | 44 | 44..44 | president | -"],
  [
    "More than one million people were displaced.",
    "More than one million people | count | 1000000 | 1000001.. | person | displaced",
  ],
  ["He fired 14 shots.", "14 shots | count | 14 | 14..14 | shot | fired"],
  ["Over a dozen were killed.", "Over a dozen | count | 12 | 13.. | person | killed"],
  [
    "The quake killed 12 people, but no deaths were reported in Ostrau.",
    "12 people | count | 12 | 12..12 | person | killed",
    "no deaths | count | 0 | 0..0 | death | -",
  ],
  ["They had no survivors to look for.", "no survivors | count | 0 | 0..0 | survivor | -"],
  ["A crew of nine was saved.", "nine | count | 9 | 9..9 | person | saved"],
  ["Two or three shots were fired.", "Two or three shots | count | - | 2..3 | shot | fired"],
];

/** Numbers that count nothing. */
const NEAR_MISSES: readonly string[] = [
  "The city builds 5G networks.",
  "The picture is one of 10\nGULL pictures show the port.",
  "Light travels ten times as fast.",
  "They have a .500 record.",
  "The senate voted 54-46 for the bill.",
  "Ostrau beat Lenta 3-1.",
  "He is the No. 3 candidate.",
  "Article 5 was broken.",
  "In 2014 they left.",
  "Twice as many people came.",
  "The vote was 12 to 3.",
  "He has no doubts.",
  "The death toll rose by 12.",
  "He was charged under Article 175 of the code.",
  "He was charged under Article 175-1 of the code.",
  "See section 12 and chapter 4.",
  "Flight 370 never landed.",
  "The Boeing 737 crashed.",
  "COVID-19 spread quickly.",
  "The Il-76 landed at noon.",
  "The match ended 3-2.",
  "They won 3-2 on Sunday.",
  "Call 555-1234 for help.",
  "Call 0800 555 0199 for help.",
  "The law was passed in 1998.",
  "The 2018 elections were fair.",
  "He was born in 1980.",
  "The train leaves at 7:30.",
  "The train leaves at 7 a.m. sharp.",
  "No one was hurt.",
  "One of them was hurt.",
  "One day the river rose.",
  "On the one hand, he agreed.",
  "That one was better.",
  "They spoke to one another.",
  "She lives in room 12.",
  "He took interstate 95 north.",
  "It is a one-way street.",
  "It was a one-time offer.",
  "A two-way radio was found.",
  "She first announced it at home.",
  "They came first.",
  "The second is better.",
  "Version 2.0 was released.",
  "Resolution 1441 was adopted.",
  "He wore number 10 for years.",
  "The office is open 24/7.",
  "Since 9/11 much has changed.",
  "It was Phase 2 of the plan.",
  "The score was 52-48.",
  "He lives on 5th Street.",
  "The 103rd Brigade withdrew.",
  "Some people left.",
  "Many left early.",
  "Several were late.",
  "It happened two days ago.",
  "He came back three weeks later.",
  "The first is Mira.",
  "She handed over the keys.",
  "The G7 met.",
  "Chapter one is short.",
  "The half was dull.",
  "He said a thousand was not enough.",
  "Type 2 diabetes is common.",
  "www.example.org/2024/05/11 is down.",
  "The code is AB12.",
  "Contact desk@paper24.example today.",
  "Order #4512 was lost.",
  "In No. 10 the lights went out.",
];

describe("findFigures", () => {
  const all = [
    ...COUNTS,
    ...SCOPES,
    ...AMOUNTS,
    ...MEASURES,
    ...TALLIES,
    ...SPELLS_AND_SPENDING,
    ...GROUPED,
    ...HARDER,
  ];

  it.each(all.map(([sentence, ...figures]) => ({ sentence, figures })))(
    "$sentence",
    ({ sentence, figures }) => {
      const found = figuresOf(sentence).map(line);
      expect(found.slice(0, figures.length)).toEqual(figures);
    },
  );

  it.each(NEAR_MISSES)("nothing is counted: %s", (sentence) => {
    expect(figuresOf(sentence).map(line)).toEqual([]);
  });

  it("has at least 150 cases", () => {
    expect(all.length + NEAR_MISSES.length).toBeGreaterThanOrEqual(150);
  });

  it("compares states under one lemma", () => {
    const scopes = ["12 people died.", "12 people were killed.", "12 people are dead."].map(
      (sentence) => figuresOf(sentence)[0]!.scope,
    );
    expect(scopes).toEqual([["kill"], ["kill"], ["kill"]]);
  });

  it("keeps the day that a figure counts up to", () => {
    const [figure] = figuresOf("As of Monday, 23 people had died.");
    expect(figure).toMatchObject({ value: 23, asOf: "2031-05-12" });
  });

  it("cuts spans that are its words, in order and apart", () => {
    const figures = figuresOf(all.map(([sentence]) => sentence).join("\n"));
    figures.forEach((figure, index) => {
      expect(figure.end).toBeGreaterThan(figure.start);
      if (index > 0) expect(figure.start).toBeGreaterThanOrEqual(figures[index - 1]!.end);
    });
  });
});
