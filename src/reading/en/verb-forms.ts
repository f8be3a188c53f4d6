/** English verb forms and auxiliaries: what a verb group is recognised by. */

/** Modal auxiliaries with their contracted forms. */
export const MODALS: ReadonlySet<string> = new Set([
  ..."will would shall should can could may might must 'll wo ca ought".split(" "),
]);

/** Forms of be, have and do. */
export const BE: ReadonlySet<string> = new Set(
  "be am is are was were been being 's 're 'm".split(" "),
);
export const HAVE: ReadonlySet<string> = new Set("have has had having 've 'd".split(" "));
export const DO: ReadonlySet<string> = new Set("do does did".split(" "));

/** Words that deny inside a verb group. */
export const NEGATORS: ReadonlySet<string> = new Set(["not", "n't", "never"]);

/** Forms that look like verbs and work as prepositions or adverbs. */
export const VERB_LIKE_PREPOSITIONS: ReadonlySet<string> = new Set(
  (
    "according including excluding following regarding concerning considering given barring " +
    "pending notwithstanding depending compared based due owing"
  ).split(" "),
);

/** Past participles that are no past tense: without an auxiliary they are never a finite verb. */
export const ONLY_PARTICIPLE: ReadonlySet<string> = new Set(
  (
    "given taken seen gone done written spoken broken chosen driven eaten fallen flown forgotten frozen hidden known " +
    "shown stolen sworn torn thrown worn drawn grown beaten begun risen shaken sung sunk swum woken withdrawn " +
    "overthrown undertaken mistaken bitten blown born borne forbidden forgiven ridden proven been arisen foreseen " +
    "overseen sewn sown stricken mown hewn bidden trodden rewritten retaken outgrown"
  ).split(" "),
);

/** Past tenses that are no participle: always finite. */
export const ONLY_PAST: ReadonlySet<string> = new Set(
  (
    "gave took saw went did wrote spoke broke chose drove ate fell flew forgot froze hid knew showed stole swore tore " +
    "threw wore drew grew began became came ran rose shook sang sank swam woke withdrew overthrew undertook mistook " +
    "bit blew forbade forgave rode was were had arose foresaw oversaw strove trod outgrew rewrote retook overcame"
  ).split(" "),
);

/** Verbs whose past tense and participle look like the base form. */
export const UNCHANGING: ReadonlySet<string> = new Set(
  "hit put set cut shut cost spread hurt let quit split cast burst bet rid shed thrust upset read".split(
    " ",
  ),
);

/** Verbs that take a bare infinitive after their object: "let us go", "made him leave", "helped restore". */
export const BARE_INFINITIVE_AFTER: ReadonlySet<string> = new Set([
  ..."let make help see watch hear feel have".split(" "),
]);

/**
 * Verbs that nearly always have an object: their past form without auxiliary and without an object is a passive
 * participle ("30 people injured", "Minister arrested in raid").
 */
export const TRANSITIVE: ReadonlySet<string> = new Set(
  (
    "kill injure wound hurt arrest detain displace damage destroy charge sentence jail imprison evacuate rescue " +
    "hospitalize hospitalise shoot stab behead execute assassinate abduct kidnap capture deport expel sack dismiss " +
    "oust remove suspend ban bar block close shut cancel postpone delay approve adopt reject accuse convict acquit " +
    "release free find hit strike name appoint elect re-elect seize confiscate raid bomb shell attack ambush " +
    "deploy send evict organize organise hold order urge force cause trigger lead use make take give try question " +
    "search impose lift grant award pay fine sue summon extradite treat infect affect strand trap bury injured " +
    "call schedule plan expect publish sign launch break steal loot burn torch recover identify report credit " +
    "blame suspect deem eliminate wed leak reveal uncover discover unveil"
  ).split(" "),
);

/** Participles behind a noun that say what it is like or what it is called, and not what happened to it. */
export const WEAK_PARTICIPLES: ReadonlySet<string> = new Set(
  (
    "call name know title entitle base locate situate relate involve concern link associate date aim back fear mean own headquarter see " +
    "dub describe consider deem regard expect believe think run lead use need want require make fill surround cover dress compare accord " +
    "follow give take show hold leave set cause affect mark inspire drive fuel spark cite quote accompany"
  ).split(" "),
);

/** Gerunds of harm that are nouns as often. */
export const NOUN_LIKE_GERUNDS: ReadonlySet<string> = new Set(
  "wounding injuring killing shooting bombing shelling burning firing stealing".split(" "),
);

/** Verbs without an object, and so without a passive. */
export const INTRANSITIVE: ReadonlySet<string> = new Set(
  (
    "resign die flee leave come go fall return arrive escape remain become begin appear disappear stay live sit stand speak say " +
    "happen occur collapse explode erupt crash survive retire depart emerge rise vanish travel walk run march agree refuse decline " +
    "vow apologise apologize complain work serve sleep wait lie last belong react respond reply"
  ).split(" "),
);

/** Lemmas that the tagger's rules get wrong, with the verb meant. */
export const MENDED_LEMMAS: ReadonlyMap<string, string> = new Map(
  (
    "fin:fine stag:stage slat:slate wag:wage " +
    "wounding:wound injuring:injure killing:kill shooting:shoot bombing:bomb shelling:shell burning:burn firing:fire stealing:steal"
  )
    .split(" ")
    .map((pair) => pair.split(":") as [string, string]),
);

/** Past participles of irregular verbs by lemma, for scopes in words ("sent", "withdrawn"). */
export const PARTICIPLES: ReadonlyMap<string, string> = new Map(
  (
    "give:given take:taken see:seen go:gone do:done write:written speak:spoken break:broken choose:chosen drive:driven " +
    "eat:eaten fall:fallen fly:flown hide:hidden know:known show:shown steal:stolen throw:thrown draw:drawn grow:grown " +
    "beat:beaten begin:begun rise:risen withdraw:withdrawn send:sent spend:spent build:built buy:bought bring:brought " +
    "catch:caught find:found hold:held lose:lost make:made pay:paid sell:sold shoot:shot strike:struck leave:left " +
    "lead:led meet:met win:won get:got keep:kept say:said tell:told teach:taught think:thought feel:felt hear:heard " +
    "have:had lay:laid lend:lent seek:sought fight:fought flee:fled feed:fed breed:bred bleed:bled hit:hit put:put " +
    "set:set cut:cut shut:shut cost:cost spread:spread hurt:hurt let:let split:split cast:cast bear:borne swear:sworn " +
    "wear:worn tear:torn run:run come:come become:become sue:sued die:died sink:sunk ring:rung sing:sung drink:drunk swim:swum stick:stuck dig:dug hang:hung ride:ridden choose:chosen forget:forgotten freeze:frozen wake:woken shake:shaken bind:bound wind:wound grind:ground stand:stood understand:understood sleep:slept sweep:swept weep:wept creep:crept deal:dealt mean:meant learn:learned burn:burned lie:lain sit:sat spit:spat shrink:shrunk spring:sprung"
  )
    .split(" ")
    .map((pair) => pair.split(":") as [string, string]),
);
