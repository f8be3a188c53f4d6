/** Nouns that name something that happens, with the verb of the same happening: "withdrawal" is to withdraw. */

/** Event noun (singular) to verb lemma; the noun itself where English has no such verb. */
export const EVENT_NOUNS: ReadonlyMap<string, string> = new Map(
  (
    "abduction:abduct accident:accident accusation:accuse acquisition:acquire address:address agreement:agree airstrike:attack " +
    "allegation:allege ambush:ambush announcement:announce apology:apologize appeal:appeal appointment:appoint approval:approve " +
    "arrest:arrest arrival:arrive assassination:assassinate assault:assault attack:attack attempt:attempt auction:auction " +
    "ban:ban bankruptcy:bankruptcy battle:fight birth:bear blast:explode blaze:burn blockade:block bombardment:bomb bombing:bomb " +
    "boycott:boycott breach:breach briefing:brief brawl:fight bombshell:bombshell burial:bury campaign:campaign cancellation:cancel " +
    "capture:capture ceasefire:ceasefire celebration:celebrate ceremony:ceremony charge:charge clash:clash closure:close collapse:collapse " +
    "collision:collide complaint:complain concert:concert condemnation:condemn conference:conference confession:confess " +
    "confirmation:confirm conflict:conflict confrontation:confront consultation:consult conviction:convict coup:coup crackdown:crackdown " +
    "crash:crash crisis:crisis curfew:curfew cut:cut deal:agree death:die debate:debate decision:decide declaration:declare decree:decree " +
    "defeat:defeat delay:delay delivery:deliver demand:demand demolition:demolish demonstration:protest denial:deny departure:leave " +
    "deployment:deploy deportation:deport derailment:derail destruction:destroy detention:detain disappearance:disappear " +
    "disaster:disaster discovery:discover discussion:discuss dismissal:dismiss dispute:dispute donation:donate drill:drill " +
    "earthquake:earthquake election:elect escape:escape evacuation:evacuate execution:execute exercise:exercise expansion:expand " +
    "expulsion:expel explosion:explode expropriation:expropriate extradition:extradite eviction:evict failure:fail fight:fight " +
    "fighting:fight fire:burn flight:fly flood:flood flooding:flood funeral:funeral game:play gunfire:shoot gunfight:shoot hearing:hear " +
    "hijacking:hijack hurricane:hurricane impeachment:impeach implementation:implement imprisonment:imprison inauguration:inaugurate " +
    "incident:incident increase:increase incursion:invade indictment:indict infection:infect injury:injure inquiry:investigate " +
    "inspection:inspect interference:interfere intervention:intervene interview:interview introduction:introduce invasion:invade " +
    "investigation:investigate invitation:invite involvement:involve kidnapping:kidnap killing:kill landing:land landslide:landslide " +
    "launch:launch lawsuit:sue leak:leak lockdown:lockdown looting:loot loss:lose march:march marriage:marry massacre:massacre match:play " +
    "meeting:meet merger:merge mission:mission mobilisation:mobilise mobilization:mobilize murder:murder mutiny:mutiny " +
    "negotiation:negotiate nomination:nominate occupation:occupy offensive:attack offer:offer opening:open operation:operate order:order " +
    "outage:outage outbreak:outbreak overdose:overdose pardon:pardon parade:parade payment:pay plea:plead pledge:pledge pogrom:pogrom " +
    "poisoning:poison presentation:present probe:investigate promise:promise promotion:promote proposal:propose prosecution:prosecute " +
    "protest:protest publication:publish purchase:buy quake:earthquake raid:raid rally:rally referendum:referendum refusal:refuse " +
    "rejection:reject release:release removal:remove repatriation:repatriate request:request rescue:rescue resignation:resign " +
    "response:respond restriction:restrict retreat:retreat return:return revelation:reveal review:review revolt:revolt riot:riot rise:rise " +
    "robbery:rob ruling:rule sale:sell sanction:sanction search:search seizure:seize sentence:sentence settlement:settle shelling:shell " +
    "shooting:shoot shootout:shoot shutdown:shut siege:besiege speech:speak stabbing:stab standoff:standoff statement:state storm:storm " +
    "strike:strike suicide:suicide summit:summit surgery:operate surrender:surrender suspension:suspend talk:talk tender:tender " +
    "testimony:testify test:test theft:steal threat:threaten tornado:tornado tour:tour trial:try trip:travel truce:truce tsunami:tsunami " +
    "unrest:unrest uprising:uprising vacation:vacation vandalism:vandalize verdict:verdict victory:win violence:violence visit:visit " +
    "abuse:abuse backlash:backlash beating:beat breakup:separate burglary:rob clampdown:crackdown concession:concede " +
    "criticism:criticize cyberattack:attack defection:defect denunciation:denounce detonation:explode disclosure:disclose " +
    "divorce:divorce drowning:drown encounter:encounter endorsement:endorse eruption:erupt escalation:escalate " +
    "examination:examine exodus:flee extortion:extort feud:feud firing:fire handover:hand heist:rob hiring:hire " +
    "homicide:kill insurrection:insurrection jailing:jail liberation:liberate lynching:lynch manhunt:search " +
    "molestation:molest onslaught:attack ouster:oust ousting:oust overhaul:overhaul overthrow:overthrow passage:pass " +
    "performance:perform postponement:postpone pullout:withdraw purge:purge rape:rape rebuke:rebuke recount:recount " +
    "reelection:elect re-election:elect reopening:reopen repeal:repeal reprisal:retaliate resumption:resume " +
    "retaliation:retaliate retirement:retire reversal:reverse sabotage:sabotage sentencing:sentence separation:separate " +
    "showdown:confront skirmish:clash slaughter:kill slaying:kill spill:spill split:separate stampede:stampede " +
    "takeover:take termination:end torture:torture transfer:transfer tweet:tweet unveiling:unveil veto:veto vigil:vigil " +
    "vow:vow wildfire:burn " +
    "vote:vote walkout:walkout war:war warning:warn wedding:wedding withdrawal:withdraw wound:wound"
  )
    .split(" ")
    .map((pair) => pair.split(":") as [string, string]),
);

/** Adjectives and adverbs behind "be" that tell of something that has happened, with its verb. */
export const STATE_WORDS: ReadonlyMap<string, string> = new Map(
  (
    "dead:die missing:miss over:end injured:injure wounded:wound responsible:responsible guilty:guilty absent:absent present:present " +
    "alive:alive innocent:innocent ill:ill sick:sick hurt:hurt hospitalized:hospitalize homeless:homeless involved:involve " +
    "ready:ready safe:safe stranded:strand trapped:trap unconscious:unconscious underway:begin"
  )
    .split(" ")
    .map((pair) => pair.split(":") as [string, string]),
);
