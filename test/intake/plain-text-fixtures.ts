/**
 * Invented pages as someone copies them, each line with the kind it should get: `kind| text`. `furniture` stands for any kind that is
 * not the report's own; a line that begins with `+|` continues the block above (hard-wrapped text). Countries, people and outlets are
 * made up.
 */

/** One page with what it is there to show. */
export interface PageFixture {
  readonly name: string;
  readonly page: string;
  readonly title: string | null;
  readonly outlet?: string | null;
  readonly authors?: readonly string[];
  /** `role value` of every date, in order. */
  readonly dates?: readonly string[];
  /** The day that ownDate gives; null for none. */
  readonly own?: string | null;
}

export const PAGES: readonly PageFixture[] = [
  {
    name: "a page clock with a greeting, the title twice, a quoted crosshead and a plain one",
    title: "Why the Vellish Harbour Guard Wears Foreign Badges",
    outlet: null,
    dates: ["clock 2033-05-09T22:14"],
    own: null,
    page: `
furniture| 9 May 2033, Monday, 22:14
furniture| Good day, Harbour Gazette!

title| Why the Vellish Harbour Guard Wears Foreign Badges

furniture| Why the Vellish Harbour Guard Wears Foreign Badges

paragraph| The badges were first noticed by dock workers.

paragraph| The harbour commission wants to know why guards on the quays of Vell were seen with the badges of the river mission during the strike of last week.

heading| “Silver anchors”

paragraph| Pictures published by the reporter Ansa Melk on May 3 show four men with silver anchors on their sleeves, the sign of the river mission.

paragraph| Asked about the pictures, the spokesman of the commission, Teodor Brask, said:

paragraph| “We have seen the pictures. The anchors belong to the mission and to nobody else, and we have told the government so.”

heading| Badges of the second company

paragraph| The second company also sewed new badges, which sailors compared with those of the mission.

paragraph| A sailor who asked not to be named said the company had ordered the badges in March.`,
  },
  {
    name: "a caption, dated teasers with labels inside and after the article, a site line and a network",
    title: "Ministry says Orlan engineers leave the Tarsa dam",
    outlet: "quayside.example",
    dates: ["teaser 2033-05-02T08:06", "teaser 2033-05-02T08:54"],
    own: null,
    page: `
title| Ministry says Orlan engineers leave the Tarsa dam


paragraph| On May 5, the Ministry of Works stated that the engineers of the Lake Compact were completing their mission at the Tarsa dam.

caption| Illustrative photo. Source: Ministry of Works

paragraph| The engineers are reportedly packing their equipment today; they are expected to be home within a week.

paragraph| They had come to the dam at the request of the governor, who feared that the spillway would not hold.

furniture| Updated
teaser| Flood in Tarsa leaves nine people dead and over 1K homeless, officials say
furniture| 2033.05.02 08:06

paragraph| On the night of May 1, the chairman of the compact announced that the members had decided to send engineers for a limited time.

paragraph| Two days later, the governor closed the lower road. According to him, the decision was taken after cracks had been found.

furniture| News
teaser| Orlan engineers in Tarsa to secure lower spillway
furniture| 2033.05.02 08:54

furniture| quayside.example

furniture| TWITTER`,
  },
  {
    name: "menus with a page clock, the publication date over the title, a dateline whose agency speaks in its own name",
    title: "President comments on sending of engineers to Tarsa",
    outlet: "OrlTA",
    dates: ["clock 2035-04-17", "published 2033-05-03T13:21", "dateline --05-03"],
    own: "2033-05-03",
    page: `
furniture| Projects
furniture| Government Bodies
furniture| Flag Tuesday, 17 April 2035
furniture| All news
furniture| All news
furniture| President
furniture| 03 May 2033, 13:21

title| President comments on sending of engineers to Tarsa

paragraph| ORLSTADT, 3 May (OrlTA) – Orlan sends its engineers to Tarsa to mend the dam and not to govern, President Jonas Hvalt said as he visited a school on 3 May, OrlTA has learned.

paragraph| "There is only one company of our engineers. They came to help," the head of state said.

paragraph| He noted that the dam had been neglected for years.

furniture| Subscribe to us
furniture| Twitter
furniture| Recent news from Orlan`,
  },
  {
    name: "headlines of other articles between and after the paragraphs, and nothing else of the page",
    title: "Lake Compact mission at Tarsa dam reportedly over",
    own: null,
    page: `
title| Lake Compact mission at Tarsa dam reportedly over

paragraph| The last part of the mission of the Lake Compact at the Tarsa dam is over, the channel Compact Daily reports.

paragraph| On the night of May 1, the chairman of the compact announced that the members had decided to send engineers for a limited time.

teaser| Vesna.example: Looting in flooded quarters organized by guards

paragraph| A day later, the governor closed the lower road. According to him, the decision was taken after cracks had been found.

paragraph| On May 9, the engineers of the compact returned to Orlan.

teaser| Marchers who blocked the ministry over dam repairs fined and released in Port Hale`,
  },
  {
    name: "dash dialogue, the author's biography, another article with its summary cut, a comment form",
    title: "Hvalt: We are sending engineers to Tarsa; talks with the governor",
    authors: ["Marla Venn"],
    own: null,
    page: `
title| Hvalt: We are sending engineers to Tarsa; talks with the governor

paragraph| Hvalt said that talks about the dam were held all night from Monday to Tuesday. – Yesterday the talks lasted all night, we spoke with the governor (…), Hvalt said.

paragraph| – We are watching with caution that engineers are being sent – the speaker of the senate said on Tuesday in Port Hale.

paragraph| “We expect that the lower road stays open,” she told reporters.

paragraph| The senate did not say when it would meet.

bio| About Marla Venn

bio| Puzzles came into her life at school, and today she still solves one every morning before work. Strong sides: she can name every lighthouse of the coast but has never climbed one ... she is still trying.

furniture| Check Also

furniture| Port Hale. Hundreds of gulls were counted. They were said to be leaving

furniture| The decision to count the gulls was made after a storm in the northern bay …

form| Leave a Reply

form| Your email address will not be published. Required fields are marked *`,
  },
  {
    name: "a flash of one sentence under its title",
    title: "Tarsa bridge closed after landslide",
    page: `
title| Tarsa bridge closed after landslide

paragraph| The bridge over the Tarsa was closed on Friday after a landslide, police said.`,
  },
  {
    name: "a flash without a title",
    title: null,
    page: `
paragraph| The bridge over the Tarsa was closed on Friday after a landslide, police said.`,
  },
  {
    name: "a byline with labels: published and updated, with zones",
    title: "Three ferries collide in fog off Port Hale",
    authors: ["Ines Okar", "Pell Dorn"],
    dates: ["published 2033-11-04T07:15", "modified 2033-11-05T18:40"],
    own: "2033-11-04",
    page: `
title| Three ferries collide in fog off Port Hale
byline| By Ines Okar and Pell Dorn
clock| Published: November 4, 2033 at 7:15 a.m. GMT
clock| Last updated: 5 November 2033, 18:40 CET

paragraph| Three ferries collided in thick fog off Port Hale on Friday morning, and at least four people were hurt, the coast guard said.

paragraph| The ferries were on their way to the islands when the fog came down.

furniture| © 2033 The Port Hale Courier. All rights reserved.`,
    outlet: "The Port Hale Courier",
  },
  {
    name: "a headline over its subtitle, breadcrumbs, tools, a crosshead, dated links below",
    title: "Orlan frigate runs aground near Cape Solm, two sailors missing",
    authors: ["Dana Hollis", "Piet Aarn"],
    outlet: "Quay Times",
    dates: [
      "clock 2033-05-11T14:02",
      "published 2033-05-11T09:41",
      "modified 2033-05-11T12:10",
      "teaser 2033-03-03",
      "teaser 2033-01-12",
    ],
    own: "2033-05-11",
    page: `
furniture| Skip to main content
furniture| Home > News > Orlan
furniture| Breaking: Tarsa dam holds, ministry believes
furniture| Wed 11 May 2033 14:02 GMT
furniture| NEWS
title| Orlan frigate runs aground near Cape Solm, two sailors missing
lead| Vessel was on a training voyage when it struck a reef in heavy fog, the navy says
byline| By Dana Hollis and Piet Aarn in Solm
clock| Wednesday 11 May 2033 09.41 GMT
clock| Last modified on Wednesday 11 May 2033 12.10 GMT
social| Share on Facebook
furniture| A+ A-
furniture| 3 min read
caption| The frigate off Cape Solm on Wednesday. Photograph: Orlan Navy/EPA
paragraph| An Orlan frigate ran aground off Cape Solm early on Wednesday and two of its sailors are missing, the navy said.
paragraph| The Harpa struck a reef in heavy fog at about 3.20am. “We are doing all we can to find our comrades,” a spokesman said.
furniture| Advertisement
heading| Rescue 'hampered by fog'
paragraph| Coastguard officials said visibility was below 100 metres for most of the morning.
form| Sign up to First Tide, our free daily email
furniture| Read more
paragraph| It is the second grounding of a navy ship this year. In February, the minesweeper Tolka hit a sandbank near Vell.
paragraph| The defence minister, Aldo Prenn, is to speak in parliament on Thursday.
furniture| Topics
furniture| Orlan
furniture| Navy
furniture| Most viewed
furniture| 1 Ferry strike to end on Friday, union says
furniture| 2 The baker who fed a city in the flood
furniture| More on this story
teaser| Navy chief resigns over minesweeper accident
furniture| 3 Mar 2033
teaser| Fog and steel: life on the Solm coast
furniture| 12 Jan 2033
furniture| Comments (41)
furniture| © 2033 Quay Times. All rights reserved.`,
  },
  {
    name: "questions as crossheads, the first right under the title",
    title: "Tolka crew: what we know so far",
    page: `
title| Tolka crew: what we know so far

heading| What happened?

paragraph| The minesweeper hit a sandbank near Vell on Saturday night with 40 people on board.

heading| Who was on board?

paragraph| Mostly recruits, the navy said. Their names have not been given.

heading| What happens next

paragraph| A court of inquiry opens in June.`,
  },
  {
    name: "a page in the manner of Slavic news sites: source named, dash dialogue, a reminder, tags, a channel",
    title: "Hvalt: “Nobody will take the lake from us”",
    dates: ["unclear 2033-05-11"],
    own: null,
    page: `
clock| 11.05.2033
furniture| 12:45
furniture| Politics

title| Hvalt: “Nobody will take the lake from us”

lead| The President of Orlan met with fishermen in Port Hale

paragraph| President Jonas Hvalt met fishermen in Port Hale today, OrlNews reports citing the press service of the President.

paragraph| – Nobody will take the lake from us, – he said.

teaser| See also: Vesna closes its border for fishing boats

paragraph| As a reminder, on May 3 Vesna introduced a ban on fishing in the northern bay.

paragraph| The ban caused protests.

caption| Photo: press service of the President

form| If you notice an error in the text, select it and press Ctrl+Enter

furniture| Tags: Hvalt, lake, fishing

furniture| News on the topic

furniture| Fishermen block the road to the border

furniture| Vesna: the ban will be lifted in autumn

furniture| Telegram
furniture| Join our channel`,
  },
  {
    name: "the author's biography in the third person at the end, without a heading",
    title: "Sailors of Vell go back to sea",
    authors: ["Ines Okar"],
    page: `
title| Sailors of Vell go back to sea
byline| By Ines Okar

paragraph| The sailors of Vell went back to sea on Monday after three weeks in port, and the first boats came home in the evening.

paragraph| The catch was small, they said, but the ice is gone.

bio| Ines Okar is a reporter for the Harbour Gazette who covers the lake and its ports.`,
  },
  {
    name: "a last paragraph about a reporter whom the article is about",
    title: "Reporter of Vell set free",
    page: `
title| Reporter of Vell set free

paragraph| The court of Vell set the reporter Ansa Melk free on Monday after three weeks in custody, her lawyer said.

paragraph| Melk had written about the dam and was taken from her home on the day after.

paragraph| Ansa Melk is a reporter for the Harbour Gazette who covers the lake and its ports.`,
  },
  {
    name: "a report that goes on by the hour keeps its entries",
    title: "LIVE: Flood in the lower town of Tarsa",
    dates: ["published 2033-05-04T10:02", "modified 2033-05-04T18:30"],
    page: `
title| LIVE: Flood in the lower town of Tarsa
clock| Published 10:02, 4 May 2033
clock| Updated 18:30, 4 May 2033

furniture| 18:25

paragraph| Rescuers have found two more bodies in the lower town of Tarsa, the fire service says.

furniture| 17:40

paragraph| The governor of Tarsa has declared three days of mourning for the dead of the flood.

furniture| 16:05

paragraph| The lower road is closed.`,
  },
  {
    name: "an advertisement, a prompt, a labelled link and a box of links inside the article",
    title: "Strike at the Orlstadt mills enters its third week",
    page: `
furniture| Home
furniture| World
furniture| Business
furniture| Sport

title| Strike at the Orlstadt mills enters its third week

paragraph| The strike at the flour mills of Orlstadt went into its third week on Monday, and bakers in the city began to run short of flour.

furniture| Advertisement

paragraph| The union says that wages have not been raised for four years.

furniture| Sign up to our newsletter and get the news of the day delivered to your inbox every morning.

paragraph| The owners of the mills answered that they had offered three per cent.

furniture| Read more: Bakers ask the city for help as flour runs out

paragraph| “Three per cent is an insult,” the secretary of the union, Olla Trane, said at the gate.

furniture| Related stories
furniture| Harbour pilots to vote on strike over night shifts
furniture| Price of bread rises for the third time this year

paragraph| Talks are to go on at the mills on Wednesday, and both sides said that they would come.

paragraph| The mayor has asked the owners and the union to let flour for hospitals and schools leave the mills until then, and both have agreed.

furniture| Share this article
furniture| Facebook
furniture| WhatsApp`,
  },
  {
    name: "comments of readers after the article are no part of it",
    title: "Council of Port Hale buys two icebreakers",
    page: `
title| Council of Port Hale buys two icebreakers

paragraph| The council of Port Hale decided on Tuesday to buy two icebreakers, the first since the harbour was opened, and to keep them on the northern quay.

paragraph| They will cost eleven million crowns and are to be delivered before the winter after next, the mayor said.

furniture| 3 Comments

furniture| Gull62

furniture| I have lived here for forty years and the harbour has never frozen. What a waste of money this is.

furniture| Northerner

furniture| You have a short memory. In my first winter nobody could get out of the harbour for six weeks.`,
  },
  {
    name: "an interview keeps its questions and short answers",
    title: "“The river gave us two hours”",
    page: `
title| “The river gave us two hours”

paragraph| The keeper of the Tarsa sluices, Henk Aulin, speaks about the night of the flood.

paragraph| Q: When did you first see the water rise?

paragraph| A: About nine.

paragraph| Q: Did anyone warn you?

paragraph| A: No.

paragraph| Q: What did you do then?

paragraph| A: I rang the bell and ran to the upper gate, and then I opened it by hand because the motor had failed.`,
  },
  {
    name: "bullets and a list after a colon stay",
    title: "What the mill owners offer",
    page: `
title| What the mill owners offer

paragraph| The owners of the flour mills have put their offer to the union in writing. It holds these points:

paragraph| Three per cent more pay from July
paragraph| A free day after night shifts
paragraph| New boots every year

paragraph| The union asks for more than that, its secretary said on Monday:

paragraph| • Six per cent more pay
paragraph| • No work on Sundays
paragraph| • A doctor at each mill

paragraph| Both sides meet again on Wednesday.`,
  },
  {
    name: "a hard-wrapped mail: lines broken at a width are one paragraph",
    title: "Notice to mariners about the northern bay",
    page: `
title| Notice to mariners about the northern bay

paragraph| The harbour office informs all masters that the light on the northern
+| mole has been out since Thursday night and that it will not be mended
+| before the storm has passed, which the weather station expects to be
+| the case on Sunday.

paragraph| Ships that must enter the bay at night are asked to call the pilot
+| station before they pass the outer buoy, and to wait for an answer
+| before going on.`,
  },
  {
    name: "short lines of verse after a colon stay",
    title: "Sailors sing at the gate of the ministry",
    page: `
title| Sailors sing at the gate of the ministry

paragraph| Some forty sailors sang at the gate of the ministry on Thursday to ask for the wages of the winter. The song they sang is old:

paragraph| The winter took my lantern
paragraph| The winter took my rope
paragraph| It left me on the mole
paragraph| With half a cake of soap

paragraph| The minister did not come out, but a clerk took their letter.`,
  },
  {
    name: "questions and very short sentences inside an article stay",
    title: "The night the lights went out in Orlstadt",
    page: `
title| The night the lights went out in Orlstadt

paragraph| At ten the lights went out in the whole of Orlstadt, and nobody could say why.

paragraph| Then came the cold.

paragraph| Who was to blame? The power company pointed at the city, and the city pointed at the company.

paragraph| It was not the first time.

paragraph| Engineers found a burnt cable under the market at three in the morning.`,
  },
  {
    name: "menu lines and buttons only: no body, no title is made up",
    title: null,
    page: `
furniture| Home
furniture| About us
furniture| Contact
furniture| Facebook Twitter Instagram
furniture| Log in
furniture| © 2033 Quay Media`,
  },
  {
    name: "a date with its weekday under the title is the report's; the site's clock above the menu is later",
    title: "Lighthouse keepers of Vell win their case",
    dates: ["clock 2034-01-02T10:00", "published 2033-12-12"],
    own: "2033-12-12",
    page: `
furniture| Monday, 2 January 2034 10:00
furniture| Home
furniture| News
furniture| Court

title| Lighthouse keepers of Vell win their case
clock| Monday, December 12, 2033

paragraph| The keepers of the two lighthouses of Vell won their case against the ministry on Monday and will keep their houses.

paragraph| The court said the houses had been promised to them in writing.`,
  },
  {
    name: "a text in a language without known function words keeps its paragraphs",
    title: "Rantavahti löysi kadonneen veneen",
    page: `
title| Rantavahti löysi kadonneen veneen

paragraph| Rantavahti löysi perjantaina kadonneen kalastusveneen pohjoisen lahden suulta, kertoi satamatoimisto.

paragraph| Veneen kolme miestä pelastettiin helikopterilla, ja heidät vietiin sairaalaan tarkastettaviksi.

paragraph| Etsinnät kestivät kaksi vuorokautta, koska sumu esti lentämisen lahdella.`,
  },
];
