"""English forms that no rule leads back from, by what they are forms of."""

_FORMS = """
be am is are was were been being; have has had; do does did done; go went gone goes; say said
make made; take took taken; come came; see saw seen; know knew known; get got gotten; give gave given
find found; think thought; tell told; become became; leave left; feel felt; put; bring brought
begin began begun; keep kept; hold held; write wrote written; stand stood; hear heard; let; mean meant
set; meet met; run ran; pay paid; sit sat; speak spoke spoken; lie lay lain lying; lead led; read
grow grew grown; lose lost; fall fell fallen; send sent; build built; understand understood
draw drew drawn; break broke broken; spend spent; cut; rise rose risen; drive drove driven; buy bought
wear wore worn; choose chose chosen; seek sought; throw threw thrown; catch caught; deal dealt; win won
forget forgot forgotten; lay laid; sell sold; fight fought; bear bore borne born; teach taught; eat ate eaten
sing sang sung; strike struck stricken; hang hung; shake shook shaken; ride rode ridden; feed fed
shoot shot; drink drank drunk; hit; arise arose arisen; fly flew flown; spread; sleep slept; cost
beat beaten; light lit; bind bound; cast; hide hid hidden; swing swung; sweep swept; blow blew blown
swear swore sworn; tear tore torn; weep wept; wind wound; wake woke woken; steal stole stolen; creep crept
kneel knelt; leap leapt; lean leant; dream dreamt; learn learnt; burn burnt; smell smelt; spell spelt
spill spilt; spoil spoilt; dwell dwelt; bend bent; lend lent; cling clung; fling flung; sling slung
sting stung; spin spun; dig dug; stick stuck; shrink shrank shrunk; sink sank sunk; spring sprang sprung
stink stank stunk; swim swam swum; ring rang rung; freeze froze frozen; weave wove woven; bite bit bitten
slide slid; shine shone; tread trod trodden; forgive forgave forgiven; forbid forbade forbidden
bleed bled; breed bred; flee fled; speed sped; slay slew slain; smite smote smitten; stride strode stridden
strive strove striven; thrive throve thriven; rend rent; cleave clove cloven cleft; hew hewn; sew sewn
sow sown; mow mown; saw sawn; show shown; swell swollen; bid bade bidden; beget begot begotten; shear shorn
forsake forsook forsaken; undergo underwent undergone; withdraw withdrew withdrawn; overcome overcame
man men; woman women; child children; foot feet; tooth teeth; goose geese; mouse mice; louse lice
ox oxen; person people; die dice died dying; penny pence; brother brethren; cow kine; that those; this these
good better best; bad worse worst; well better best; far farther further farthest furthest
little less least; many more most; much more most; old elder eldest; I me my mine; he him his; she her hers
we us our ours; they them their theirs; thou thee thy thine; who whom whose
can could; may might; shall should; will would; not won't can't shan't; have 've; be 're 'm
phenomenon phenomena; criterion criteria; crisis crises; axis axes; basis bases; thesis theses
cactus cacti; fungus fungi; stimulus stimuli; nucleus nuclei; formula formulae; larva larvae; medium media
datum data; bacterium bacteria; index indices; appendix appendices; hypothesis hypotheses; oasis oases
"""


def _table() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for line in _FORMS.replace("\n", ";").split(";"):
        word, *others = line.split() or [""]
        for other in others:
            found[other] = (*found.get(other, ()), word)
    return found


IRREGULAR = _table()
"""A form, in small letters, to the words it may be a form of."""
