"""Verb frames: before, after and inside the content, without a clause, passive."""

from collections.abc import Callable

import pytest

BEFORE = [
    (
        "The minister said that the bridge would reopen in May.",
        ["The minister | said | that the bridge would reopen in May | indirect | say"],
    ),
    (
        "Dr. Okafor told reporters the vaccine was safe.",
        ["Dr. Okafor | told | the vaccine was safe | indirect | say"],
    ),
    (
        "A union leader warned that members would strike.",
        ["A union leader | warned | that members would strike | indirect | warn"],
    ),
    (
        "The bank announced it was closing forty branches.",
        ["The bank | announced | it was closing forty branches | indirect | say"],
    ),
    (
        "Mayor Ines Duarte insisted the budget was balanced.",
        ["Mayor Ines Duarte | insisted | the budget was balanced | indirect | claim"],
    ),
    (
        "The report says ferries were delayed by fog.",
        ["The report | says | ferries were delayed by fog | indirect | say"],
    ),
    (
        "Residents complained that the river smelled.",
        ["Residents | complained | that the river smelled | indirect | claim"],
    ),
    (
        "The coach admitted his team had been lucky.",
        ["The coach | admitted | his team had been lucky | indirect | admit"],
    ),
    (
        "The committee agreed that the tower should be rebuilt.",
        ["The committee | agreed | that the tower should be rebuilt | indirect | claim"],
    ),
]


AFTER = [
    (
        "The tunnel will cost twice as much, engineers said.",
        ["engineers | said | The tunnel will cost twice as much | indirect | say"],
    ),
    (
        "The orchestra has lost its sponsor, according to its director.",
        ["its director | according to | The orchestra has lost its sponsor | indirect | according"],
    ),
    (
        "Two cows were missing, the farmer told police.",
        ["the farmer | told | Two cows were missing | indirect | say"],
    ),
    (
        "The strike is over, said union secretary Lena Voss.",
        ["union secretary Lena Voss | said | The strike is over | indirect | say"],
    ),
    (
        "The lake froze early this year, scientists reported.",
        ["scientists | reported | The lake froze early this year | indirect | say"],
    ),
    (
        "The old harbour must be dredged, the governor argued.",
        ["the governor | argued | The old harbour must be dredged | indirect | claim"],
    ),
    (
        "No ship had left the port, officials added.",
        ["officials | added | No ship had left the port | indirect | say"],
    ),
    (
        "The museum would open in June, the curator promised.",
        ["the curator | promised | The museum would open in June | indirect | promise"],
    ),
]


INSIDE = [
    (
        "The tunnel, engineers said, will cost twice as much.",
        ["engineers | said | The tunnel / will cost twice as much | indirect | say"],
    ),
    (
        "The harvest, the ministry noted, was the worst in a decade.",
        ["the ministry | noted | The harvest / was the worst in a decade | indirect | say"],
    ),
    (
        "If the rain stops, the farmer said, the wheat can be saved.",
        ["the farmer | said | If the rain stops / the wheat can be saved | indirect | say"],
    ),
    (
        "“The tunnel,” she said, “will cost twice as much as planned.”",
        ["she | said | The tunnel, / will cost twice as much as planned. | direct | say"],
    ),
    (
        "“We lost the game,” the captain said. “We did not lose the season.”",
        ["the captain | said | We lost the game, / We did not lose the season. | direct | say"],
    ),
    (
        "The factory, which the union said was profitable, closed in March.",
        ["the union | said | was profitable | indirect | say"],
    ),
    (
        "Too often, the judge wrote, witnesses are afraid to speak.",
        ["the judge | wrote | Too often / witnesses are afraid to speak | indirect | say"],
    ),
    (
        "The lake, the guide explained, is older than the mountains.",
        ["the guide | explained | The lake / is older than the mountains | indirect | say"],
    ),
]


CLAUSELESS = [
    (
        "Opponents accused the mayor of hiding the report.",
        ["Opponents | accused | the mayor of hiding the report | indirect | accuse"],
    ),
    (
        "The senator called the treaty a gift to smugglers.",
        ["The senator | called | the treaty a gift to smugglers | indirect | say"],
    ),
    ("Teachers demanded higher wages.", ["Teachers | demanded | higher wages | indirect | demand"]),
    ("The airline rejected the claims.", ["The airline | rejected | the claims | indirect | deny"]),
    (
        "The bishop urged farmers to share their water.",
        ["The bishop | urged | farmers to share their water | indirect | demand"],
    ),
    (
        "The company vowed to rebuild the mill.",
        ["The company | vowed | to rebuild the mill | indirect | promise"],
    ),
    (
        "Doctors called for a ban on fireworks.",
        ["Doctors | called for | a ban on fireworks | indirect | demand"],
    ),
    ("Police warned of thick fog.", ["Police | warned | thick fog | indirect | warn"]),
    (
        "The minister ruled out a tax on bread.",
        ["The minister | ruled out | a tax on bread | indirect | deny"],
    ),
    (
        "The novelist described the city as a wounded animal.",
        ["The novelist | described | the city as a wounded animal | indirect | say"],
    ),
    ("Voters want a cheaper railway.", ["Voters | want | a cheaper railway | indirect | want"]),
    (
        "The government refused to publish the list.",
        ["The government | refused | to publish the list | indirect | refuse"],
    ),
    (
        "The actress thanked her rivals for their patience.",
        ["The actress | thanked | her rivals for their patience | indirect | judge"],
    ),
    (
        "Critics compared the tower to a rusty nail.",
        ["Critics | compared | the tower to a rusty nail | indirect | judge"],
    ),
    (
        "The striker complained about the pitch.",
        ["The striker | complained | the pitch | indirect | judge"],
    ),
    (
        "The board encouraged workers to retire early.",
        ["The board | encouraged | workers to retire early | indirect | demand"],
    ),
    (
        "The doctor blamed the outbreak on dirty water.",
        ["The doctor | blamed | the outbreak on dirty water | indirect | accuse"],
    ),
    (
        "The author defended the ending as a warning.",
        ["The author | defended | the ending as a warning | indirect | judge"],
    ),
]


PASSIVE = [
    (
        "The bridge is expected to reopen in May.",
        ["- | expected | The bridge / to reopen in May | indirect | predict"],
    ),
    ("The dam is said to be cracked.", ["- | said | The dam / to be cracked | indirect | say"]),
    (
        "The driver was accused of sleeping at the wheel.",
        ["- | accused | The driver / sleeping at the wheel | indirect | accuse"],
    ),
    (
        "The plan was called a farce by its critics.",
        ["its critics | called | The plan / a farce | indirect | say"],
    ),
    (
        "The guard was quoted as saying that the door had been open.",
        ["The guard | saying | that the door had been open | indirect | say"],
    ),
    (
        "It was reported that the dam had burst.",
        ["- | reported | that the dam had burst | indirect | say"],
    ),
    (
        "The decision was criticised by teachers.",
        ["teachers | criticised | The decision | indirect | accuse"],
    ),
    (
        "The painting is believed to be a copy.",
        ["- | believed | The painting / to be a copy | indirect | believe"],
    ),
    (
        "It was stressed by the bishop that the doors would stay open.",
        ["the bishop | stressed | that the doors would stay open | indirect | claim"],
    ),
    (
        "The villagers were told that the road was closed.",
        ["- | told | that the road was closed | indirect | say"],
    ),
    (
        "Two guards were accused of theft and dismissed.",
        ["- | accused | Two guards / theft | indirect | accuse"],
    ),
    (
        "The strike was condemned as reckless by the bishop.",
        ["the bishop | condemned | The strike / reckless | indirect | accuse"],
    ),
]


MENDED = [
    (
        "The mayor said that the bridge would close and thanked the engineers.",
        [
            "The mayor | said | that the bridge would close | indirect | say",
            "The mayor | thanked | the engineers | indirect | judge",
        ],
    ),
    (
        "The minister insists that the dam holds and accuses critics of lying.",
        [
            "The minister | insists | that the dam holds | indirect | claim",
            "The minister | accuses | critics of lying | indirect | accuse",
        ],
    ),
    (
        "The captain told the crew that the ship was full.",
        ["The captain | told | that the ship was full | indirect | say"],
    ),
    (
        "The envoy said after the vote he would resign.",
        ["The envoy | said | he would resign | indirect | say"],
    ),
    (
        "The union called for the mill to reopen.",
        ["The union | called for | the mill to reopen | indirect | demand"],
    ),
    (
        "The ministry urged villagers to leave and warns that the dam could burst.",
        [
            "The ministry | urged | villagers to leave | indirect | demand",
            "The ministry | warns | that the dam could burst | indirect | warn",
        ],
    ),
    (
        "While he admitted the dam leaked, Weber denied that it was unsafe.",
        [
            "he | admitted | the dam leaked | indirect | admit",
            "Weber | denied | that it was unsafe | indirect | deny",
        ],
    ),
    (
        "Duarte said the bridge was safe, although she admitted that it shook.",
        [
            "Duarte | said | the bridge was safe | indirect | say",
            "she | admitted | that it shook | indirect | admit",
        ],
    ),
    (
        "To save the lake, the biologist said, farmers must stop pumping.",
        ["the biologist | said | To save the lake / farmers must stop pumping | indirect | say"],
    ),
    (
        "The king demanded that the envoy leave and threatens war.",
        [
            "The king | demanded | that the envoy leave | indirect | demand",
            "The king | threatens | war | indirect | warn",
        ],
    ),
    (
        "With Weber saying the mill is safe, neighbours have remained calm.",
        ["Weber | saying | the mill is safe | indirect | say"],
    ),
    ("The bank hopes to open in May.", ["The bank | hopes | to open in May | indirect | want"]),
]


@pytest.mark.parametrize(("text", "expected"), BEFORE)
def test_before(rows: Callable[[str], list[str]], text: str, expected: list[str]) -> None:
    assert rows(text) == expected


@pytest.mark.parametrize(("text", "expected"), AFTER)
def test_after(rows: Callable[[str], list[str]], text: str, expected: list[str]) -> None:
    assert rows(text) == expected


@pytest.mark.parametrize(("text", "expected"), INSIDE)
def test_inside(rows: Callable[[str], list[str]], text: str, expected: list[str]) -> None:
    assert rows(text) == expected


@pytest.mark.parametrize(("text", "expected"), CLAUSELESS)
def test_clauseless(rows: Callable[[str], list[str]], text: str, expected: list[str]) -> None:
    assert rows(text) == expected


@pytest.mark.parametrize(("text", "expected"), PASSIVE)
def test_passive(rows: Callable[[str], list[str]], text: str, expected: list[str]) -> None:
    assert rows(text) == expected


@pytest.mark.parametrize(("text", "expected"), MENDED)
def test_mended(rows: Callable[[str], list[str]], text: str, expected: list[str]) -> None:
    assert rows(text) == expected
