/** Irregular forms of English verbs and nouns that news text uses, by the word they are a form of. Language data. */

const TABLE = `
be am are is was were been being|become became|begin began begun|break broke broken|bring brought|build built|buy bought
catch caught|choose chose chosen|come came|cut cutting|deal dealt|die dying died dies|do did does done|draw drew drawn|drive drove driven
eat ate eaten|fall fell fallen|feel felt|fight fought|find found|flee fled|fly flew flown flight|forbid forbade forbidden
forget forgot forgotten|get got gotten|give gave given|go went gone goes|grow grew grown|have had has|hear heard|hide hid hidden
hit hitting|hold held|keep kept|kill killing|know knew known|lay laid|lead led|leave left|lend lent|let letting|lie lay lain lying
lose lost loss|make made|mean meant|meet met meeting|pay paid|put putting|quit quitting|read|ride rode ridden|ring rang rung
rise rose risen|run ran running|say said says|see saw seen|seek sought|sell sold sale|send sent|shake shook shaken|shoot shot shooting
shut shutting|sing sang sung|sink sank sunk|sit sat sitting|sleep slept|speak spoke spoken|speech|spend spent|stand stood|steal stole stolen
stick stuck|strike struck stricken|swear swore sworn|sweep swept|swim swam swum|take took taken|teach taught|tear tore torn
tell told|think thought|throw threw thrown|understand understood|wear wore worn|win won winning|withdraw withdrew withdrawn withdrawal
write wrote written|man men|woman women|child children|person people|foot feet|life lives|leaf leaves|crisis crises
`;

/** From an inflected form to the word it belongs to. */
export const IRREGULAR_FORMS: ReadonlyMap<string, string> = new Map(
  TABLE.trim()
    .split(/[|\n]/u)
    .flatMap((line) => {
      const [word, ...forms] = line.trim().split(" ");
      return forms.map((form): [string, string] => [form, word!]);
    }),
);
