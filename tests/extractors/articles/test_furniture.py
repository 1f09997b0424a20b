# ruff: noqa: E501 - a case a line
"""What is marked as furniture, and what looks like it and is prose."""

import pytest

from extractors.articles.furniture import mark
from extractors.articles.rules import furniture_rules

BEFORE = "The council of Bergen approved a new tram line on Monday, and the first trains will run within four years, the mayor told reporters."
AFTER = "Opponents of the line had collected nine thousand signatures against it, but a court threw out their complaint in the spring of last year."

LINES = {
    "teaser": (
        [
            "Also Read:",
            "Read also: Ten trams you should see before you die",
            "READ MORE Tram drivers go on strike",
            "Related stories",
            "You may also like:",
            "Click here to read our guide to the fjords",
            "Read more about trams",
            "Watch: Mayor rides the first tram",
        ],
        [
            "Read more books, the minister told the pupils of the city.",
            "Related companies were also fined by the authority on Friday.",
            "See also how the court ruled in the case of the harbour, she said.",
            "Watch this river, the engineer warned his colleagues.",
            "Readers also complained about the noise of the new trams.",
        ],
    ),
    "comments": (
        [
            "Leave a Reply",
            "Post a Comment",
            "0 Comments",
            "12 comments",
            "Your email address will not be published. Required fields are marked *",
            "Comments are closed.",
            "Be the first to comment",
            "Name *",
            "You must be logged in to post a comment.",
            "View all comments",
        ],
        [
            "Comments by the mayor angered the union on Tuesday.",
            "5 thoughts on why the tram is late",
            "No comments were made by the company before the hearing.",
            "Leave a reply unanswered for a week and the office closes the case.",
            "The name of the victim was not published.",
            "Join the conversation, he urged both parties after the vote.",
        ],
    ),
    "privacy": (
        [
            "This site uses Akismet to reduce spam. Learn how your comment data is processed.",
            "We use cookies to give you the best experience on our website.",
            "By continuing to use this site you agree to our use of cookies.",
            "Accept all",
            "Privacy Policy | Terms of Use | Contact",
            "We value your privacy",
        ],
        [
            "The company uses cookies to follow its customers, the regulator found.",
            "Privacy is a human right, the court in Oslo ruled.",
            "We respect the decision, the union said.",
            "By continuing the strike the union breaks the law, the minister said.",
            "Terms for the loan have not been agreed.",
        ],
    ),
    "subscribe": (
        [
            "Sign up for our daily newsletter",
            "Subscribe now",
            "Get the latest headlines delivered to your inbox",
            "Follow us on Twitter and Facebook",
            "Follow Fjord News on Telegram",
            "Already a subscriber? Log in",
        ],
        [
            "Sign up for the army, the general told the students.",
            "Subscribe to this view and you must reject the other, he wrote.",
            "Follow the money, the auditor advised the court.",
            "Get the trains running before winter, the king demanded.",
            "Donate the land or sell it, the judge told the heirs.",
        ],
    ),
    "share": (
        [
            "Share this article",
            "Facebook Twitter WhatsApp Email",
            "Click to share on Facebook (Opens in new window)",
            "Share",
            "Copy link",
            "14 shares",
        ],
        [
            "Share prices of the tram company fell by four percent.",
            "Facebook and Twitter deleted the video within an hour.",
            "Email from the ministry shows that it knew.",
            "Print runs of the newspaper have halved.",
        ],
    ),
    "tags": (
        ["Tags: trams, Bergen", "Filed under: Transport", "Topics: Norway", "#trams #bergen"],
        [
            "Tags on the bags led the police to the owner.",
            "Topics of the meeting were not announced.",
            "Categories such as these are outdated, the study says.",
            "Filed in March, the complaint was rejected in May.",
        ],
    ),
    "copyright": (
        [
            "© 2025 Fjord News. All rights reserved.",
            "Copyright 2024 Fjord News",
            "All rights reserved. This material may not be published.",
            "Powered by WordPress",
            "(c) 2023 Harbour Media",
            "© Fjord News",
        ],
        [
            "Copyright law protects the design of the tram, the court said.",
            "The band kept all rights reserved to it under the old contract.",
            "The ferry is powered by Hydrogen from Iceland and leaves at noon.",
            "(c) The minister must inform parliament.",
        ],
    ),
    "credit": (
        [
            "Photo: Fjord News Archive",
            "Image credit: Ola Nordmann",
            "Photo by Kari Nordmann",
            "Ola Nordmann/AFP",
            "Kari Nordmann via Getty Images",
            "(AP Photo)",
            "File photo",
            "Reporting by Ola Nordmann in Bergen; Editing by Kari Nordmann",
            "Kari Nordmann contributed to this report.",
            "http : / / www . fjord . example / 2013 / 08 / trams - of - bergen _ n _ 369 . html ? _ r=0",
        ],
        [
            "Photos by satellites show the damage to the harbour.",
            "Reporting by the station was wrong, the court found.",
            "The sale was first reported via Reuters.",
            "Picture the harbour in winter, he said.",
            "Credit was hard to get for small firms.",
            "http : / / fjord . example is the address of the new tram line",
            "The rain contributed to the delay of the tram line.",
        ],
    ),
    "byline": (
        [
            "By Ola Nordmann",
            "By Kari Nordmann and Ola Nordmann, Political Correspondent",
            "Kari Nordmann, Staff Writer",
            "Written by Ola Nordmann",
            "News Desk",
        ],
        [
            "By then the mayor had left the hall.",
            "By Monday the strike had spread to the harbour.",
            "Ola Nordmann became a reporter at nineteen.",
            "Written by hand, the letter was hard to read.",
            "The reporter was released after two days.",
        ],
    ),
    "timestamp": (
        [
            "Published: 17 March 2024, 19:05 GMT",
            "March 17, 2024 at 7:05 pm",
            "Updated 3 hours ago",
            "Last updated on: Mon, 18 Mar 2024 08:00 UTC",
            "2024-03-17T19:05:00Z",
            "4 min read",
        ],
        [
            "On 17 March 2024 the bridge was closed.",
            "2024 was a good year for trams.",
            "Updated rules apply from 3 March.",
            "Monday was quiet.",
            "2030",
        ],
    ),
    "advert": (
        [
            "Advertisement",
            "ADVERTISEMENT",
            "Story continues below advertisement",
            "Sponsored Content",
            "Scroll to continue",
        ],
        [
            "Advertisements for gambling will be banned from May.",
            "The story continues in the court of appeal next week.",
            "Sponsored athletes must name their sponsors.",
            "Ads on trams pay for the new line.",
        ],
    ),
    "note": (
        [
            "Editor's note: This story has been updated with comments by the mayor.",
            "The views expressed in this article are those of the author.",
            "This is a developing story.",
            "Watch the video below",
            "Report a typo",
            "Breaking News",
        ],
        [
            "The views expressed by the mayor were shared by few.",
            "This story was told to every child in Bergen.",
            "Correction of the course came too late, the captain said.",
            "Watch the video, the lawyer told the jury.",
            "Report a theft within a week, the police advised.",
            "Breaking news reached the island late.",
            "Editor’s note: the mayor has lied before about the ferry.",
        ],
    ),
    "navigation": (
        ["Skip to content", "Home > News > Norway", "Back to top", "Next article: Rain in Bergen", "Menu"],
        [
            "Home prices in Bergen rose again.",
            "Next week the council will vote.",
            "Search teams found the boat on Sunday.",
            "Help came too late for the village.",
            "Skip to the end, he told the court.",
        ],
    ),
}  # fmt: skip


def _kinds(text: str, title: str | None = None, publisher: str | None = None) -> dict[str, str]:
    return {text[p.start : p.end]: p.kind for p in mark(text, title, publisher)}


def test_every_kind_of_the_data_file_has_a_table() -> None:
    rules = furniture_rules()
    assert set(rules.line) == set(LINES)
    assert {*rules.prefix, *rules.tail} <= set(LINES)


@pytest.mark.parametrize(
    ("kind", "line"), [(kind, line) for kind, (hits, _) in LINES.items() for line in hits]
)
def test_page_line_is_marked(kind: str, line: str) -> None:
    assert _kinds(f"{BEFORE}\n\n{line}\n\n{AFTER}\n") == {line: kind}


@pytest.mark.parametrize("line", [line for _, misses in LINES.values() for line in misses])
def test_prose_that_looks_like_it_is_not(line: str) -> None:
    assert _kinds(f"{BEFORE}\n\n{line}\n\n{AFTER}\n") == {}


HEADLINE = "Council of Bergen Approves Tram Line"
SHAPES = [
    (f"{HEADLINE}\n\n{HEADLINE}\n\n{BEFORE}", [(HEADLINE, "repeat")]),
    (f"{HEADLINE}\r\n\r\n{HEADLINE.upper()}\r\n{BEFORE}", [(HEADLINE.upper(), "repeat")]),
    (f"{HEADLINE}\n\n{BEFORE}\n\n{AFTER}", []),
    (f"{BEFORE}\n\n{AFTER}\n\n{BEFORE}", [(BEFORE, "repeat")]),
    (f"{BEFORE}\n\nWhy It Matters\n\n{AFTER}", [("Why It Matters", "heading")]),
    (f"{BEFORE}\nWhat We Know\n{AFTER}", [("What We Know", "heading")]),
    (f"{BEFORE}\n\nOther routes through the city\n\n{AFTER}", [("Other routes through the city", "heading")]),
    (f"{BEFORE}\n\n## How it began\n\n{AFTER}", [("## How it began", "heading")]),
    (f"{BEFORE}\n\nThe mayor resigned on Monday.\n\n{AFTER}", []),
    (f"{BEFORE}\n\n“Never,” she said\n\n{AFTER}", []),
    (f"{BEFORE}\n\nThe mayor wants to open the line within four years of the vote\n\n{AFTER}", []),
    (f"{BEFORE}\n\nShare\n\nFjord News", [("Share", "share"), ("Fjord News", "site")]),
    (f"{BEFORE}\n\nFjord News", []),
    (f"{BEFORE}\n\nShare\n\nThe end of the line", [("Share", "share")]),
    (f"{BEFORE}\n\nAlso Read:\n\nRain in Bergen\n\n{AFTER}", [("Also Read:", "teaser"), ("Rain in Bergen", "teaser")]),
    (f"{BEFORE}\n\nAlso Read:\n\n{AFTER}", [("Also Read:", "teaser")]),
    (f"{HEADLINE}\n{BEFORE}{HEADLINE}", [(HEADLINE, "repeat")]),
    (f"{BEFORE}Read More:", [("Read More:", "teaser")]),
    (f"{BEFORE}\n\n0 CommentsThe council met on Monday.", [("0 Comments", "comments")]),
    (f"{BEFORE}\n\nPost a Comment0 Comments", [("Post a Comment0 Comments", "comments")]),
    (f"# {HEADLINE}\n\n{BEFORE}", [("# ", "markup")]),
    (f"{BEFORE}\n\n***\n\n{AFTER}", [("***", "rule")]),
    ("Why It Matters", []),
    (f"- {BEFORE}\n- {AFTER}", [("- ", "markup"), ("- ", "markup")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SHAPES)
def test_shapes(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(text[p.start : p.end], p.kind) for p in mark(text)] == expected


def test_outlet_and_title_from_the_metadata() -> None:
    text = f"Fjord News\n\n{HEADLINE}\n\n{BEFORE}\n\n{HEADLINE}\n"
    assert _kinds(text, f"{HEADLINE} | Fjord News", None) == {
        "Fjord News": "site",
        HEADLINE: "repeat",
    }
    assert [p.start for p in mark(text, HEADLINE, "Fjord News")] == [0, text.rindex(HEADLINE)]


def test_title_under_a_paragraph_is_no_heading() -> None:
    assert mark(f"{BEFORE}\n\nTrams for Bergen\n\n{AFTER}", "Trams for Bergen") == ()


def test_hard_wrapped_lines_are_not_looked_at_alone() -> None:
    text = (
        "The council of Bergen approved a new tram line on Monday, and people who\n"
        "comment\n"
        "on such plans said that they would rather have a ferry, which costs less\n"
        "than the tram.\n"
    )
    assert mark(text) == ()
